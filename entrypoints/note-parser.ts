import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readMarkdown } from "../lib/export/read-markdown.ts";
import { noteWorld } from "./reader/note-world.ts";

/** Put beside a page's reader by the background when its card shows the first note: pages without notes never load it. */
export default defineUnlistedScript(() => {
  noteWorld.newsglossReadMarkdown = readMarkdown;
});
