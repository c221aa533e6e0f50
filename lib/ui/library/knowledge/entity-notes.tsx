import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { Note } from "../../../model/note.ts";
import { NoteBody } from "../../shared/note-body.tsx";
import type { KnowledgePort } from "./knowledge-port.ts";
import { webLink } from "./knowledge-words.ts";

const Origin = ({ article }: Pick<Note, "article">) => {
  if (article === null) return null;
  const title = article.title || article.canonicalUrl;
  return webLink(article.url) ? (
    <a href={article.url} target="_blank" rel="noreferrer">
      {title}
    </a>
  ) : (
    <span>{title}</span>
  );
};

const NoteLine = ({ note }: { readonly note: Note }) => (
  <li class={`note-${note.colour}`}>
    {note.target !== null && <blockquote>{note.target.quote.exact}</blockquote>}
    <NoteBody body={note.body} />
    <p class="note-foot">
      <time dateTime={note.updatedAt}>{note.updatedAt.slice(0, 10)}</time>
      <Origin article={note.article} />
    </p>
  </li>
);

interface Props {
  readonly port: KnowledgePort;
  /** The entity's id first, then those that were merged into it. */
  readonly ids: readonly string[];
}

/** The reader's notes that name the entity, and a field for one more. */
export function EntityNotes({ port, ids }: Props) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [problem, setProblem] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const load = async (): Promise<void> => setNotes(await port.notesOn(ids));
  useEffect(() => void load(), [port, ids.join(" ")]);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [id] = ids;
    const body = field.current?.value.trim() ?? "";
    if (id === undefined || body === "") return;
    try {
      await port.saveNote(id, body);
      if (field.current !== null) field.current.value = "";
      setProblem("");
      await load();
    } catch (error) {
      setProblem(text("library_not_saved", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section>
      <h3>{text("library_notes")}</h3>
      <ul class="entity-notes">
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      <form class="editor" onSubmit={(event) => void save(event)}>
        <textarea ref={field} class="field" rows={2} aria-label={text("knowledge_note")} placeholder={text("knowledge_note")} />
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="button">
          {text("knowledge_note_save")}
        </button>
      </form>
    </section>
  );
}
