// The side panel on the Albania sample, in a tab of its own that is told which tab it is about.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);

/** The names listed, in order. */
const listed = (panel: TestPage): Promise<string[]> =>
  panel.evaluate(() => [...document.querySelectorAll(".entry-jump .kind")].map(({ textContent }) => textContent ?? ""));

const currentName = (panel: TestPage): Promise<string | null> =>
  panel.evaluate(() => document.querySelector(".entry[aria-current] .entry-jump .kind")?.textContent ?? null);

const pressFirst = (panel: TestPage, selector: string): Promise<void> =>
  panel.evaluate((wanted: string) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`nothing is ${wanted}`);
    element.click();
  }, selector);

async function openPanel({ open, companion, browser }: Session) {
  const { page, url } = await open("albania.html");
  await companion.ready(url, 60_000);
  const tabId = await companion.page.evaluate(
    async (wanted: string) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );
  const panel = await browser.newPage();
  await panel.setViewport(400, 900);
  await panel.goto(browser.extensionUrl(`sidepanel.html?tab=${tabId}`));
  await waitFor("the parts of the panel", () => panel.evaluate(() => document.querySelector("[role=tab]") !== null));
  return { page, panel };
}

async function closeAll(...pages: readonly TestPage[]): Promise<void> {
  for (const page of pages) await page.close();
}

const scrollTop = (page: TestPage): Promise<number> => page.evaluate(() => Math.round(scrollY));
const focusedText = (page: TestPage): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the side panel", () => {
  inBrowsers((session) => {
    it("lists all mentions, finds among them, and goes to each and to what is known of it", async () => {
      const { page, panel } = await openPanel(session());
      await pressFirst(panel, "#part-mentions");
      const all = await listed(panel);
      expect(all).toEqual(expect.arrayContaining(["Homeland Justice", "Iran", "Albania"]));
      await panel.evaluate(() => document.querySelector<HTMLElement>("input[type=search]")?.focus());
      await panel.type("homeland");
      await waitFor("only what was sought", async () => {
        const names = await listed(panel);
        return names.length > 0 && names.every((name) => /homeland/i.test(name));
      });
      await pressFirst(panel, ".entry-more");
      await waitFor("what is known", async () =>
        /Also called|Attributed to|More than one is called this/.test(await words(panel)),
      );
      const before = await scrollTop(page);
      await pressFirst(panel, ".entry-jump");
      await waitFor("the card", () => page.inHost((root) => root?.textContent?.includes("Homeland Justice") ?? false));
      expect(await scrollTop(page)).toBeGreaterThanOrEqual(before);
      await closeAll(panel, page);
    });

    it("shows where the reader is while the article is scrolled", async () => {
      const { page, panel } = await openPanel(session());
      await pressFirst(panel, "#part-mentions");
      await panel.evaluate(() => document.querySelectorAll<HTMLElement>(".chips:last-of-type .chip")[1]?.click());
      const first = await waitFor("a place", () => currentName(panel));
      const positionOf = (): Promise<number> =>
        panel.evaluate(() => [...document.querySelectorAll(".entry")].findIndex((entry) => entry.hasAttribute("aria-current")));
      const start = await positionOf();
      expect(first).not.toBe("");
      await page.activate();
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight * 0.6, behavior: "instant" }));
      await waitFor("a later place", async () => (await positionOf()) > start + 3);
      await panel.activate();
      await waitFor("the place in sight", () =>
        panel.evaluate(() => {
          const box = document.querySelector(".entry[aria-current]")?.getBoundingClientRect();
          // Browsers scroll by whole pixels.
          return box !== undefined && box.top > -1 && box.bottom < innerHeight + 1;
        }),
      );
      await closeAll(panel, page);
    });

    it("is used with the keyboard alone", async () => {
      const { page, panel } = await openPanel(session());
      await panel.activate();
      await panel.evaluate(() => document.querySelector<HTMLElement>("#part-story")?.focus());
      await panel.press("ArrowRight");
      expect(await focusedText(panel)).toContain("Mentions");
      await panel.evaluate(() => document.querySelector<HTMLElement>(".entry-jump[tabindex='0']")?.focus());
      const [, second = ""] = await listed(panel);
      await panel.press("Home");
      await panel.press("ArrowDown");
      expect(await focusedText(panel)).toContain(second);
      const stops = (): Promise<string[]> =>
        panel.evaluate(() =>
          [...document.querySelectorAll(".entry-jump[tabindex='0']")].map(({ textContent }) => textContent ?? ""),
        );
      await waitFor("the one stop to be where the focus is", async () => (await stops()).join() === (await focusedText(panel)));
      await panel.press("Tab");
      await panel.press("Enter");
      expect(await panel.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
      await panel.press("?");
      await waitFor("the keys", async () => (await words(panel)).includes("Go to the next mark"));
      expect(await words(panel)).toMatch(/Alt\s*Shift\s*J|⌥⇧J/);
      await panel.press("Escape");
      await waitFor("the keys gone", () => panel.evaluate(() => document.querySelector("dialog[open]") === null));
      await closeAll(panel, page);
    });

    it("has no fault that axe finds, in light and dark, and loses nothing in a narrow window", async () => {
      const { page, panel } = await openPanel(session());
      mkdirSync(screenshots, { recursive: true });
      for (const part of ["story", "mentions", "notes"]) {
        await pressFirst(panel, `#part-${part}`);
        for (const scheme of ["light", "dark"] as const) {
          await panel.setColorScheme(scheme);
          expect(await axeViolations(panel), `${part}, ${scheme}`).toEqual([]);
          await panel.screenshot(join(screenshots, `panel-${part}-${scheme}-${session().browser.name}.png`));
        }
      }
      await panel.setColorScheme("light");
      await panel.setViewport(320, 700);
      for (const part of ["story", "mentions"]) {
        await pressFirst(panel, `#part-${part}`);
        const excess = await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(excess, part).toBeLessThanOrEqual(0);
      }
      await closeAll(panel, page);
    });
  });
});
