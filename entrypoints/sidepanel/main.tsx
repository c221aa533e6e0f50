import { render } from "preact";
import { browser } from "wxt/browser";
import { text } from "../../lib/messaging/strings.ts";
import { SidePanel } from "../../lib/ui/sidepanel/side-panel.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/popup/popup.css";
import "../../lib/ui/popup/article.css";
import "../../lib/ui/popup/memory.css";
import "../../lib/ui/popup/notes-and-export.css";
import "../../lib/ui/sidepanel/side-panel.css";
import { openTabPort } from "../popup/tab-port.ts";

document.documentElement.lang = text("languageTag");

/** Shows the tab in front; anew for each one that comes to the front or goes to another page. */
async function show(): Promise<void> {
  const port = await openTabPort(() => undefined);
  render(<SidePanel key={crypto.randomUUID()} port={port} />, document.body);
}

browser.tabs.onActivated.addListener(() => void show());
browser.tabs.onUpdated.addListener((_, { status }, tab) => {
  if (tab.active && status === "complete") void show();
});
await show();
