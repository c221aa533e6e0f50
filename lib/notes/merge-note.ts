import type { Note } from "../model/note.ts";
import { stampNote, type UnstampedNote } from "./compose-note.ts";

/** What became of a save; `note` is what was written. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly note: Note }
  /** Another window had changed the same text meanwhile: this one was kept as a note of its own, beside `other`. */
  | { readonly kind: "conflict"; readonly note: Note; readonly other: Note };

/** Both changes to a list: what either side added is in, what either took out is not. */
function mergedList(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const gone = new Set(base.filter((one) => !(ours.includes(one) && theirs.includes(one))));
  return [...new Set([...theirs, ...ours])].filter((one) => !gone.has(one));
}

/** The side that changed it; ours where both did. */
const changedOne = <T>(base: T, ours: T, theirs: T): T => (ours === base ? theirs : ours);

interface Sides {
  /** The version that the change was made from; null for a new note. */
  readonly basedOn: Note | null;
  /** What the store holds now. */
  readonly stored: Note | undefined;
}

/**
 * What to write when a reader saves: changes that others stored meanwhile are kept. Only where both sides changed the
 * text to something else is there a conflict, and then both texts stay.
 */
export function settleSave(
  draft: UnstampedNote,
  { basedOn, stored }: Sides,
  now: Date = new Date(),
  newId: string = crypto.randomUUID(),
): SaveOutcome {
  if (stored === undefined) return { kind: "saved", note: stampNote(draft, basedOn ?? undefined, now, newId) };
  const base = basedOn ?? stored;
  const isConflict = draft.body !== stored.body && draft.body !== base.body && stored.body !== base.body;
  if (isConflict) return { kind: "conflict", note: stampNote({ ...draft, id: newId }, undefined, now), other: stored };
  const merged = {
    ...draft,
    body: changedOne(base.body, draft.body, stored.body),
    tags: mergedList(base.tags, draft.tags, stored.tags),
    entityIds: mergedList(base.entityIds, draft.entityIds, stored.entityIds),
    colour: changedOne(base.colour, draft.colour, stored.colour),
  };
  return { kind: "saved", note: stampNote(merged, stored, now) };
}
