import { useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { reviseNote } from "../../notes/compose-note.ts";
import { siteOfNote } from "./note-search.ts";

interface Props {
  readonly note: Note;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly save: (note: Note) => Promise<void>;
}

const tagsIn = (typed: string): string[] => [
  ...new Set(typed.split(",").flatMap((tag) => (tag.trim() === "" ? [] : [tag.trim().replace(/^#/, "")]))),
];

function Editor({ note, save, close }: { readonly note: Note; readonly save: Props["save"]; readonly close: () => void }) {
  const body = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await save(reviseNote(note, { body: body.current?.value ?? "", tags: tagsIn(tags.current?.value ?? "") }));
      close();
    } catch (error) {
      // What was typed stays in the field.
      setProblem(text("library_not_saved", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <form class="editor" onSubmit={(event) => void submit(event)}>
      <label>
        <span class="label">{text("library_note_body")}</span>
        <textarea ref={body} class="field" rows={5} defaultValue={note.body} />
      </label>
      <label>
        <span class="label">{text("library_note_tags")}</span>
        <input ref={tags} class="field" defaultValue={note.tags.join(", ")} />
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="row">
        <button type="submit" class="button primary">
          {text("library_save")}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {text("library_cancel")}
        </button>
      </div>
    </form>
  );
}

const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function Origin({ note }: { readonly note: Note }) {
  if (note.article === null) return <span>{text("library_entity_note")}</span>;
  const title = note.article.title || note.article.canonicalUrl;
  return (
    <>
      {webLink(note.article.url) ? (
        <a href={note.article.url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        <span>{title}</span>
      )}
      <span class="soft"> {siteOfNote(note)}</span>
    </>
  );
}

/** One note with its words, its article and its tags. */
export function NoteCard({ note, isChosen, choose, save }: Props) {
  const [isEditing, setEditing] = useState(false);
  const name = note.body.slice(0, 60) || (note.target?.quote.exact.slice(0, 60) ?? note.id);
  return (
    <li class={`note-card note-${note.colour}`}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={text("library_choose", name)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <div class="note-main">
        {note.target !== null && <blockquote>{note.target.quote.exact}</blockquote>}
        {isEditing ? (
          <Editor note={note} save={save} close={() => setEditing(false)} />
        ) : (
          note.body !== "" && <p class="note-body">{note.body}</p>
        )}
        <p class="origin">
          <Origin note={note} />
        </p>
        <p class="note-foot">
          <time dateTime={note.updatedAt}>{note.updatedAt.slice(0, 10)}</time>
          {note.tags.map((tag) => (
            <span key={tag} class="tag">
              #{tag}
            </span>
          ))}
          {!isEditing && (
            <button
              type="button"
              class="button plain small"
              aria-label={text("library_edit_note", name)}
              onClick={() => setEditing(true)}
            >
              {text("library_edit")}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
