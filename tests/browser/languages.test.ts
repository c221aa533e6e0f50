// The reader's own language on every surface, whatever the browser's is.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { languages } from "../../lib/settings/settings.ts";
import { type TestPage, waitFor } from "./harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "./harness/in-browsers.ts";
import { clickMark } from "./harness/marks.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

const libraryParts = ["library.html#knowledge", "library.html#knowledge/import", "library.html#settings"] as const;

const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);
const languageOf = (page: TestPage): Promise<string> => page.evaluate(() => document.documentElement.lang);

async function openOwn({ browser }: Session, path: string): Promise<TestPage> {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl(path));
  return page;
}

/** Chooses in the settings, as the reader does; "" is the browser's own language. */
async function choose(settings: TestPage, language: string): Promise<void> {
  await waitFor("the choice of languages", () => settings.evaluate(() => document.querySelector("select") !== null));
  await settings.evaluate((wanted: string) => {
    const select = document.querySelector("select");
    if (select === null) throw new Error("no choice of languages");
    select.value = wanted;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, language);
  await waitFor(`the settings in "${language}"`, async () => (await languageOf(settings)) === (language || "en"));
}

/** By how many pixels the page is higher than the window. */
const excess = (page: TestPage): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

describe("the reader's language", () => {
  inBrowsers((session) => {
    it("is spoken at once where it is chosen, in other pages that are open, and in the card of an article", async () => {
      const settings = await openOwn(session(), "library.html#settings");
      const welcome = await openOwn(session(), "welcome.html");
      await settings.activate();
      await choose(settings, "de");
      expect(await words(settings)).toContain("Einstellungen");
      await waitFor("the other page", async () => (await words(welcome)).includes("Wann soll Newsgloss lesen?"));
      expect(await languageOf(welcome)).toBe("de");
      const { page, url } = await session().open("albania.html");
      await session().companion.ready(url, 40_000);
      await clickMark(page, "newsgloss-attack", "wiper");
      await waitFor("the card in German", () => page.inHost((root) => root?.textContent?.includes("Notiz hinzufügen") ?? false));
      expect(await page.inHost((root) => root?.querySelector(".why")?.textContent)).toMatch(
        /„wiper“ meint das in einem Artikel über Computerkriminalität/,
      );
      await settings.activate();
      await choose(settings, "");
      expect(await words(settings)).toContain("Settings");
      await waitFor("the other page in English", async () => (await words(welcome)).includes("When should it read?"));
      for (const open of [page, welcome, settings]) await open.close();
    });

    it("loses nothing in a narrow window nor at twice the size, with the long words of German", async () => {
      mkdirSync(screenshots, { recursive: true });
      const { page, url } = await session().open("albania.html");
      await session().companion.ready(url, 60_000);
      const tabId = await session().companion.page.evaluate(
        async (wanted: string) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
        url,
      );
      const settings = await openOwn(session(), "library.html#settings");
      await choose(settings, "de");
      for (const path of [
        `popup.html?tab=${tabId}`,
        `sidepanel.html?tab=${tabId}`,
        "welcome.html",
        "library.html",
        ...libraryParts,
      ]) {
        const surface = await openOwn(session(), path);
        await waitFor(path, () => surface.evaluate(() => document.querySelector("h1") !== null));
        // 640 pixels are a window of 1,280 at 200 %.
        for (const width of [320, 640]) {
          await surface.setViewport(width, 700);
          const wide = await surface.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
        }
        const name = path.replace(/\.html|\?.*/g, "").replaceAll(/[#/]+/g, "-");
        await surface.screenshot(join(screenshots, `german-${name}-${session().browser.name}.png`));
        await surface.close();
      }
      await choose(settings, "");
      for (const open of [settings, page]) await open.close();
    });

    it.each(languages)("%s: the welcome page fits one screen", async (language) => {
      const settings = await openOwn(session(), "library.html#settings");
      await choose(settings, language);
      await settings.close();
      const welcome = await openOwn(session(), "welcome.html");
      await waitFor("marks on the sample", () => welcome.evaluate(() => [...CSS.highlights.keys()].length > 0));
      for (const [width, height] of [
        [1280, 800],
        [1366, 768],
      ] as const) {
        await welcome.setViewport(width, height);
        expect(await excess(welcome), `${width} × ${height}`).toBeLessThanOrEqual(0);
      }
      await welcome.close();
    });
  });
});
