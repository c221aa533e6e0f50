import { useEffect, useMemo, useState } from "preact/hooks";
import type { PageState } from "../../messaging/protocol.ts";
import { text } from "../../messaging/strings.ts";
import type { InView } from "../../messaging/view.ts";
import { ExportBar } from "../popup/export-bar.tsx";
import { ArticleNotesContext } from "../popup/incident-note.tsx";
import { Masthead } from "../popup/masthead.tsx";
import { NoteList } from "../popup/note-list.tsx";
import { Story } from "../popup/popup.tsx";
import { StateLine } from "../popup/state-line.tsx";
import type { TabPort } from "../popup/tab-port.ts";
import { useNotes, useTabView } from "../popup/use-tab.ts";
import { ArticleMemoryContext, useArticleMemory } from "../shared/article-memory.ts";
import { KeySheet } from "../shared/key-sheet.tsx";
import type { KeysPort } from "../shared/keys-port.ts";
import { kindsIn } from "./entries.ts";
import { MentionList } from "./mention-list.tsx";
import { Parts } from "./parts.tsx";

type Ready = Extract<PageState, { kind: "ready" }>;

const partIds = ["story", "mentions", "notes"] as const;
type PartId = (typeof partIds)[number];

/** Kept while the reader goes from tab to tab. */
let lastPart: PartId = "story";

/** What of the article is on the reader's screen; null while that is not known. */
function useInView(port: TabPort, isWanted: boolean): InView {
  const [inView, setInView] = useState<InView>(null);
  useEffect(() => {
    const life = new AbortController();
    if (isWanted) port.followView(setInView, life.signal);
    return () => life.abort();
  }, [port, isWanted]);
  return inView;
}

interface ViewProps {
  readonly view: Ready;
  readonly port: TabPort;
}

function ArticleParts({ view, port }: ViewProps) {
  const { article, analysis } = view;
  const [part, setPart] = useState(lastPart);
  const notes = useNotes(port, article);
  const writing = useMemo(() => ({ article, notes }), [article, notes]);
  const inView = useInView(port, part === "mentions");
  const show = (id: PartId): void => {
    lastPart = id;
    setPart(id);
  };
  const mentionCount = kindsIn(analysis).reduce((sum, { count }) => sum + count, 0);
  const parts = [
    { id: "story", title: text("panel_story"), count: null },
    { id: "mentions", title: text("panel_mentions"), count: mentionCount },
    { id: "notes", title: text("library_notes"), count: notes.notes.length },
  ] as const;
  return (
    <Parts label={text("panel_parts")} parts={parts} shown={part} show={show}>
      {part === "story" && (
        <ArticleNotesContext.Provider value={writing}>
          <Story view={view} port={port} />
          <ExportBar article={article} analysis={analysis} notes={notes.notes} port={port} />
        </ArticleNotesContext.Provider>
      )}
      {part !== "story" && (
        <h1 class="visually-hidden" lang={article.lang ?? undefined}>
          {article.title}
        </h1>
      )}
      {part === "mentions" && (
        <section class="mentions" aria-label={text("panel_mentions")}>
          <MentionList
            article={article}
            analysis={analysis}
            inView={inView}
            port={{ jump: (mention) => void port.jump(mention), openEntity: (id) => void port.openEntity(id) }}
          />
        </section>
      )}
      {part === "notes" && (
        <>
          <NoteList of={notes} jumpTo={(noteId) => void port.jumpToNote(noteId)} />
          {notes.notes.length === 0 && (
            <section>
              <p class="soft">{text("panel_no_notes")}</p>
            </section>
          )}
        </>
      )}
    </Parts>
  );
}

function ArticlePanel({ view, port }: ViewProps) {
  const memory = useArticleMemory(view.article, view.analysis, port.isPrivate);
  return (
    <ArticleMemoryContext.Provider value={memory}>
      <ArticleParts view={{ ...view, analysis: memory.analysis }} port={port} />
    </ArticleMemoryContext.Provider>
  );
}

interface Props {
  readonly port: TabPort;
  readonly keys: KeysPort;
}

/** The article's story, mentions and notes, beside it for as long as it is read. */
export function SidePanel({ port, keys }: Props) {
  const view = useTabView(port);
  return (
    <>
      <Masthead port={port} view={view} />
      <main>{view?.kind === "ready" ? <ArticlePanel view={view} port={port} /> : <StateLine view={view} port={port} />}</main>
      <footer class="foot">
        <KeySheet port={keys} />
        <button type="button" class="button plain small" onClick={() => void port.openLibrary()}>
          {text("popup_library")}
        </button>
      </footer>
    </>
  );
}
