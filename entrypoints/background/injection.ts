import { browser } from "wxt/browser";
import { atRoot, highlightSheet } from "../../lib/highlight/sheet.ts";
import type { MarkStyle } from "../../lib/model/mark-style.ts";
import { hostSelector } from "../../lib/ui/card/host.ts";

const files = { reader: "/reader.js", gate: "/gate.js", noteParser: "/note-parser.js" } as const;

interface Sheets {
  readonly before: MarkStyle | null;
  readonly now: MarkStyle | null;
  readonly inFrames: boolean;
}

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Puts a script of ours into a frame; the scripts themselves see to it that they run once.
 * @param when `loaded`: not before the page's text is there; `now`: it is known to be
 * @throws the browser's error where it lets no extension in
 */
export async function inject(file: keyof typeof files, { tabId, frameId }: Frame, when: "now" | "loaded"): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [files[file]], injectImmediately: when === "now" });
}

/** Over what the card says of itself: the user's important rules come before all of a page. */
const shownCard = `${hostSelector}{display:contents!important}`;

const sheetOf = (style: MarkStyle): string =>
  import.meta.env.FIREFOX ? highlightSheet(style) + shownCard : atRoot(highlightSheet(style));

/**
 * In Firefox the user's sheet alone reaches into shadow roots. Chromium takes no background for highlights from there; it hands
 * the styles of highlights down to what is inside.
 */
const origin = import.meta.env.FIREFOX ? "USER" : "AUTHOR";

/**
 * The marks' style sheet, put in by the browser, so that neither the page's DOM nor its security policy is concerned.
 */
export async function changeSheet({ before, now, inFrames }: Sheets, { tabId, frameId }: Frame): Promise<void> {
  const target = inFrames ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  if (before !== null) await browser.scripting.removeCSS({ target, css: sheetOf(before), origin });
  if (now !== null) await browser.scripting.insertCSS({ target, css: sheetOf(now), origin });
}
