import { notesStore } from "../../lib/knowledge/notes-store.ts";
import type { NoteDraft } from "../../lib/messaging/protocol.ts";
import type { Note } from "../../lib/model/note.ts";
import { stampNote } from "../../lib/notes/compose-note.ts";
import { database } from "./knowledge.ts";

const store = notesStore(database);

/** @throws StorageFull */
export async function saveNote(draft: NoteDraft): Promise<Note> {
  const note = stampNote(draft, draft.id === null ? undefined : await store.find(draft.id));
  await store.put([note]);
  return note;
}

export const notesOf = (canonicalUrl: string): Promise<Note[]> => store.ofArticle(canonicalUrl);

export const findNote = (id: string): Promise<Note | undefined> => store.find(id);

/** Gives the note that is gone, so that those who show its article can be told. */
export async function deleteNote(id: string): Promise<Note | undefined> {
  const note = await store.find(id);
  await store.delete([id]);
  return note;
}
