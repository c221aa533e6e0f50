import type { Note } from "../model/note.ts";
import type { Span } from "../model/span.ts";
import { resolve } from "./resolve.ts";

/** The longest the page's thread is held before it is given back, in milliseconds. */
const sliceLength = 8;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A note with its place in the text; null: a note on no words, or one whose words are gone. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span | null;
}

/** Finds every note's place in slices that leave the thread to the reader; ends early, with what it has, on `signal`. */
export async function resolveAll(notes: readonly Note[], text: string, signal?: AbortSignal): Promise<PlacedNote[]> {
  const placed: PlacedNote[] = [];
  let sliceEnds = performance.now() + sliceLength;
  for (const note of notes) {
    if (signal?.aborted) break;
    placed.push({ note, span: note.target === null ? null : resolve(note.target, text) });
    if (performance.now() < sliceEnds) continue;
    await pause();
    sliceEnds = performance.now() + sliceLength;
  }
  return placed;
}
