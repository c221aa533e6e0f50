import { browser } from "wxt/browser";
import { parseNotesHere } from "../../lib/ui/shared/parse-notes-here.ts";
import { showSurface } from "../../lib/ui/shared/show-surface.tsx";
import { SidePanel } from "../../lib/ui/sidepanel/side-panel.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/shared/notes.css";
import "../../lib/ui/shared/mention.css";
import "../../lib/ui/popup/popup.css";
import "../../lib/ui/popup/article.css";
import "../../lib/ui/popup/memory.css";
import "../../lib/ui/popup/notes-and-export.css";
import "../../lib/ui/sidepanel/side-panel.css";
import "../../lib/ui/shared/key-sheet.css";
import { keysPort } from "../popup/keys-port.ts";
import { openTabPort } from "../popup/tab-port.ts";

/** The tab in front; asked for anew when another comes to the front or it goes to another page, where the panel then begins anew. */
const open = () => openTabPort(() => undefined);
parseNotesHere();
let port = await open();
const draw = await showSurface(() => <SidePanel key={port.page} port={port} keys={keysPort} />);

async function follow(): Promise<void> {
  port = await open();
  draw();
}

browser.tabs.onActivated.addListener(() => void follow());
browser.tabs.onUpdated.addListener((_, { status }, tab) => {
  if (tab.active && status === "complete") void follow();
});
