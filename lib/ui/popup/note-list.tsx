import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import type { ArticleNotes } from "./use-tab.ts";

interface Props {
  readonly of: ArticleNotes;
  readonly jumpTo: (noteId: string) => void;
}

interface ItemProps {
  readonly note: Note;
  readonly jumpTo: (noteId: string) => void;
  readonly remove: () => void;
}

const NoteItem = ({ note, jumpTo, remove }: ItemProps) => (
  <li class="note">
    {note.target !== null && <blockquote>{note.target.quote.exact}</blockquote>}
    {note.body !== "" && <p class="note-body">{note.body}</p>}
    <div class="note-actions">
      {note.target !== null && (
        <button type="button" class="button plain small" onClick={() => jumpTo(note.id)}>
          {text("popup_note_show")}
        </button>
      )}
      <button type="button" class="button plain small" onClick={remove}>
        {text("popup_note_delete")}
      </button>
    </div>
  </li>
);

/** The reader's notes on this article. A deleted one can be put back as long as the popup is open. */
export function NoteList({ of, jumpTo }: Props) {
  const [deleted, setDeleted] = useState<Note | null>(null);
  const remove = async (note: Note): Promise<void> => {
    await of.remove(note);
    setDeleted(note);
  };
  const restore = async (note: Note): Promise<void> => {
    await of.restore(note);
    setDeleted(null);
  };
  if (of.notes.length === 0 && deleted === null) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{text("popup_notes")}</h2>
      <ul class="notes">
        {of.notes.map((note) => (
          <NoteItem key={note.id} note={note} jumpTo={jumpTo} remove={() => void remove(note)} />
        ))}
      </ul>
      {deleted !== null && (
        <p class="undo" role="status">
          {text("popup_note_deleted")}
          <button type="button" class="button plain small" onClick={() => void restore(deleted)}>
            {text("popup_undo")}
          </button>
        </p>
      )}
    </section>
  );
}
