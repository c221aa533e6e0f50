import { type Browser, browser } from "wxt/browser";
import { ask, askTab } from "../../lib/messaging/send.ts";
import { serveSurface } from "../../lib/messaging/serve.ts";
import { followView } from "../../lib/messaging/view.ts";
import { siteOf } from "../../lib/settings/settings.ts";
import { addressOf } from "../../lib/ui/library/knowledge/place.ts";
import type { TabPort, TabView } from "../../lib/ui/popup/tab-port.ts";
import { openPanel } from "../background/panel.ts";
import { openPdf, pdfPage, showsPdf } from "../background/pdf-page.ts";
import { filePort } from "./file-port.ts";

/** The tab the popup was opened on; a test names it in the popup's address. */
async function currentTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URL(location.href).searchParams.get("tab");
  if (named !== null) return await browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** Pages that browsers open to no extension, whatever was granted. */
const closedSites = /^(chromewebstore\.google\.com|addons\.mozilla\.org|support\.mozilla\.org)$/;

function isClosed(url: string | undefined): boolean {
  // Without leave to see the address, the browser will say when it is asked to let the reader in.
  if (url === undefined || url.startsWith(pdfPage())) return false;
  return !/^(https?|file):/.test(url) || closedSites.test(siteOf(url) ?? "");
}

const isFile = (url: string | undefined): boolean => url?.startsWith("file:") ?? false;

async function askForSite(url: string | undefined): Promise<boolean> {
  if (isFile(url)) return await browser.permissions.request({ origins: ["file:///*"] });
  const site = url === undefined ? null : siteOf(url);
  return site === null ? false : await browser.permissions.request({ origins: [`*://${site}/*`] });
}

/** Firefox asks nobody, and always says that it is not allowed. */
const areFilesClosed = async (): Promise<boolean> =>
  !import.meta.env.FIREFOX && !(await browser.extension.isAllowedFileSchemeAccess());

async function view(tabId: number, url: string | undefined): Promise<TabView> {
  if (isClosed(url)) return { kind: "closed-to-us" };
  if (isFile(url) && (await areFilesClosed())) return { kind: "files-closed" };
  const state = await askTab(tabId, "page.state", null);
  return state ?? { kind: (await showsPdf(tabId, url)) ? "pdf" : "not-started" };
}

/** The tab as popup and side panel use it. `jumped` is called after the page was scrolled: the popup then makes room. */
export async function openTabPort(jumped: () => void): Promise<TabPort> {
  const tab = await currentTab();
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  const openPage = async (path: string): Promise<void> => {
    await browser.tabs.create({ url: browser.runtime.getURL(path as "/library.html") });
    jumped();
  };
  return {
    page: `${tabId} ${tab?.url ?? ""}`,
    site: tab?.url === undefined || isClosed(tab.url) ? null : siteOf(tab.url),
    isFile: isFile(tab?.url),
    isPrivate: tab?.incognito ?? false,
    view: () => view(tabId, tab?.url),
    onChange: (changed, signal) => {
      const told = (sender: { readonly tabId: number | null }): null => {
        if (sender.tabId === tabId) changed();
        return null;
      };
      serveSurface({ "page.changed": (_, sender) => told(sender), "notes.changed": () => null }, signal);
    },
    onNotesChange: (changed, signal) => {
      const told = (): null => {
        changed();
        return null;
      };
      serveSurface({ "page.changed": () => null, "notes.changed": told }, signal);
    },
    start: async () => {
      const answer = await ask("reader.open", { tabId });
      return answer.kind === "opened" ? null : answer.why;
    },
    askForSite: () => askForSite(tab?.url),
    setPageEnabled: async (enabled) => {
      await askTab(tabId, "page.setEnabled", { enabled });
    },
    followView: (told, signal) => followView(tabId, told, signal),
    jump: async (mention) => {
      await askTab(tabId, "page.jump", { mention, openCard: true });
      jumped();
    },
    jumpToNote: async (noteId) => {
      await askTab(tabId, "page.jumpToNote", { noteId });
      jumped();
    },
    placeNotes: () => askTab(tabId, "page.placeNotes", null),
    files: filePort,
    openBrowserSettings: async () => {
      await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
      jumped();
    },
    openPdf: async () => {
      await openPdf(tab?.url);
      jumped();
    },
    openLibrary: () => openPage("/library.html"),
    openEntity: (id) => openPage(`/library.html${addressOf(id)}`),
    openPanel: async () => {
      await openPanel(windowId);
      jumped();
    },
  };
}
