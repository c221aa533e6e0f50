import { useMemo } from "preact/hooks";
import type { PageState } from "../../messaging/protocol.ts";
import { text } from "../../messaging/strings.ts";
import { ArticleMemoryContext, useArticleMemory } from "../shared/article-memory.ts";
import { KeySheet } from "../shared/key-sheet.tsx";
import type { KeysPort } from "../shared/keys-port.ts";
import { dayInWords } from "../shared/words.ts";
import { articleNotices } from "./article-notices.ts";
import { ExportBar } from "./export-bar.tsx";
import { GlanceTable } from "./glance-table.tsx";
import { DismissedIncidents } from "./incident-actions.tsx";
import { ArticleNotesContext } from "./incident-note.tsx";
import { Ledger } from "./ledger.tsx";
import { MarksByKind } from "./marks-by-kind.tsx";
import { Masthead } from "./masthead.tsx";
import { NoteList } from "./note-list.tsx";
import { StateLine } from "./state-line.tsx";
import { StoryLines } from "./story-lines.tsx";
import type { TabPort } from "./tab-port.ts";
import { Timeline } from "./timeline.tsx";
import { useNotes, useTabView } from "./use-tab.ts";

type Ready = Extract<PageState, { kind: "ready" }>;

interface ViewProps {
  readonly view: Ready;
  readonly port: TabPort;
}

/** What happened, by whose word, at a glance. */
export function Story({ view, port }: ViewProps) {
  const { article, analysis, depth } = view;
  const jump = (mention: number): void => void port.jump(mention);
  return (
    <>
      <section class="article">
        <h1 lang={article.lang ?? undefined}>{article.title}</h1>
        <p class="soft">{article.publishedAt === null ? text("popup_undated") : dayInWords(article.publishedAt)}</p>
        {articleNotices(article).map((notice) => (
          <p key={notice} class="notice">
            {notice}
          </p>
        ))}
        {depth === "names" && (
          <p class="soft" role="status">
            {text("popup_still_reading")}
          </p>
        )}
        {analysis.mentions.length === 0 && depth === "full" ? (
          <p>{text("popup_nothing_found")}</p>
        ) : (
          <>
            <StoryLines analysis={analysis} jump={jump} />
            <DismissedIncidents />
            <GlanceTable analysis={analysis} jump={jump} />
            <Timeline analysis={analysis} />
          </>
        )}
      </section>
      <Ledger analysis={analysis} jump={jump} />
    </>
  );
}

function ArticleParts({ view, port }: ViewProps) {
  const { article, analysis } = view;
  const notes = useNotes(port, article);
  const writing = useMemo(() => ({ article, notes }), [article, notes]);
  const jump = (mention: number): void => void port.jump(mention);
  return (
    <ArticleNotesContext.Provider value={writing}>
      <Story view={view} port={port} />
      {analysis.mentions.length > 0 && <MarksByKind analysis={analysis} jump={jump} />}
      <NoteList of={notes} jumpTo={(noteId) => void port.jumpToNote(noteId)} />
      <ExportBar article={article} analysis={analysis} notes={notes.notes} port={port} />
    </ArticleNotesContext.Provider>
  );
}

/** The article's story, marks and notes, by the reader's own word too. */
function ArticleView({ view, port }: ViewProps) {
  const memory = useArticleMemory(view.article, view.analysis, port.isPrivate);
  return (
    <ArticleMemoryContext.Provider value={memory}>
      <ArticleParts view={{ ...view, analysis: memory.analysis }} port={port} />
    </ArticleMemoryContext.Provider>
  );
}

interface PopupProps {
  readonly port: TabPort;
  readonly keys: KeysPort;
}

/** The toolbar button's popup: the article at a glance. */
export function Popup({ port, keys }: PopupProps) {
  const view = useTabView(port);
  return (
    <>
      <Masthead port={port} view={view} />
      <main>{view?.kind === "ready" ? <ArticleView view={view} port={port} /> : <StateLine view={view} port={port} />}</main>
      <footer class="foot">
        <KeySheet port={keys} />
        <button type="button" class="button plain small" onClick={() => void port.openPanel()}>
          {text("popup_panel")}
        </button>
        <button type="button" class="button plain small" onClick={() => void port.openLibrary()}>
          {text("popup_library")}
        </button>
      </footer>
    </>
  );
}
