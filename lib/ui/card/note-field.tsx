import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import type { OpenedMark } from "./card-port.ts";

interface FieldProps {
  readonly save: (body: string) => Promise<void>;
  readonly cancel: () => void;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function NoteField({ save, cancel }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body = field.current?.value.trim() ?? "";
    if (body === "") return field.current?.focus();
    try {
      await save(body);
    } catch (error) {
      setProblem(text("card_note_failed", reasonOf(error)));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
  };
  return (
    <form class="note-form" onSubmit={submit}>
      <label class="label" for="note">
        {text("card_note_label")}
      </label>
      <textarea id="note" ref={field} class="field" maxLength={1_000_000} onKeyDown={onKeyDown} />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary">
          {text("card_note_save")}
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          {text("card_note_cancel")}
        </button>
      </div>
    </form>
  );
}

const NoteItem = ({ note, remove }: { readonly note: Note; readonly remove: () => void }) => (
  <li class="note">
    <p>{note.body}</p>
    <button type="button" class="more" onClick={remove}>
      {text("card_note_delete")}
    </button>
  </li>
);

interface NotesProps {
  readonly mark: OpenedMark;
  readonly isWriting: boolean;
  readonly setWriting: (isWriting: boolean) => void;
}

/** Notes on the mark's words, and the field for another one. */
export function Notes({ mark, isWriting, setWriting }: NotesProps) {
  const [notes, setNotes] = useState(mark.notes);
  const save = async (body: string): Promise<void> => {
    const note = await mark.saveNote(body);
    setNotes((known) => [...known, note]);
    setWriting(false);
  };
  const remove = async (id: string): Promise<void> => {
    await mark.deleteNote(id);
    setNotes((known) => known.filter((note) => note.id !== id));
  };
  return (
    <>
      {notes.length > 0 && (
        <section class="notes" aria-label={text("card_notes")}>
          <ul>
            {notes.map((note) => (
              <NoteItem key={note.id} note={note} remove={() => void remove(note.id)} />
            ))}
          </ul>
        </section>
      )}
      {isWriting && <NoteField save={save} cancel={() => setWriting(false)} />}
    </>
  );
}
