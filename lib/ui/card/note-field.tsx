import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { type NoteActions, NoteEditor } from "../shared/note-editor.tsx";
import { NoteItems } from "../shared/note-items.tsx";
import type { OpenedMark } from "./card-port.ts";

interface NotesProps {
  readonly mark: OpenedMark;
  readonly isWriting: boolean;
  readonly setWriting: (isWriting: boolean) => void;
}

const withNote = (notes: readonly Note[], note: Note): Note[] =>
  notes.some(({ id }) => id === note.id) ? notes.map((known) => (known.id === note.id ? note : known)) : [...notes, note];

/** Notes on the mark's words, and the field for another one. */
export function Notes({ mark, isWriting, setWriting }: NotesProps) {
  const [notes, setNotes] = useState(mark.notes);
  /** The note that is being written is not listed beside its own field. */
  const [writtenId, setWrittenId] = useState<string | null>(null);
  const actions: NoteActions = {
    save: async (change, basedOn) => {
      const outcome = await mark.noteActions.save(change, basedOn);
      setNotes((known) => withNote(known, outcome.note));
      if (basedOn === null) setWrittenId(outcome.note.id);
      return outcome;
    },
    remove: async (note) => {
      await mark.noteActions.remove(note);
      setNotes((known) => known.filter(({ id }) => id !== note.id));
    },
    restore: async (note) => {
      await mark.noteActions.restore(note);
      setNotes((known) => withNote(known, note));
    },
  };
  const listed = isWriting ? notes.filter(({ id }) => id !== writtenId) : notes;
  const close = (): void => {
    setWriting(false);
    setWrittenId(null);
  };
  return (
    <>
      <section class="notes-part" aria-label={text("card_notes")}>
        <NoteItems notes={listed} actions={actions} />
      </section>
      {isWriting && <NoteEditor note={null} entityIds={mark.entityIds} actions={actions} close={close} />}
    </>
  );
}
