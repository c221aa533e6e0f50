import { browser } from "wxt/browser";

interface Sidebar {
  toggle(): Promise<void>;
  open(): Promise<void>;
}

/** Firefox's name for it; Chromium has `sidePanel` instead. */
const sidebarOf = (candidate: object): Sidebar | null =>
  "sidebarAction" in candidate ? (candidate.sidebarAction as Sidebar) : null;

/** Opens the side panel; only straight from a press. */
export async function openPanel(windowId: number): Promise<void> {
  const sidebar = sidebarOf(browser);
  if (sidebar === null) await browser.sidePanel.open({ windowId });
  else await sidebar.open();
}

/**
 * Opens the side panel; in Firefox also closes it. To be called straight from a press of a key or a menu's line: browsers
 * open panels for nothing else.
 */
export async function togglePanel(windowId: number): Promise<void> {
  const sidebar = sidebarOf(browser);
  if (sidebar === null) await browser.sidePanel.open({ windowId });
  else await sidebar.toggle();
}
