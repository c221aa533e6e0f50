import { notesStore } from "../../lib/knowledge/notes-store.ts";
import type { NoteDraft } from "../../lib/messaging/protocol.ts";
import type { Note } from "../../lib/model/note.ts";
import { type SaveOutcome, settleSave } from "../../lib/notes/merge-note.ts";
import { database } from "./knowledge.ts";

const store = notesStore(database);

/** @throws StorageFull */
export const saveNote = (draft: NoteDraft, basedOn: Note | null): Promise<SaveOutcome> =>
  store.save(draft.id, (stored) => settleSave(draft, { basedOn, stored }));

/** Puts back what was deleted, as it was. @throws StorageFull */
export async function restoreNote(note: Note): Promise<Note> {
  await store.put([note]);
  return note;
}

export const notesOf = (canonicalUrl: string): Promise<Note[]> => store.ofArticle(canonicalUrl);

/** What was deleted since the background was started, to be put back by the page it was deleted on. */
const recentlyDeleted = new Map<string, Note>();
const keptDeleted = 100;

/** The note of an id, one that was just deleted too. */
export const findNote = async (id: string): Promise<Note | undefined> => (await store.find(id)) ?? recentlyDeleted.get(id);

/** Gives the note that is gone, so that those who show its article can be told. */
export async function deleteNote(id: string): Promise<Note | undefined> {
  const note = await store.find(id);
  await store.delete([id]);
  if (note !== undefined) recentlyDeleted.set(id, note);
  for (const oldest of recentlyDeleted.keys()) if (recentlyDeleted.size > keptDeleted) recentlyDeleted.delete(oldest);
  return note;
}
