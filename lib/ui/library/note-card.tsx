import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { NoteBody } from "../shared/note-body.tsx";
import { type NoteActions, NoteEditor } from "../shared/note-editor.tsx";
import { siteOfNote } from "./note-search.ts";
import type { EntityNames } from "./use-entity-names.ts";

interface Props {
  readonly note: Note;
  /** The entities that it is linked to. */
  readonly linked: EntityNames;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly actions: Pick<NoteActions, "save" | "remove">;
}

function Origin({ note }: { readonly note: Note }) {
  if (note.article === null) return <span>{text("library_entity_note")}</span>;
  const title = note.article.title || note.article.canonicalUrl;
  return (
    <>
      <a href={`#articles/${encodeURIComponent(note.article.canonicalUrl)}`}>{title}</a>
      <span class="soft"> {siteOfNote(note)}</span>
    </>
  );
}

/** One note with its words, its article and its tags. */
export function NoteCard({ note, linked, isChosen, choose, actions }: Props) {
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
        {isEditing ? <NoteEditor note={note} actions={actions} close={() => setEditing(false)} /> : <NoteBody body={note.body} />}
        <p class="origin">
          <Origin note={note} />
        </p>
        {!isEditing && linked.length > 0 && (
          <ul class="note-links" aria-label={text("note_entities")}>
            {linked.map(([id, entity]) => (
              <li key={id}>
                <a href={`#knowledge/${encodeURIComponent(id)}`}>{entity}</a>
              </li>
            ))}
          </ul>
        )}
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
