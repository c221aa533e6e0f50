import type { NoteDraft } from "../../lib/messaging/protocol.ts";
import type { Note } from "../../lib/model/note.ts";
import { stampNote } from "../../lib/notes/compose-note.ts";

const notes = new Map<string, Note>();
export async function saveNote(draft: NoteDraft): Promise<Note> {
  const note = stampNote(draft, draft.id === null ? undefined : notes.get(draft.id));
  notes.set(note.id, note);
  return note;
}
export async function notesOf(canonicalUrl: string): Promise<Note[]> {
  return [...notes.values()].filter((note) => note.article?.canonicalUrl === canonicalUrl);
}
export async function deleteNote(id: string): Promise<void> {
  notes.delete(id);
}
