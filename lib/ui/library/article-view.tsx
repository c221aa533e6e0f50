import { useEffect, useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { ArticlePage } from "../../model/article-page.ts";
import { ExportForm } from "../shared/export-form.tsx";
import { type NoteActions, NoteEditor } from "../shared/note-editor.tsx";
import { NoteItems } from "../shared/note-items.tsx";
import { dayInWords, entityKindWord } from "../shared/words.ts";
import { exportedBy } from "./exported-by.ts";
import type { LibraryPort } from "./library-port.ts";

const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const Head = ({ line: { title, url, canonicalUrl, publishedAt, readAt } }: Pick<ArticlePage, "line">) => (
  <>
    <h1 id="article-title">
      {webLink(url) ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title || canonicalUrl}
        </a>
      ) : (
        title || canonicalUrl
      )}
    </h1>
    <p class="soft">
      {publishedAt === null ? text("popup_undated") : dayInWords(publishedAt)}
      {readAt !== null && ` · ${text("library_article_read", dayInWords(readAt.slice(0, 10)))}`}
    </p>
  </>
);

const Story = ({ incidents }: Pick<ArticlePage, "incidents">) =>
  incidents.length === 0 ? null : (
    <>
      <h2>{text("library_article_story")}</h2>
      <ul class="story-lines">
        {incidents.map(({ key, line, background }) => (
          <li key={key} class={background ? "soft" : ""}>
            {line}.
          </li>
        ))}
      </ul>
    </>
  );

const Named = ({ entities }: Pick<ArticlePage, "entities">) => {
  const sure = entities.filter((entity) => entity.sure);
  return sure.length === 0 ? null : (
    <>
      <h2>{text("library_article_named")}</h2>
      <ul class="note-links">
        {sure.map(({ id, name, kind, count }) => (
          <li key={id}>
            <a href={`#knowledge/${encodeURIComponent(id)}`} title={entityKindWord(kind)}>
              {name}
            </a>
            {count > 1 && <span class="soft"> × {count}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

interface Props {
  readonly port: LibraryPort;
  readonly canonicalUrl: string;
}

/** The article as the library has it, kept up to date; undefined until it is read. */
function useArticle({ port, canonicalUrl }: Props): ArticlePage | null | undefined {
  const [page, setPage] = useState<ArticlePage | null | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const load = async (): Promise<void> => {
      const now = await port.article(canonicalUrl);
      if (!life.signal.aborted) setPage(now);
    };
    port.onNotesChange(() => void load(), life.signal);
    void load();
    return () => life.abort();
  }, [port, canonicalUrl]);
  return page;
}

/** One article with its story, whom it names, and its notes. */
export function ArticleView({ port, canonicalUrl }: Props) {
  const page = useArticle({ port, canonicalUrl });
  const [isWriting, setWriting] = useState(false);
  const noteIds = page?.notes.map(({ id }) => id).join(" ");
  const make = useMemo(
    () =>
      exportedBy(port, {
        kind: "chosen",
        noteIds: noteIds?.split(" ").filter((id) => id !== "") ?? [],
        canonicalUrls: [canonicalUrl],
      }),
    [port, canonicalUrl, noteIds],
  );
  if (page === undefined) return <p class="soft">{text("library_loading")}</p>;
  if (page === null) return <p class="empty">{text("library_article_gone")}</p>;
  const actions: NoteActions = {
    save: (change, basedOn) => port.saveNote(change, basedOn, page.line),
    remove: (note) => port.deleteNotes([note]),
    restore: (note) => port.putNotes([note]),
  };
  return (
    <section class="article-page" aria-labelledby="article-title">
      <p>
        <a href="#articles">‹ {text("library_articles")}</a>
      </p>
      <Head line={page.line} />
      <Story incidents={page.incidents} />
      <Named entities={page.entities} />
      <h2>{text("library_notes")}</h2>
      <NoteItems
        notes={page.notes}
        actions={actions}
        above={({ target }) =>
          target === null ? <p class="label">{text("note_on_article")}</p> : <blockquote>{target.quote.exact}</blockquote>
        }
      />
      {isWriting ? (
        <NoteEditor note={null} actions={actions} close={() => setWriting(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setWriting(true)}>
          {text("note_write_on_article")}
        </button>
      )}
      <h2>{text("popup_export")}</h2>
      <ExportForm make={make} files={port.files} saveLabel={text("file_save")} />
    </section>
  );
}
