import { ask } from "../../lib/messaging/send.ts";
import type { ReadMarkdown } from "../../lib/ui/shared/note-body.tsx";

/** Where the reader and the parser of notes, two scripts in one page, find each other: the extension's own world there. */
export const noteWorld: typeof globalThis & { newsglossReadMarkdown?: ReadMarkdown } = globalThis;

/** Has the background put the parser beside the reader. @throws MessagingError */
export async function fetchNoteParser(): Promise<ReadMarkdown> {
  await ask("notes.parser", null);
  // An element of the page with that id would be found as well, but not as the world's own.
  const read = Object.hasOwn(noteWorld, "newsglossReadMarkdown") ? noteWorld.newsglossReadMarkdown : undefined;
  if (read === undefined) throw new Error("the parser of notes did not start");
  return read;
}
