// Keys, the context menu and the address bar, as the browser tells the background of them.
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type TestPage, waitFor } from "./harness/driver.ts";
import { inBrowsers, type Session } from "./harness/in-browsers.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

async function openSample({ open, companion }: Session) {
  const { page, url } = await open("albania.html");
  await companion.ready(url, 60_000);
  return { page, url };
}

const cardSays = (page: TestPage, words: string): Promise<boolean> =>
  page.inHost((root, wanted: string) => root?.querySelector(":popover-open")?.textContent?.includes(wanted) ?? false, words);

/** Waits for a tab of the library at this place, and closes it. */
const libraryAt = ({ companion }: Session, place: string): Promise<true> =>
  waitFor(`the library at ${place}`, () =>
    companion.page.evaluate(async (wanted: string) => {
      const tab = (await chrome.tabs.query({})).find(({ url = "" }) =>
        decodeURIComponent(url).endsWith(`library.html#knowledge/${wanted}`),
      );
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
      return tab === undefined ? null : true;
    }, place),
  );

/** Names are looked up in the knowledge, which a fresh profile stores first. */
async function knowledgeIsStored({ companion }: Session): Promise<void> {
  await companion.page.evaluate(async () => {
    await chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: "knowledge.ready", data: null });
  });
}

/** What a reader finds pasted into a field of the page. */
async function pasted(page: TestPage): Promise<string> {
  await page.activate();
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    document.body.prepend(field);
    field.focus();
  });
  await page.press("v", "Control");
  return page.evaluate(() => document.querySelector("textarea")?.value ?? "");
}

describe("keys, context menu and address bar", () => {
  inBrowsers((session) => {
    it("next, previous, card and note have keys that the browser has accepted", async () => {
      const keys = await session().companion.page.evaluate(async () =>
        (await chrome.commands.getAll()).map(({ name = "", shortcut = "" }) => [name, shortcut]),
      );
      const shortcuts = new Map(keys as [string, string][]);
      for (const name of ["next-mark", "previous-mark", "open-card", "add-note"]) expect(shortcuts.get(name), name).not.toBe("");
      expect([...shortcuts.keys()]).toEqual(expect.arrayContaining(["panel", "toggle"]));
    });

    it("commands lead from mark to mark, open the card and its note, and turn the page off and on", async () => {
      const { page, url } = await openSample(session());
      const press = (name: string): Promise<void> => session().browser.tellBackground(page, { kind: "command", name });
      const current = async (): Promise<string | null> =>
        (await page.evaluate(() =>
          [...CSS.highlights]
            .flatMap(([key, ranges]) => (key.includes("-current-") ? ([...ranges] as Range[]) : []))
            .map((range) => `${range} in ${range.startContainer.textContent} at ${range.startOffset}`)
            .join(),
        )) || null;
      await press("next-mark");
      const first = await waitFor("a mark to be current", current);
      await press("next-mark");
      const second = await waitFor("another mark", async () => {
        const now = await current();
        return now === first ? null : now;
      });
      await press("previous-mark");
      await waitFor("the first again", async () => (await current()) === first);
      expect(second).not.toBe(first);
      await press("open-card");
      await waitFor("the card", () => cardSays(page, "Add note"));
      await press("add-note");
      await waitFor("the note's field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
      await press("toggle");
      await waitFor("the page off", async () => (await session().companion.state(url))?.kind === "off");
      await press("toggle");
      await session().companion.ready(url);
      await page.close();
    });

    it("the context menu looks up, adds, and copies with the source", async () => {
      const { page } = await openSample(session());
      await knowledgeIsStored(session());
      const choose = (line: string, words: string): Promise<void> =>
        session().browser.tellBackground(page, { kind: "menu", line, words });
      await choose("look-up", "sandworm  team");
      await libraryAt(session(), "attack:G0034");
      // Several registers have one of this name, and none is taken for another.
      await choose("look-up", "Fancy Bear");
      await libraryAt(session(), "find:Fancy Bear");
      await choose("add-name", "A New Name");
      await libraryAt(session(), "new:A New Name");
      // A reader has just pressed the mouse in the page: without that, browsers keep the clipboard closed.
      await page.activate();
      await page.click(20, 300);
      await choose("cite", "wiped state servers");
      const copied = await waitFor("the citation", async () => (await pasted(page)) || null);
      expect(copied).toMatch(
        /^“wiped state servers” “Albania breaks with Iran over July cyberattack\.” 127\.0\.0\.1, 2022-09-07\. http/,
      );
      await page.close();
    });

    it("the context menu leads to the export of the article", async () => {
      const { browser, companion } = session();
      const { page } = await openSample(session());
      await browser.tellBackground(page, { kind: "menu", line: "export", words: "" });
      // In the popup where the browser opens it by itself, in a tab elsewhere.
      await waitFor("the popup", () =>
        companion.page.evaluate(async () => {
          const tab = (await chrome.tabs.query({})).find(({ url = "" }) => /popup\.html\?tab=\d+$/.test(url));
          if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
          return tab !== undefined || chrome.extension.getViews({ type: "popup" }).length > 0;
        }),
      );
      await page.close();
    });

    it("the address bar leads to an entity, and the library takes names from its address", async () => {
      const { page } = await openSample(session());
      await session().browser.tellBackground(page, { kind: "omnibox", entered: "APT28 · attack:G0007" });
      await libraryAt(session(), "attack:G0007");
      await page.goto(session().browser.extensionUrl("library.html#knowledge/find%3Afancy%20bear"));
      await waitFor("what the search finds", () => page.evaluate(() => document.body.innerText.includes("APT28")));
      await page.goto(session().browser.extensionUrl("library.html#knowledge/new%3AA%20New%20Name"));
      await waitFor("the name in its field", () =>
        page.evaluate(() => [...document.querySelectorAll("input")].some(({ value }) => value === "A New Name")),
      );
      await page.close();
    });
  });
});
