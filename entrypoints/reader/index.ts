import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readNotesBy } from "../../lib/ui/shared/note-body.tsx";
import { fetchNoteParser } from "./note-world.ts";
import { startReader } from "./start-reader.ts";

/** Put into a page by the background: when the gate has seen an article, or when the reader asks for it. */
export default defineUnlistedScript(() => {
  readNotesBy(fetchNoteParser);
  startReader(document);
});
