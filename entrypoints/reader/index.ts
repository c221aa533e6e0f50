import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ask } from "../../lib/messaging/send.ts";
import { type ReadMarkdown, readNotesBy } from "../../lib/ui/shared/note-body.tsx";
import { noteWorld } from "./note-world.ts";
import { startReader } from "./start-reader.ts";

/** Has the background put the parser beside the reader. @throws MessagingError */
async function fetchNoteParser(): Promise<ReadMarkdown> {
  await ask("notes.parser", null);
  // An element of the page with that id would be found as well, but not as the world's own.
  const read = Object.hasOwn(noteWorld, "newsglossReadMarkdown") ? noteWorld.newsglossReadMarkdown : undefined;
  if (read === undefined) throw new Error("the parser of notes did not start");
  return read;
}

/** Put into a page by the background: when the gate has seen an article, or when the reader asks for it. */
export default defineUnlistedScript(() => {
  readNotesBy(fetchNoteParser);
  startReader(document);
});
