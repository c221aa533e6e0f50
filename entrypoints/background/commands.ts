import { browser } from "wxt/browser";
import { type PageCommand, pageCommands } from "../../lib/messaging/protocol.ts";
import { askTab } from "../../lib/messaging/send.ts";
import { inject } from "./injection.ts";

const isPageCommand = (command: string): command is PageCommand => pageCommands.some((known) => known === command);

async function run(command: string, tabId: number): Promise<void> {
  if (!isPageCommand(command)) return;
  const answered = await askTab(tabId, "page.command", { command });
  // No reader there: pressing a key of ours grants `activeTab`, so that it can be started now.
  if (answered === null) await inject("reader", { tabId, frameId: 0 });
}

/** Keys of the manifest's `commands`; to be called in the worker's first turn. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const current = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (current?.id === undefined) return;
    // Pages that let no extension in stay as they are.
    await run(command, current.id).catch((error: unknown) => console.warn(`newsgloss: ${command}:`, error));
  });
}
