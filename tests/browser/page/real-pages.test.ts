// Saved pages of news sites, replayed from disk: marks at the right words, nothing moved. They are others' and not part of the project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { root } from "../../../scripts/toolchain/run.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { marksOf } from "../harness/marks.ts";

const folder = join(root, "../shared/pages");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html.gz")) : [];
if (names.length === 0) console.warn(`${folder} is not there: marks on saved pages of news sites are not tested.`);

/** Nothing is fetched and no script runs, so that a page is the same each time; what it has for that case is shown. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

function replayed(name: string): string {
  const html = gunzipSync(readFileSync(join(folder, name)))
    .toString("utf8")
    .replaceAll(/<\/?noscript[^>]*>/gi, "");
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + policy) : policy + html;
}

const oneLine = (text: string): string => text.replaceAll(/[\s\u00ad\u200b\u2060\ufeff]+/gu, " ").trim();

/** Sums of what the browser counts as shifted layout (Chromium), and where every paragraph stands (all browsers). */
const startWatch = (page: TestPage) =>
  page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift" });
    return document.body.getBoundingClientRect().height;
  });
const places = (page: TestPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll("p, h1, h2, li")].map((e) => Math.round(e.getBoundingClientRect().top + scrollY)),
  );
const shiftsSeen = (page: TestPage) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

async function readPage({ server, browser, companion }: Session, name: string) {
  const path = name.replace(".html.gz", "/2022/09/07/story.html");
  server.put(`/${path}`, replayed(name));
  const url = `${server.origin}/${path}`;
  const page = await browser.newPage();
  await page.goto(url);
  const state = await companion.ready(url, 50_000);
  await page.activate();
  return { page, url, state };
}

describe.runIf(names.length > 0)("saved pages of news sites", () => {
  inBrowsers((session) => {
    it.each(names)("%s has its marks at the right words, outside of menus, and stays as it was", async (name) => {
      const { companion } = session();
      const { page, url, state } = await readPage(session(), name);
      const { mentions } = state.analysis;
      const marks = await waitFor("marks", async () => {
        const now = await marksOf(page);
        return now.length > 0 && now;
      });
      const known = new Set(mentions.map(({ text }) => oneLine(text)));
      expect(marks.map(({ text }) => oneLine(text)).filter((text) => !known.has(text))).toEqual([]);
      const misplaced = await page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight] as Range[])
          .filter(({ startContainer }) => startContainer.parentElement?.closest("nav, footer, aside, script, style, button"))
          .map(String),
      );
      expect(misplaced).toEqual([]);
      await companion.setEnabled(url, false);
      await waitFor("no marks", async () => (await marksOf(page)).length === 0);
      await page.activate();
      await startWatch(page);
      const before = await places(page);
      await companion.setEnabled(url, true);
      await page.activate();
      await waitFor("the marks again", async () => (await marksOf(page)).length === marks.length);
      expect(await places(page)).toEqual(before);
      expect(await shiftsSeen(page)).toEqual([]);
      await page.close();
    });
  });
});
