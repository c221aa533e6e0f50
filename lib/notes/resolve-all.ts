import type { Note } from "../model/note.ts";
import type { Span } from "../model/span.ts";
import { finderIn } from "./find-in.ts";
import { resolve } from "./resolve.ts";

/** The longest the page's thread is held before it is given back, in milliseconds. */
const sliceLength = 8;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A note with its place in the text; null: a note on no words, or one whose words are gone. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span | null;
}

/** How far the words have moved; null where they are gone. */
const driftOf = ({ note: { target }, span }: PlacedNote): number | null =>
  target === null || span === null ? null : span.start - target.position.start;

/**
 * Finds every note's place in slices that leave the thread to the reader; ends early, with what it has, on `signal`. The
 * notes are taken in order of the text, since what follows has moved about as far as what stands before it.
 */
export async function resolveAll(notes: readonly Note[], text: string, signal?: AbortSignal): Promise<PlacedNote[]> {
  const placed: PlacedNote[] = [];
  const inOrder = notes.toSorted((a, b) => (a.target?.position.start ?? 0) - (b.target?.position.start ?? 0));
  const find = finderIn(text);
  let drift = 0;
  let sliceEnds = performance.now() + sliceLength;
  for (const note of inOrder) {
    if (signal?.aborted) break;
    const one = { note, span: note.target === null ? null : resolve(note.target, text, drift, find) };
    placed.push(one);
    drift = driftOf(one) ?? drift;
    if (performance.now() < sliceEnds) continue;
    await pause();
    sliceEnds = performance.now() + sliceLength;
  }
  return placed;
}
