import { type Note, noteVersion } from "../model/note.ts";

/** A note that the store has not given its times yet; `id` is null for a new one. */
export type UnstampedNote = Omit<Note, "id" | "createdAt" | "updatedAt"> & { readonly id: string | null };

type Given = Partial<Omit<UnstampedNote, "version">> & Pick<UnstampedNote, "subject">;

/** A note to be saved, from what its writer gives; the rest has its usual value. */
export function draftNote(given: Given): UnstampedNote {
  return {
    version: noteVersion,
    id: null,
    article: null,
    target: null,
    entityIds: [],
    body: "",
    tags: [],
    colour: "yellow",
    ...given,
  };
}

/** Times of one note never go back, nor stand still: two saves within a millisecond are told apart. */
function laterThan(stored: Note | undefined, now: Date): string {
  const at = now.toISOString();
  return stored === undefined || stored.updatedAt < at ? at : new Date(Date.parse(stored.updatedAt) + 1).toISOString();
}

/** The draft as it is stored. `stored` is the note of that id as it was, if there is one: it keeps its time of writing. */
export function stampNote(
  draft: UnstampedNote,
  stored: Note | undefined,
  now: Date = new Date(),
  newId: string = crypto.randomUUID(),
): Note {
  const updatedAt = laterThan(stored, now);
  return { ...draft, id: draft.id ?? newId, createdAt: stored?.createdAt ?? updatedAt, updatedAt };
}

/** What a reader changes of a note; its place stays. */
export type NoteChange = Pick<Note, "body" | "tags" | "colour" | "entityIds">;

/** The draft that a changed note is saved as. */
export const changedNote = ({ createdAt: _, updatedAt: __, ...note }: Note, change: Partial<NoteChange>): UnstampedNote => ({
  ...note,
  ...change,
});
