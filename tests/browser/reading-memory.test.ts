// The reading memory as a reader meets it: two articles that name one group, the popup's story, the card, the library.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { ArticleMemory, Meeting } from "../../lib/model/reading.ts";
import { root } from "../../scripts/toolchain/run.ts";
import { axeViolations } from "./harness/axe.ts";
import { type Json, type TestPage, waitFor } from "./harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "./harness/in-browsers.ts";
import { clickMark } from "./harness/marks.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

const [lazarus, southKorea, poland] = ["attack:G0032", "state:KR", "state:PL"] as const;

/** Asks the background as the extension's own pages do. */
async function ask<T>({ companion }: Session, name: string, data: Json): Promise<T> {
  const reply = await companion.page.evaluate(
    async (asked: string, request: Json) =>
      (await chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: asked, data: request })) as {
        ok: boolean;
        data: Json;
        error?: string;
      },
    name,
    data,
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.data as T;
}

const memoryOf = (session: Session, canonicalUrl: string): Promise<ArticleMemory> =>
  ask(session, "memory.article", { canonicalUrl });
const meetingsOf = (session: Session, entityId: string): Promise<Meeting[]> => ask(session, "memory.meetings", { entityId });

async function read(session: Session, name: "first" | "second") {
  const { page, url } = await session.open(`${name}.html`);
  const { article } = await session.companion.ready(url);
  await waitFor(`${name} in the memory`, async () => (await memoryOf(session, article.canonicalUrl)).isRemembered);
  return { page, article };
}

const words = (page: TestPage): Promise<string> =>
  page.evaluate(() => (document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " "));

/** Presses the first button with these words. */
const press = (page: TestPage, label: string): Promise<true> =>
  waitFor(`a button "${label}"`, () =>
    page.evaluate((wanted: string) => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === wanted);
      button?.click();
      return button === undefined ? null : true;
    }, label),
  );

const shows = (page: TestPage, wanted: RegExp): Promise<true> =>
  waitFor(`${wanted}`, async () => (wanted.test(await words(page)) ? true : null));

const setMemory = ({ companion }: Session, isOn: boolean): Promise<void> =>
  companion.page.evaluate((on: boolean) => chrome.storage.local.set({ settings: { version: 1, readingMemory: on } }), isOn);

const badgeOf = ({ companion }: Session, url: string): Promise<string | null> =>
  companion.page.evaluate(async (wanted: string) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === wanted);
    return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);

const relationSources = async (session: Session, entityId: string, otherId: string): Promise<(string | null)[]> => {
  interface Context {
    relations: { type: string; source: string; other: { id: string } }[];
    sources: { id: string; url: string | null }[];
  }
  const { relations, sources } = await ask<Context>(session, "entity.context", { entityId });
  const found = relations.filter(({ type, other }) => type === "targets" && other.id === otherId);
  return found.map(({ source }) => sources.find(({ id }) => id === source)?.url ?? null);
};

const start = async (session: Session): Promise<void> => {
  mkdirSync(screenshots, { recursive: true });
  await setMemory(session, true);
  await ask(session, "memory.erase", null);
};

