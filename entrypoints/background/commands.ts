import { type Browser, browser } from "wxt/browser";
import { type PageCommand, pageCommands } from "../../lib/messaging/protocol.ts";
import { askTab } from "../../lib/messaging/send.ts";
import { inject } from "./injection.ts";
import { togglePanel } from "./panel.ts";
import { openPdf, showsPdf } from "./pdf-page.ts";

const isPageCommand = (command: string): command is PageCommand => pageCommands.some((known) => known === command);

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Starts the reader in a tab where none runs, and waits until it has read the page. */
async function startIn(tabId: number): Promise<void> {
  await inject("reader", { tabId, frameId: 0 }, "loaded");
  for (let waited = 0; waited < 5_000; waited += 200) {
    const state = await askTab(tabId, "page.state", null);
    if (state?.kind === "ready") return;
    await pause(200);
  }
}

/** A press of a key or of a menu's line of ours grants `activeTab`, so that the reader can be started now. */
async function run(command: PageCommand, tabId: number, url: string | undefined): Promise<void> {
  if ((await askTab(tabId, "page.command", { command })) !== null) return;
  // The browser's own viewer lets no reader in.
  if (await showsPdf(tabId, url)) return openPdf(url);
  await startIn(tabId);
  if (command !== "toggle") await askTab(tabId, "page.command", { command });
}

/** Obeys in a tab, or in the one in front. */
export async function runIn(tab: Pick<Browser.tabs.Tab, "id" | "url"> | undefined, command: PageCommand): Promise<void> {
  const current = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (current?.id === undefined) return;
  // Pages that let no extension in stay as they are.
  await run(command, current.id, current.url).catch((error: unknown) => console.warn(`newsgloss: ${command}:`, error));
}

/** Keys of the manifest's `commands`; to be called in the worker's first turn. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    // First, since the browser opens panels only in the turn in which the key is pressed.
    if (command === "panel") await togglePanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    else if (isPageCommand(command)) await runIn(tab, command);
  });
}
