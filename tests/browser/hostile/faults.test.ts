// What goes wrong around us: the background stopped at any moment, another version of the database, the extension gone.
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { Note } from "../../../lib/model/note.ts";
import { draftNote } from "../../../lib/notes/compose-note.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { clickMark, marksOf } from "../harness/marks.ts";
import { bundleOf, importPage, rowCounts } from "../library/import-page.ts";
import { chooseFile, press, waitForWords } from "../library/knowledge-page.ts";
import { articlePage, readPage, usual } from "../reader/article-page.ts";

declare const chrome: Browser;

const seed = 20_261_124;
/** Milliseconds, the same in every run. */
const moments = (count: number, most: number): number[] => fc.sample(fc.nat(most), { seed, numRuns: count });
const pause = (duration: number): Promise<void> => new Promise((done) => setTimeout(done, duration));

let stops = 0;
afterAll(() => console.log(`faults: the background was stopped ${stops} times (seed ${seed}), nothing was lost`));

async function stopAfter({ browser }: Session, duration: number): Promise<void> {
  await pause(duration);
  await browser.stopBackground();
  stops++;
}

const about = { url: "https://news.example/f", canonicalUrl: "https://news.example/f", title: "Faults", publishedAt: null };

declare global {
  interface Window {
    written: { bodies: string[]; isDone: boolean };
  }
}

/** Writes so many notes on one article and one that grows with each, one after the other; whatever is not answered is tried again. */
const writeNotes = (page: TestPage, count: number): Promise<void> =>
  page.evaluate(
    (fresh: object, most: number) => {
      const ask = async (name: string, data: object): Promise<unknown> => {
        for (;;) {
          const message = { newsgloss: 1, to: "background", name, data };
          const reply = (await chrome.runtime.sendMessage(message).catch(() => null)) as { ok: boolean; data: unknown } | null;
          if (reply?.ok === true) return reply.data;
        }
      };
      window.written = { bodies: [], isDone: false };
      const save = async (draft: object, basedOn: Note | null): Promise<Note> =>
        ((await ask("notes.save", { draft, basedOn })) as { note: Note }).note;
      const write = async (): Promise<void> => {
        let growing = await save({ ...fresh, body: "grows" }, null);
        for (let nth = 1; nth <= most; nth++) {
          const body = `note ${nth}`;
          await save({ ...fresh, body }, null);
          const { createdAt: _, updatedAt: __, ...draft } = growing;
          growing = await save({ ...draft, body: `${growing.body} ${nth}` }, growing);
          window.written.bodies.push(body, growing.body);
        }
        window.written.isDone = true;
      };
      void write();
    },
    draftNote({ subject: "article", article: about }),
    count,
  );

const bodiesOf = (page: TestPage, canonicalUrl: string): Promise<string[]> =>
  page.evaluate(async (url: string) => {
    const message = { newsgloss: 1, to: "background", name: "notes.list", data: { canonicalUrl: url } };
    const reply = (await chrome.runtime.sendMessage(message)) as { data: Note[] };
    return reply.data.map(({ body }) => body);
  }, canonicalUrl);

