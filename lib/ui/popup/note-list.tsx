import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { NoteEditor } from "../shared/note-editor.tsx";
import { NoteItems } from "../shared/note-items.tsx";
import type { ArticleNotes } from "./use-tab.ts";

interface Props {
  readonly of: ArticleNotes;
  readonly jumpTo: (noteId: string) => void;
}

/** The words that a note is on: the way to them, or that the article has them no more. */
function Place({ note, isOrphaned, jump }: { readonly note: Note; readonly isOrphaned: boolean; readonly jump: () => void }) {
  if (note.target === null) return <p class="label">{text("note_on_article")}</p>;
  return (
    <>
      <blockquote>{note.target.quote.exact}</blockquote>
      {isOrphaned ? (
        <p class="soft orphaned">{text("note_orphaned")}</p>
      ) : (
        <button type="button" class="button plain small show" onClick={jump}>
          {text("popup_note_show")}
        </button>
      )}
    </>
  );
}

/** The reader's notes on this article, and a field for one on the article as a whole. */
export function NoteList({ of, jumpTo }: Props) {
  const [isWriting, setWriting] = useState(false);
  /** The one being written is not listed beside its own field. */
  const [writtenId, setWrittenId] = useState<string | null>(null);
  const close = (): void => {
    setWriting(false);
    setWrittenId(null);
  };
  const save: ArticleNotes["save"] = async (change, basedOn) => {
    const outcome = await of.save(change, basedOn);
    if (basedOn === null) setWrittenId(outcome.note.id);
    return outcome;
  };
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{text("popup_notes")}</h2>
      <NoteItems
        notes={of.notes.filter(({ id }) => id !== writtenId)}
        actions={of}
        above={(note) => <Place note={note} isOrphaned={of.isOrphaned(note)} jump={() => jumpTo(note.id)} />}
      />
      {isWriting ? (
        <NoteEditor note={null} actions={{ ...of, save }} close={close} />
      ) : (
        <button type="button" class="button" onClick={() => setWriting(true)}>
          {text("note_write_on_article")}
        </button>
      )}
    </section>
  );
}
