// How marks look by the reader's wish, by the system's, on paper; and the settings that say so.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { usualMarkStyle } from "../../../lib/model/mark-style.ts";
import { type Json, type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";
import { clickMark, marksOf, pointOf } from "../harness/marks.ts";
import { articlePage, readPage, usual } from "./article-page.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

interface Line {
  readonly line: string;
  readonly colour: string;
  readonly ground: string;
}

/** What the page's style makes of a highlight of ours. */
const lineOf = (page: TestPage, key: string): Promise<Line> =>
  page.evaluate((name: string) => {
    const element = document.querySelector("article p") ?? document.body;
    const style = getComputedStyle(element, `::highlight(${name})`);
    return { line: style.textDecorationLine, colour: style.textDecorationColor, ground: style.backgroundColor };
  }, key);

async function openSettings({ browser }: Session): Promise<TestPage> {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("library.html#settings"));
  await waitFor("the settings", () => page.evaluate(() => document.querySelector(".look") !== null));
  return page;
}

const choose = (page: TestPage, group: string, nth: number) =>
  page.evaluate(
    (name: string, index: number) => document.querySelectorAll<HTMLInputElement>(`.look input[name=${name}]`)[index]?.click(),
    group,
    nth,
  );

const actor = "newsgloss-actor-sure-light";
const twice = [`${usual[0]} Sandworm is not new to them.`, ...usual.slice(1)];
const sandworms = async (page: TestPage): Promise<number> =>
  (await marksOf(page)).filter(({ text, key }) => text === "Sandworm" && key === actor).length;

mkdirSync(screenshots, { recursive: true });

describe("looks", () => {
  inBrowsers((session) => {
    it("follow the page from light to dark and back, by the system's wish and by its own switch", async () => {
      const head = `<style>:root { color-scheme: light dark } html { background: white; color: black }
        @media (prefers-color-scheme: dark) { html { background: black; color: white } } html.night { background: black; color: white }</style>`;
      const page = await readPage(session(), "theme.html", articlePage({ head }));
      const keysEndIn = (scheme: string) => async () => {
        const keys = (await marksOf(page)).map(({ key }) => key);
        return keys.length > 0 && keys.every((key) => key.endsWith(scheme));
      };
      await waitFor("marks for light ground", keysEndIn("-light"));
      await page.setColorScheme("dark");
      await waitFor("marks for dark ground", keysEndIn("-dark"));
      await page.setColorScheme("light");
      await waitFor("marks for light ground again", keysEndIn("-light"));
      await page.evaluate(() => document.documentElement.classList.add("night"));
      await waitFor("marks for the page's own dark ground", keysEndIn("-dark"));
      await page.close();
    });

    it("follow the reader's settings at once, in the sample there and in the article", async () => {
      const article = await readPage(session(), "wishes.html", articlePage({ paragraphs: twice }));
      expect(await sandworms(article)).toBe(3);
      const settings = await openSettings(session());
      await waitFor("the sample's marks", async () => (await sandworms(settings)) === 2);
      await choose(settings, "density", 1);
      await waitFor("one in each paragraph", async () => (await sandworms(article)) === 2);
      await settings.activate();
      await choose(settings, "density", 0);
      await waitFor("the first of each", async () => (await sandworms(article)) === 1);
      await waitFor("the same in the sample", async () => (await sandworms(settings)) === 1);
      await settings.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>(".look input[type=color]");
        if (field === null) return;
        field.value = "#0000ff";
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await article.activate();
      await waitFor("the reader's colour", async () => (await lineOf(article, actor)).colour.startsWith("rgba(0, 0, 255"));
      await settings.activate();
      await settings.evaluate(() => document.querySelector(".look")?.scrollIntoView());
      for (const scheme of ["light", "dark"] as const) {
        await settings.setColorScheme(scheme);
        await settings.screenshot(join(screenshots, `marks-settings-${scheme}-${session().browser.name}.png`));
      }
      await settings.setColorScheme("light");
      await settings.evaluate(() => document.querySelector<HTMLElement>(".look > .button")?.click());
      await choose(settings, "density", 2);
      await article.activate();
      await waitFor("the usual colour", async () => (await lineOf(article, actor)).colour.startsWith("rgba(163, 34, 75"));
      await waitFor("every mark", async () => (await sandworms(article)) === 3);
    });

    it("are the last of several wishes, whichever of them is done first", async () => {
      const page = await readPage(session(), "hurried.html", articlePage({ paragraphs: twice }));
      const markStyle = { ...usualMarkStyle, weight: "strong" };
      for (const nth of Array.from({ length: 6 }, (_, round) => round)) {
        // A new sheet is asked for, the wish after it has that already.
        const style = nth % 2 === 0 ? markStyle : usualMarkStyle;
        await session().companion.page.evaluate(
          async (look: Json) => {
            await chrome.storage.local.set({ settings: { version: 2, density: "first", markStyle: look } });
            await chrome.storage.local.set({ settings: { version: 2, density: "every", markStyle: look } });
          },
          style as unknown as Json,
        );
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(await sandworms(page)).toBe(3);
      }
      await session().companion.page.evaluate(() => chrome.storage.local.set({ settings: {} }));
      await page.close();
    });

    it("are plain lines in the text's colour in forced colours, and nothing on paper", async () => {
      const page = await readPage(session(), "media.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      expect((await lineOf(page, actor)).line).toBe("underline");
      await page.setMedium("forced-colors");
      const forced = await waitFor("forced colours", async () => {
        const look = await lineOf(page, actor);
        return !look.colour.startsWith("rgba(") && look;
      });
      const colour = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(forced).toEqual({ line: "underline", colour, ground: expect.stringMatching(/^rgba\(.*, 0\)$/) });
      await page.screenshot(join(screenshots, `forced-colors-${session().browser.name}.png`));
      await page.setMedium("print");
      expect((await lineOf(page, actor)).line).toBe("none");
      const isCardPrinted = await page.inHost((root) => root?.querySelector("[role=dialog]")?.checkVisibility() ?? null);
      expect(isCardPrinted).toBe(false);
      await page.setMedium("screen");
    });

    it("show a note's ground and the mark's line on the same words", async () => {
      const page = await readPage(session(), "note-over-mark.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await waitFor("the card", () => page.inHost((root) => root?.querySelector("footer > button") !== null));
      await page.inHost((root) => root?.querySelector<HTMLElement>("footer > button:last-child")?.click());
      await waitFor("the field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
      await page.type("seen before");
      await page.inHost((root) => root?.querySelector<HTMLElement>("[type=submit]")?.click());
      const both = await waitFor("the note's ground", async () => {
        const keys = (await marksOf(page)).filter(({ text }) => text === "Sandworm").map(({ key }) => key);
        return keys.includes("newsgloss-note-light") && keys;
      });
      expect(both).toContain(actor);
      const order = await page.evaluate(() =>
        ["actor-sure", "note", "same", "current"].map((name) => CSS.highlights.get(`newsgloss-${name}-light`)?.priority),
      );
      expect(order).toEqual([0, 1, 2, 3]);
      await page.press("Escape");
      await pointOf(page, "newsgloss-note", "Sandworm");
      await page.screenshot(join(screenshots, `note-over-mark-${session().browser.name}.png`));
    });
  });
});