describe("a fault in the browser", () => {
  inBrowsers((session) => {
    it("loses no marks where the background is stopped while an article is read", { timeout: 180_000 }, async () => {
      const { server, companion } = session();
      const page = await readPage(session(), "whole.html", articlePage());
      const expected = (await marksOf(page)).length;
      for (const [nth, moment] of moments(8, 500).entries()) {
        const url = `${server.origin}/stopped-${nth}.html`;
        server.put(`/stopped-${nth}.html`, articlePage({ paragraphs: [...usual, `This is page ${nth} of them.`] }));
        await page.evaluate((address: string) => void location.assign(address), url);
        await stopAfter(session(), moment);
        await companion.ready(url);
        await waitFor("all marks", async () => (await marksOf(page)).length >= expected);
      }
      await page.close();
    });

    it("loses no note where the background is stopped while notes are saved", { timeout: 180_000 }, async () => {
      const { page } = session().companion;
      await writeNotes(page, 12);
      for (const moment of moments(10, 150)) await stopAfter(session(), moment);
      await waitFor("the notes", () => page.evaluate(() => window.written.isDone));
      const kept = await bodiesOf(page, about.canonicalUrl);
      const written = await page.evaluate(() => window.written.bodies);
      const last = written.at(-1) ?? "";
      expect(written).toHaveLength(24);
      expect(kept).toEqual(expect.arrayContaining([...written.filter((body) => body.startsWith("note")), last]));
    });

    it("loses nothing of an import where the background is stopped meanwhile", { timeout: 180_000 }, async () => {
      const page = await importPage(session());
      const [, before = 0] = await rowCounts(page);
      await chooseFile(page, "plovers.json", bundleOf(300));
      await waitForWords(page, "Nothing is written yet");
      await press(page, "^Import$", "button");
      for (const moment of moments(4, 120)) await stopAfter(session(), moment);
      await waitForWords(page, "It can be undone");
      expect((await rowCounts(page))[1]).toBe(before + 600);
      await page.close();
    });

    it("goes on with a database that another version has made newer, and after one that waited for it", async () => {
      const { companion } = session();
      const kept = await bodiesOf(companion.page, about.canonicalUrl);
      await companion.page.evaluate(async () => {
        const opened = (version: number): Promise<IDBDatabase> =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open("newsgloss", version);
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const newer = await opened(9_000);
        // Held open, the next version has to wait, and everybody else with it.
        const waiting = opened(9_001);
        setTimeout(() => newer.close(), 500);
        (await waiting).close();
      });
      await session().browser.stopBackground();
      const page = await readPage(session(), "newer.html", articlePage());
      expect((await marksOf(page)).map(({ text }) => text)).toContain("Sandworm");
      expect(await bodiesOf(companion.page, about.canonicalUrl)).toEqual(kept);
      await writeNotes(companion.page, 1);
      await waitFor("a new note", () => companion.page.evaluate(() => window.written.isDone));
      expect((await bodiesOf(companion.page, about.canonicalUrl)).length).toBeGreaterThan(kept.length);
      await page.close();
    });

    it("ends quietly in open pages where the extension is taken out, and begins anew where it is back", async () => {
      const { browser, companion } = session();
      const page = await readPage(session(), "orphan.html", articlePage());
      // Firefox ends the scripts before they can take their element out: it stays, and shows nothing.
      const htmlOf = (): Promise<string> =>
        page.evaluate((staysIn: boolean) => {
          const copy = document.documentElement.cloneNode(true) as Element;
          if (staysIn) copy.querySelector("newsgloss-root")?.remove();
          return copy.outerHTML;
        }, browser.name === "firefox");
      const html = await htmlOf();
      await companion.page.evaluate(
        async (address: string) => {
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
          const fail = (): void =>
            void setTimeout(() => {
              throw new Error("seen by the harness");
            });
          await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: fail });
        },
        await page.url(),
      );
      await waitFor("an error to be seen", async () =>
        (await page.scriptErrors()).some((one) => /seen by the harness/.test(one)),
      );
      const before = await page.scriptErrors();
      await clickMark(page, "newsgloss-actor", "Sandworm");
      const isShown = (): Promise<{ card: boolean; marks: boolean }> =>
        page.evaluate(() => {
          const host = document.querySelector("newsgloss-root, div[newsgloss-root]");
          const names = [...CSS.highlights.keys()].filter((name) => name.startsWith("newsgloss-"));
          const article = document.querySelector("article") ?? document.body;
          const lineOf = (name: string): string => getComputedStyle(article, `::highlight(${name})`).textDecorationLine;
          return {
            card: host !== null && getComputedStyle(host).display !== "none",
            marks: names.some((name) => lineOf(name) === "underline"),
          };
        });
      await waitFor("marks and card", async () => Object.values(await isShown()).every(Boolean));
      await browser.removeExtension();
      await waitFor("the end of both", async () => !Object.values(await isShown()).some(Boolean));
      expect(await htmlOf()).toBe(html);
      // Pointer and changes are no longer listened to, and nothing complains of it.
      await page.evaluate(() => {
        document
          .querySelector("article")
          ?.append(document.createElement("p"), "More and more text comes to the article. ".repeat(9));
      });
      await page.click(300, 300);
      await pause(1_500);
      expect(await page.scriptErrors()).toEqual(before);
      await browser.installExtension();
      // Firefox keeps the page's highlights, which show nothing without their sheet; a card that stayed goes with the new reader.
      await waitFor("the marks again", async () => (await isShown()).marks);
      expect((await marksOf(page)).map(({ text }) => text)).toContain("Ukraine");
      expect(await page.evaluate(() => document.querySelector("newsgloss-root"))).toBeNull();
    });
  });
});
