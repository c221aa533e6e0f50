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

/** The draft as it is stored. `stored` is the note of that id as it was, if there is one: it keeps its time of writing. */
export function stampNote(
  draft: UnstampedNote,
  stored: Note | undefined,
  now: Date = new Date(),
  newId: string = crypto.randomUUID(),
): Note {
  const at = now.toISOString();
  return { ...draft, id: draft.id ?? newId, createdAt: stored?.createdAt ?? at, updatedAt: at };
}

/** The note after the reader changed something of it. */
export const reviseNote = (
  note: Note,
  change: Partial<Pick<Note, "body" | "tags" | "colour">>,
  now: Date = new Date(),
): Note => ({
  ...note,
  ...change,
  updatedAt: now.toISOString(),
});
