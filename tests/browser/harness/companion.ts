import * as v from "valibot";
import type { Browser } from "webextension-polyfill";
import { type OwnState, type PageState, PageStateSchema } from "../../../lib/messaging/protocol.ts";
import { type TestBrowser, type TestPage, waitFor } from "./driver.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

type ReadyState = Extract<PageState, { kind: "ready" }>;

/**
 * A page of the extension, opened beside the articles, that asks their tabs what the extension knows of them: by the same
 * messages as the popup.
 */
export class Companion {
  readonly page: TestPage;

  private constructor(page: TestPage) {
    this.page = page;
  }

  static async open(browser: TestBrowser): Promise<Companion> {
    const page = await browser.newPage();
    await page.goto(browser.extensionUrl("welcome.html"));
    return new Companion(page);
  }

  /** State of the tab with this URL; null where no reader runs. */
  async state(url: string): Promise<PageState | null> {
    const found = await this.page.evaluate(async (wanted: string) => {
      const tabs = await chrome.tabs.query({});
      const message = { newsgloss: 1, to: "page", name: "page.state", data: null };
      const states = tabs.map(async (tab) => {
        const reply = await chrome.tabs.sendMessage(tab.id ?? -1, message, { frameId: 0 }).catch(() => null);
        return { tab, state: (reply as { data: OwnState | null } | null | undefined)?.data ?? null };
      });
      const answers = await Promise.all(states);
      const isWanted = ({ tab, state }: { tab: { url?: string }; state: OwnState | null }): boolean =>
        tab.url === wanted || (state?.kind === "ready" && state.article.url === wanted);
      return answers.find(isWanted)?.state ?? null;
    }, url);
    return v.parse(v.nullable(PageStateSchema), found);
  }

  /** Has the tab with this URL read, article or not, as the popup's button does. */
  openReader(url: string): Promise<void> {
    return this.page.evaluate(async (wanted: string) => {
      for (const tab of await chrome.tabs.query({})) {
        const message = { newsgloss: 1, to: "background", name: "reader.open", data: { tabId: tab.id } };
        if (tab.url === wanted) await chrome.runtime.sendMessage(message);
      }
    }, url);
  }

  /** Turns marking on or off for the tab with this URL, as the popup's switch does. */
  setEnabled(url: string, enabled: boolean): Promise<void> {
    return this.page.evaluate(
      async (wanted: string, on: boolean) => {
        const message = { newsgloss: 1, to: "page", name: "page.setEnabled", data: { enabled: on } };
        for (const tab of await chrome.tabs.query({})) {
          if (tab.url === wanted) await chrome.tabs.sendMessage(tab.id ?? -1, message, { frameId: 0 });
        }
      },
      url,
      enabled,
    );
  }

  /** Gives the tab with this URL a command, as the background does for a key. */
  command(url: string, command: string): Promise<void> {
    return this.page.evaluate(
      async (wanted: string, name: string) => {
        const message = { newsgloss: 1, to: "page", name: "page.command", data: { command: name } };
        for (const tab of await chrome.tabs.query({})) {
          if (tab.url === wanted) await chrome.tabs.sendMessage(tab.id ?? -1, message, { frameId: 0 });
        }
      },
      url,
      command,
    );
  }

  /** Waits until the whole analysis of the tab's article is there. */
  ready(url: string, timeout?: number): Promise<ReadyState> {
    const probe = async (): Promise<ReadyState | null> => {
      const state = await this.state(url);
      return state?.kind === "ready" && state.depth === "full" ? state : null;
    };
    return waitFor(`the analysis of ${url}`, probe, timeout);
  }
}
