import { browser } from "wxt/browser";
import { atRoot, highlightSheet } from "../../lib/highlight/sheet.ts";

const files = { reader: "/reader.js", gate: "/content-scripts/gate.js" } as const;

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Puts a script of ours into a frame; the scripts themselves see to it that they run once.
 * @throws the browser's error where it lets no extension in
 */
export async function inject(file: keyof typeof files, { tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [files[file]] });
}

const sheetHere = (): string => (import.meta.env.FIREFOX ? highlightSheet() : atRoot(highlightSheet()));

/**
 * The marks' style sheet, put in by the browser, so that neither the page's DOM nor its security policy is concerned.
 * Not as the user's sheet (`origin: "USER"`): there Chromium takes no background for highlights.
 */
export async function showSheet(shown: boolean, { tabId, frameId }: Frame): Promise<void> {
  const sheet = { target: { tabId, frameIds: [frameId] }, css: sheetHere() };
  await browser.scripting.removeCSS(sheet);
  if (shown) await browser.scripting.insertCSS(sheet);
}
