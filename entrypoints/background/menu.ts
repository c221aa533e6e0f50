import { type Browser, browser } from "wxt/browser";
import { type StringKey, text } from "../../lib/messaging/strings.ts";
import { watchSettings } from "../../lib/settings/store.ts";
import { citationOf, copy } from "./cite.ts";
import { runIn } from "./commands.ts";
import { speakAsChosen } from "./language.ts";
import { asName, openLibrary, placeOfName } from "./library-page.ts";
import { openPdf } from "./pdf-page.ts";

interface Clicked {
  /** The words that are selected; empty when none are. */
  readonly words: string;
  /** Where the pressed link leads. */
  readonly link: string | undefined;
  readonly tab: Browser.tabs.Tab;
}

interface Line {
  readonly id: string;
  readonly title: StringKey;
  readonly contexts: ["selection"] | ["page", "selection"] | ["link"];
  /** Match patterns of the pages, or with the context `link` of the links, that it is shown for; else of all. */
  readonly only?: string[];
  run(clicked: Clicked): Promise<void>;
}

/** The button's own badge is the one place where a failure can be told without leave to notify. */
async function tellFailure({ id: tabId }: Browser.tabs.Tab, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: "!" });
  await browser.action.setTitle({ tabId, title });
}

async function cite({ words, tab }: Clicked): Promise<void> {
  const { id = browser.tabs.TAB_ID_NONE, url = "", title = "" } = tab;
  const isCopied = await copy(id, await citationOf({ id, url, title }, words)).catch(() => false);
  if (!isCopied) await tellFailure(tab, text("menu_not_copied"));
}

/** The popup has all formats; where the browser does not open it by itself, a tab does. */
async function openExport({ tab: { id } }: Clicked): Promise<void> {
  const inTab = (): Promise<unknown> =>
    browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${id}` as "/popup.html") });
  await browser.action.openPopup().catch(inTab);
}

/** By their address; another one is opened by the popup or a key. */
const pdfs = ["*://*/*.pdf", "*://*/*.pdf?*"];

/** In the order in which they are shown. */
const lines: readonly Line[] = [
  { id: "add-note", title: "menu_note", contexts: ["selection"], run: ({ tab }) => runIn(tab, "add-note") },
  {
    id: "look-up",
    title: "menu_look_up",
    contexts: ["selection"],
    run: async ({ words }) => openLibrary(await placeOfName(words)),
  },
  { id: "add-name", title: "menu_add_name", contexts: ["selection"], run: ({ words }) => openLibrary(`new:${asName(words)}`) },
  { id: "cite", title: "menu_cite", contexts: ["selection"], run: cite },
  { id: "export", title: "menu_export", contexts: ["page", "selection"], run: openExport },
  { id: "pdf", title: "menu_pdf", contexts: ["page", "selection"], only: pdfs, run: ({ tab }) => openPdf(tab.url) },
  { id: "linked-pdf", title: "menu_pdf", contexts: ["link"], only: pdfs, run: ({ link }) => openPdf(link) },
];

const createdAs = ({ id, title, contexts, only = ["<all_urls>"] }: Line) =>
  contexts[0] === "link"
    ? { id, title: text(title), contexts, targetUrlPatterns: only }
    : { id, title: text(title), contexts, documentUrlPatterns: only };

async function fillMenu(): Promise<void> {
  await speakAsChosen();
  await browser.contextMenus.removeAll();
  for (const line of lines) browser.contextMenus.create(createdAs(line));
}

async function nameLines(): Promise<void> {
  await speakAsChosen();
  for (const { id, title } of lines) await browser.contextMenus.update(id, { title: text(title) });
}

/** Lines of the context menu; to be called in the worker's first turn. */
export function keepMenu(): void {
  browser.runtime.onInstalled.addListener(fillMenu);
  watchSettings(() => void nameLines(), new AbortController().signal);
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText = "", linkUrl }, tab) => {
    const line = lines.find(({ id }) => id === menuItemId);
    if (line !== undefined && tab !== undefined) await line.run({ words: selectionText, link: linkUrl, tab });
  });
}
