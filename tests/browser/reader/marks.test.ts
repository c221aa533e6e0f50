// Marks in pages: which, on what ground, for how long; and nothing where there is nothing to read.
import { describe, expect, it } from "vitest";
import { hostSelector, type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { marksOf } from "../harness/marks.ts";
import { articlePage } from "./article-page.ts";

async function openPage({ server, browser }: Session, path: string, html: string): Promise<TestPage> {
  server.put(`/${path}`, html);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${path}`);
  return page;
}

const waitForMark = (page: TestPage, text: string) =>
  // The first page waits for the starter knowledge as well.
  waitFor(`a mark on ${text}`, async () => (await marksOf(page)).find((mark) => mark.text === text), 50_000);

/** Long enough for a reader to start, had there been something to read. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 2_500));

describe("marks", () => {
  inBrowsers((session) => {
    it.each([
      ["light", ""],
      ["dark", 'style="background: #161616; color: #ddd"'],
    ])("are made for %s ground by the page's own background", async (scheme, bodyAttributes) => {
      const page = await openPage(session(), `${scheme}.html`, articlePage({ bodyAttributes }));
      expect((await waitForMark(page, "Sandworm")).key).toBe(`newsgloss-actor-sure-${scheme}`);
    });

    it("leave highlights of the page alone", async () => {
      const page = await openPage(session(), "own.html", articlePage());
      await page.evaluate(() => {
        CSS.highlights.set("own", new Highlight(new Range()));
      });
      await waitForMark(page, "Sandworm");
      expect(await page.evaluate(() => CSS.highlights.has("own"))).toBe(true);
    });

    it("shift nothing in the page", async () => {
      const page = await openPage(session(), "still.html", articlePage());
      const heights = () =>
        page.evaluate(() => [...document.querySelectorAll("p")].map((p) => p.getBoundingClientRect().top + p.offsetHeight));
      const before = await heights();
      await waitForMark(page, "Sandworm");
      expect(await heights()).toEqual(before);
    });

    it("come to text that arrives late, and go with text that leaves", async () => {
      const page = await openPage(session(), "late.html", articlePage());
      await waitForMark(page, "Sandworm");
      await page.evaluate(() => {
        const late = document.createElement("p");
        late.textContent =
          "Later in the evening the ministry added that Lazarus Group had been seen in the network of a bank as well, though the two attacks are not thought to be the work of the same people.";
        document.querySelector("article")?.append(late);
      });
      await waitForMark(page, "Lazarus Group");
      await page.evaluate(() => document.querySelector("article p")?.remove());
      await waitFor("the first mark to go", async () => {
        const marks = await marksOf(page);
        return marks.filter(({ text }) => text === "Sandworm").length === 1;
      });
    });

    it("come back after the background was stopped", async () => {
      const { browser } = session();
      await browser.stopBackground();
      const page = await openPage(session(), "woken.html", articlePage());
      await waitForMark(page, "Sandworm");
    });

    it.each([
      ["no article", "<!doctype html><title>Shop</title><h1>Shop</h1><ul><li><a href=a>Tea</a><li><a href=b>Cups</a></ul>"],
      ["an empty body", "<!doctype html><title>Nothing</title>"],
      ["broken markup", "<!doctype html><p><b><table><div>Sandworm</p></b></table><![CDATA[ <a href='x"],
    ])("do not appear, nor anything else of ours, on %s", async (name, html) => {
      const page = await openPage(session(), `${name.replaceAll(" ", "-")}.html`, html);
      const body = () => page.evaluate(() => document.documentElement.outerHTML);
      const before = await body();
      await pause();
      expect(await marksOf(page)).toEqual([]);
      expect(await body()).toBe(before);
    });

    it("leave no trace when the page is turned off, and come back when it is turned on", async () => {
      const { companion, server } = session();
      const page = await openPage(session(), "off.html", articlePage());
      await waitForMark(page, "Sandworm");
      await companion.setEnabled(`${server.origin}/off.html`, false);
      await waitFor("the marks to go", async () => (await marksOf(page)).length === 0);
      const left = await page.evaluate(
        (selector: string) => ({ hosts: document.querySelectorAll(selector).length, sheets: document.adoptedStyleSheets.length }),
        hostSelector,
      );
      expect(left).toEqual({ hosts: 0, sheets: 0 });
      await companion.setEnabled(`${server.origin}/off.html`, true);
      await page.activate();
      await waitForMark(page, "Sandworm");
    });
  });
});
