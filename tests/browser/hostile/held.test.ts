// The database held open by a window of another version: browsers keep everybody waiting without a word, so we say why.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { Note } from "../../../lib/model/note.ts";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";
import { clickMark, marksOf } from "../harness/marks.ts";
import { openNotes } from "../library/notes-page.ts";
import { articlePage, readPage, usual } from "../reader/article-page.ts";

declare const chrome: Browser;

declare global {
  interface Window {
    letGo: () => void;
  }
}

const title = "Waiting for the database";

/** Holds the database open in one version while a newer one waits for it; `letGo` ends both. */
const hold = ({ companion }: Session): Promise<void> =>
  companion.page.evaluate(async () => {
    const opened = (version: number): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("newsgloss", version);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const held = await opened(9_000);
    const newer = opened(9_001);
    window.letGo = () => {
      held.close();
      void newer.then((database) => database.close());
    };
  });

const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);
const cardWords = (page: TestPage): Promise<string> => page.inHost((root) => root?.querySelector(".panel")?.textContent ?? "");
const isTold = (page: TestPage): Promise<boolean> =>
  page.evaluate((wanted: string) => document.querySelector("[role=alert]")?.textContent?.includes(wanted) ?? false, title);

const pressInCard = (page: TestPage, name: string): Promise<true> =>
  waitFor(`the button "${name}" in the card`, () =>
    page.inHost((root, wanted) => {
      const button = [...(root?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === wanted);
      button?.click();
      return button === undefined ? null : true;
    }, name),
  );

const bodiesOf = ({ companion }: Session, canonicalUrl: string): Promise<string[]> =>
  companion.page.evaluate(async (url: string) => {
    const message = { newsgloss: 1, to: "background", name: "notes.list", data: { canonicalUrl: url } };
    const reply = (await chrome.runtime.sendMessage(message)) as { data: Note[] };
    return reply.data.map(({ body }) => body);
  }, canonicalUrl);

describe("a database that another window holds", () => {
  inBrowsers((session) => {
    it("is told of in popup, library and card, and all goes on once it is let go", { timeout: 90_000 }, async () => {
      const { server, browser, companion } = session();
      const before = await readPage(session(), "before.html", articlePage());
      const library = await openNotes(session());
      await hold(session());

      const url = `${server.origin}/held.html`;
      server.put("/held.html", articlePage({ paragraphs: [...usual, "This one is read while nobody may."] }));
      const page = await browser.newPage();
      await page.goto(url);
      await waitFor("the page to say that it waits", async () => (await companion.state(url))?.kind === "held");
      expect(await marksOf(page)).toEqual([]);
      await page.activate();
      const popup = await browser.openPopup(page);
      await waitFor("the popup to say why", async () => /Waiting for the database.*Close the other/s.test(await words(popup)));
      await waitFor("the library to say why", () => isTold(library));
      mkdirSync(screenshots, { recursive: true });
      await popup.screenshot(join(screenshots, `held-popup-${browser.name}.png`));
      expect(await axeViolations(popup)).toEqual([]);
      await popup.close().catch(() => undefined);
      await library.activate();
      for (const scheme of ["light", "dark"] as const) {
        await library.setColorScheme(scheme);
        expect(await axeViolations(library)).toEqual([]);
        await library.screenshot(join(screenshots, `held-library-${scheme}-${browser.name}.png`));
      }

      await before.activate();
      await clickMark(before, "newsgloss-actor", "Sandworm");
      await waitFor("the card to say why", async () => (await cardWords(before)).includes(title));
      await pressInCard(before, "Add note");
      await waitFor("the field", () => before.inHost((root) => root?.activeElement?.localName === "textarea"));
      await before.type("Written while nobody may.");
      await before.screenshot(join(screenshots, `held-card-${browser.name}.png`));
      await pressInCard(before, "Save note");

      await companion.page.evaluate(() => window.letGo());
      await companion.ready(url);
      expect((await marksOf(page)).map(({ text }) => text)).toContain("Sandworm");
      await waitFor("what is known in the card", async () => /Sandworm Team|ELECTRUM|Telebots/.test(await cardWords(before)));
      await waitFor("the note", async () => (await cardWords(before)).includes("Written while nobody may."));
      expect(await cardWords(before)).not.toContain(title);
      await waitFor("the library without a notice", async () => !(await isTold(library)));
      expect(await bodiesOf(session(), `${server.origin}/before.html`)).toEqual(["Written while nobody may."]);
      await waitFor("the library's notes", async () => (await words(library)).includes("Written while nobody may."));
      for (const open of [before, page, library]) await open.close();
    });

    it("is not told of while all is well", async () => {
      const page = await readPage(session(), "well.html", articlePage());
      const popup = await session().browser.openPopup(page);
      await waitFor("the article in the popup", async () => (await words(popup)).includes("Sandworm"));
      expect(await isTold(popup)).toBe(false);
      await page.close();
      await popup.close().catch(() => undefined);
    });
  });
});
