import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { NoteBody } from "./note-body.tsx";
import { type NoteActions, NoteEditor } from "./note-editor.tsx";

interface ItemProps {
  readonly note: Note;
  readonly actions: NoteActions;
  readonly remove: () => void;
  readonly children?: ComponentChildren;
}

/** One note: its body and tags, to be edited or deleted; `children` stands above, such as the words it is on. */
function NoteItem({ note, actions, remove, children }: ItemProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <li class={`note note-${note.colour}`}>
      {children}
      {isEditing ? (
        <NoteEditor note={note} actions={actions} close={() => setEditing(false)} />
      ) : (
        <>
          <NoteBody body={note.body} />
          {note.tags.length > 0 && <p class="soft note-tags">{note.tags.map((tag) => `#${tag}`).join(" ")}</p>}
          <div class="note-actions">
            <button type="button" class="button plain small" onClick={() => setEditing(true)}>
              {text("library_edit")}
            </button>
            <button type="button" class="button plain small" onClick={remove}>
              {text("card_note_delete")}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

interface Props {
  readonly notes: readonly Note[];
  readonly actions: NoteActions;
  /** What stands above a note. */
  readonly above?: (note: Note) => ComponentChildren;
}

/** Notes, each to be edited and deleted; what was deleted last can be had back. */
export function NoteItems({ notes, actions, above }: Props) {
  const [deleted, setDeleted] = useState<Note | null>(null);
  const [problem, setProblem] = useState("");
  const trying = async (work: Promise<void>, then: Note | null): Promise<void> => {
    try {
      await work;
      setDeleted(then);
      setProblem("");
    } catch (error) {
      setProblem(text("card_note_failed", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <>
      <ul class="notes">
        {notes.map((note) => (
          <NoteItem key={note.id} note={note} actions={actions} remove={() => void trying(actions.remove(note), note)}>
            {above?.(note)}
          </NoteItem>
        ))}
      </ul>
      {deleted !== null && (
        <p class="undo" role="status">
          {text("popup_note_deleted")}{" "}
          <button type="button" class="button plain small" onClick={() => void trying(actions.restore(deleted), null)}>
            {text("popup_undo")}
          </button>
        </p>
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </>
  );
}