describe("the reading memory", () => {
  inBrowsers(
    (session) => {
      it("calls new in the second article what the first did not name, and shows the number of new actors", async () => {
        await start(session());
        const first = await read(session(), "first");
        expect((await memoryOf(session(), first.article.canonicalUrl)).newEntities).toEqual(
          expect.arrayContaining([lazarus, southKorea]),
        );
        expect(await badgeOf(session(), first.article.url)).toMatch(/^[1-9]/);
        const second = await read(session(), "second");
        const { newEntities, newIncidents } = await memoryOf(session(), second.article.canonicalUrl);
        expect(newEntities).toContain(poland);
        expect(newEntities).not.toContain(lazarus);
        expect(newIncidents).toHaveLength(1);
        expect(await badgeOf(session(), second.article.url)).toBe("");
        const popup = await session().browser.openPopup(second.page);
        const signs = (): Promise<string[]> =>
          popup.evaluate(() =>
            [...document.querySelectorAll(".glance .name:has(.new)")].map(({ textContent }) => textContent ?? ""),
          );
        await waitFor("the sign of what is new", async () => (await signs()).length > 0);
        expect((await signs()).filter((name) => name.includes("Lazarus"))).toEqual([]);
        expect((await signs()).filter((name) => name.includes("Pol"))).not.toEqual([]);
        await popup.close();
      });

      it("says in the card in how many other articles the name was met", async () => {
        await start(session());
        await read(session(), "first");
        const { page } = await read(session(), "second");
        await page.activate();
        await clickMark(page, "newsgloss-", "Lazarus Group");
        const said = await waitFor("the card's line", () => page.inHost((shadow) => shadow?.querySelector(".met")?.textContent));
        expect(said).toBe("Named in 1 other article you read.");
      });

      it("keeps one entry of an article that is read again, also after the background was stopped", async () => {
        await start(session());
        const { page, article } = await read(session(), "first");
        const [before] = await meetingsOf(session(), lazarus);
        await session().browser.stopBackground();
        expect(await meetingsOf(session(), lazarus)).toEqual([before]);
        await page.goto(`${article.url}#again`);
        await page.goto(article.url);
        const later = await waitFor("the later reading", async () => {
          const meetings = await meetingsOf(session(), lazarus);
          return meetings[0]?.readAt === before?.readAt ? null : meetings;
        });
        expect(later).toHaveLength(1);
        expect(later[0]).toMatchObject({ title: before?.title, count: before?.count, sure: true });
      });

      it("makes a confirmed incident knowledge with the article as its source, and takes it back", async () => {
        await start(session());
        const { page, article } = await read(session(), "second");
        const popup = await session().browser.openPopup(page);
        await press(popup, "Confirm");
        await shows(popup, /Confirmed\. It is in your knowledge/);
        expect(await relationSources(session(), lazarus, poland)).toEqual([article.url]);
        await press(popup, "Undo");
        await shows(popup, /Dismiss/);
        expect(await relationSources(session(), lazarus, poland)).toEqual([]);
        await popup.close();
      });

      it("shows a dismissed incident no more, and gives it back", async () => {
        await start(session());
        const { page } = await read(session(), "second");
        let popup = await session().browser.openPopup(page);
        await press(popup, "Dismiss");
        await shows(popup, /Dismissed: 1/);
        await popup.close();
        await session().browser.stopBackground();
        popup = await session().browser.openPopup(page);
        await shows(popup, /Dismissed: 1/);
        expect(await popup.evaluate(() => document.querySelectorAll(".story .line").length)).toBe(0);
        await press(popup, "Undo");
        await waitFor("the line", () => popup.evaluate(() => document.querySelector(".story .line") !== null));
        await popup.close();
      });

      it("lets the reader say who it was, and tells the story so", async () => {
        await start(session());
        const { page } = await read(session(), "first");
        const popup = await session().browser.openPopup(page);
        await press(popup, "Correct");
        await waitFor("the form", () => popup.evaluate(() => document.querySelector(".correction") !== null));
        await popup.screenshot(join(screenshots, `memory-correction-${session().browser.name}.png`));
        expect(await axeViolations(popup)).toEqual([]);
        await popup.evaluate(() => {
          const [who] = document.querySelectorAll(".correction fieldset");
          for (const label of who?.querySelectorAll("label") ?? []) {
            const box = label.querySelector("input");
            if (box?.checked && label.textContent?.includes("North Korea")) box.click();
          }
        });
        await press(popup, "Save");
        await shows(popup, /Corrected by you/);
        const line = await popup.evaluate(() => document.querySelector(".story .line")?.textContent ?? "");
        expect(line).toContain("Lazarus Group");
        expect(line).not.toContain("North Korea");
        expect(await relationSources(session(), lazarus, southKorea)).toHaveLength(1);
        await press(popup, "Undo");
        await shows(popup, /Dismiss/);
        await popup.close();
      });

      it("lets the day and the kind of attack be corrected by keyboard alone", async () => {
        await start(session());
        const { page } = await read(session(), "first");
        const popup = await session().browser.openPopup(page);
        await press(popup, "Correct");
        await waitFor("the form", () => popup.evaluate(() => document.querySelector(".correction") !== null));
        const focus = (part: string, label: string): Promise<void> =>
          popup.evaluate(
            (title, words) => {
              const parts = [...document.querySelectorAll(".correction fieldset")];
              const fields = parts.find((field) => field.querySelector("legend")?.textContent === title);
              const line = [...(fields?.querySelectorAll("label") ?? [])].find(({ textContent }) => textContent === words);
              line?.querySelector("input")?.focus();
            },
            part,
            label,
          );
        await focus("When", "Mar 1, 2024");
        await popup.press(" ");
        await popup.evaluate(() => document.querySelector<HTMLSelectElement>(".correction select")?.focus());
        await popup.type("Ransomware");
        await popup.press("Tab");
        await press(popup, "Save");
        await shows(popup, /Corrected by you/);
        const line = await popup.evaluate(() => document.querySelector(".story .line")?.textContent ?? "");
        expect(line).toContain("ransomware");
        expect(line).not.toContain("2024");
        await press(popup, "Undo");
        await shows(popup, /Dismiss/);
        await popup.close();
      });

      it("has an entity's articles in the library, and forgets all by one button", async () => {
        await start(session());
        await read(session(), "first");
        await read(session(), "second");
        const library = await session().browser.newPage();
        await library.goto(session().browser.extensionUrl("library.html#knowledge"));
        await waitFor("the search", () => library.evaluate(() => document.querySelector("input[type=search]") !== null));
        await library.evaluate(() => document.querySelector<HTMLInputElement>("input[type=search]")?.focus());
        await library.type("Lazarus Group");
        await waitFor("the entity", () =>
          library.evaluate(() => {
            const hit = [...document.querySelectorAll<HTMLElement>(".hit")].find(({ textContent }) =>
              textContent?.startsWith("Lazarus Group"),
            );
            hit?.click();
            return hit !== undefined;
          }),
        );
        const titles = await waitFor("the timeline", async () => {
          const found = await library.evaluate(() =>
            [...document.querySelectorAll(".meetings li a")].map(({ textContent }) => textContent),
          );
          return found.length > 0 ? found : null;
        });
        expect(titles).toEqual([
          expect.stringContaining("A port stands still"),
          expect.stringContaining("Mail of a ministry copied"),
        ]);
        await library.screenshot(join(screenshots, `memory-timeline-${session().browser.name}.png`));
        expect(await axeViolations(library)).toEqual([]);
        await library.evaluate(() => {
          location.hash = "#settings";
        });
        await shows(library, /2 articles are remembered/);
        await press(library, "Forget them all");
        await shows(library, /2 articles were forgotten/);
        expect(await meetingsOf(session(), lazarus)).toEqual([]);
        await library.close();
      });

      it("remembers nothing while it is turned off", async () => {
        await start(session());
        await setMemory(session(), false);
        const { url } = await session().open("first.html?unremembered");
        await session().companion.ready(url);
        expect(await ask(session(), "memory.size", null)).toBe(0);
        expect(await badgeOf(session(), url)).toBe("");
        await setMemory(session(), true);
      });
    },
    join(root, "tests/browser/reading-memory-pages"),
  );
});
