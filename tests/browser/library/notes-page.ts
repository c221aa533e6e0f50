import type { Browser } from "webextension-polyfill";
import { type TestPage, waitFor } from "../harness/driver.ts";
import type { Session } from "../harness/in-browsers.ts";

declare const chrome: Browser;

/** The library's notes. */
export async function openNotes({ browser }: Session, place = ""): Promise<TestPage> {
  const page = await browser.newPage();
  await page.setViewport(1000, 900);
  await page.goto(browser.extensionUrl(`library.html#notes${place}`));
  // On a fresh profile the starter facts are written first, and nobody reads them meanwhile.
  await page.evaluate(() => chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: "knowledge.ready", data: null }));
  await waitFor("the notes", () => page.evaluate(() => document.querySelector("#notes-title") !== null));
  return page;
}

/** Puts so many notes, on a tenth as many articles, in place of all there are, and shows the page anew. */
export async function putNotes(page: TestPage, count: number): Promise<void> {
  await page.evaluate(async (many: number) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("newsgloss");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const change = database.transaction("notes", "readwrite");
    const notes = change.objectStore("notes");
    notes.clear();
    for (let number = 0; number < many; number++) {
      const name = Math.floor(number / 10);
      const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
      const address = `https://news.example/${name}`;
      notes.put({
        version: 1,
        id: `many-${number}`,
        createdAt: at,
        updatedAt: at,
        subject: "passage",
        article: { url: address, canonicalUrl: address, title: `Story ${name}`, publishedAt: "2026-01-02" },
        target: {
          quote: { exact: `the servers of group ${number}`, prefix: "Police seized ", suffix: " on Monday." },
          position: { start: number, end: number + 24 },
        },
        entityIds: ["attack:G0034"],
        body: `Note ${number}. Compare with *earlier* work:\n\n- [report](https://report.example/${number})\n- two lines more`,
        tags: ["seizure", `week ${number % 52}`],
        colour: "yellow",
      });
    }
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onerror = reject;
    });
    database.close();
    document.documentElement.dataset.before = "";
    // Not before this has answered.
    setTimeout(() => location.reload(), 0);
  }, count);
  await waitFor("the page anew", () =>
    page.evaluate(() => document.documentElement.dataset.before === undefined && document.querySelector("#notes-title") !== null),
  );
}
