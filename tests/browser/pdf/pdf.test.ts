// The extension's own page for PDFs: shown, read, marked, noted on like an article; what cannot be read says why.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";
import { clickMark, marksOf } from "../harness/marks.ts";
import { usual } from "../reader/article-page.ts";
import { broken, makePdf } from "./make-pdf.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

type Line = readonly [string, number];

const [first = "", second = "", third = ""] = usual;
const body = (text: string): Line[] => broken(text).map((line) => [line, 11] as const);
const gap: Line = [" ", 11];
const header: Line = ["Threat report of the week", 8];
const report = makePdf(
  [
    [header, ["Lights out in three towns", 20], gap, ...body(first), gap, ...body(second), ["1", 8]],
    [
      header,
      ...body(third),
      gap,
      ...body("Its wiper called home to hxxps://update-grid[.]example/check, as the list of indicators says."),
      ["2", 8],
    ],
    [header, ...body("Nothing else is known."), ["3", 8]],
  ],
  { title: "Lights out in three towns" },
);

mkdirSync(screenshots, { recursive: true });

async function openPdf({ browser, server }: Session, path: string, pdf: string): Promise<TestPage> {
  server.put(`/${path}`, pdf);
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl(`pdf.html?file=${encodeURIComponent(`${server.origin}/${path}`)}`));
  return page;
}

const openCard = (page: TestPage) =>
  page.inHost((root) => root?.querySelector("[role=dialog]:popover-open")?.textContent ?? null);

const problem = (page: TestPage) =>
  waitFor("the problem", () => page.evaluate(() => document.querySelector("[role=alert]")?.textContent ?? null));

describe("the page for PDFs", () => {
  inBrowsers((session) => {
    it("shows a PDF, reads lines as paragraphs, and marks the words where they stand", async () => {
      const page = await openPdf(session(), "report.pdf", report);
      await waitFor(
        "the marks",
        async () => (await marksOf(page)).filter(({ text }) => text === "Sandworm").length === 2,
        50_000,
      );
      const state = await waitFor("the state", async () => {
        const now = await session().companion.state(`${session().server.origin}/report.pdf`);
        return now?.kind === "ready" && now.depth === "full" && now;
      });
      const { text, title, publishedAt } = state.article;
      expect({ title, publishedAt }).toEqual({ title: "Lights out in three towns", publishedAt: "2023-03-09" });
      expect(text.split("\n").slice(0, 4)).toEqual(["Lights out in three towns", first, second, third]);
      expect(text).not.toContain("Threat report of the week");
      await page.activate();
      const drawn = await waitFor("the picture", () =>
        page.evaluate(() => {
          const canvas = document.querySelector("canvas");
          return canvas !== null && canvas.width > 0 && canvas.getContext("2d") !== null;
        }),
      );
      expect(drawn).toBe(true);
      for (const scheme of ["light", "dark"] as const) {
        await page.setColorScheme(scheme);
        await page.screenshot(join(screenshots, `pdf-${scheme}-${session().browser.name}.png`));
      }
      await page.setColorScheme("light");
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await waitFor("the card", async () => (await openCard(page))?.includes("MITRE"));
      await page.screenshot(join(screenshots, `pdf-card-${session().browser.name}.png`));
      // In its own dress, which the security policy of the extension's pages must let in: a narrow panel beside the words.
      expect(await page.inHost((root) => root?.querySelector(".panel")?.clientWidth ?? 0)).toBeLessThan(400);
      expect(await axeViolations(page)).toEqual([]);
    });

    it("keeps a note on words of a PDF and finds it again", async () => {
      const page = await openPdf(session(), "noted.pdf", report);
      await waitFor("the marks", async () => (await marksOf(page)).some(({ text }) => text === "Sandworm"), 50_000);
      await page.activate();
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await waitFor("the card", async () => (await openCard(page)) !== null);
      await page.inHost((root) => root?.querySelector<HTMLElement>("footer > button:last-child")?.click());
      await waitFor("the field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
      await page.type("first seen here");
      await page.inHost((root) => root?.querySelector<HTMLElement>("[type=submit]")?.click());
      await waitFor("the note", async () => (await marksOf(page)).some(({ key }) => key.includes("-note-")));
      await page.goto(await page.url());
      await waitFor("the note again", async () => (await marksOf(page)).some(({ key }) => key.includes("-note-")), 30_000);
    });

    it.each([
      ["locked by a password", makePdf([[["Secret", 12]]], { isLocked: true }), "password"],
      ["no PDF at all", "<html>Not found</html>", "cannot be read as a PDF"],
      ["cut off in the middle", report.slice(0, 40), "cannot be read as a PDF"],
    ])("says of a file that is %s what is the matter, and lets the reader choose another", async (name, pdf, words) => {
      const page = await openPdf(session(), `${name.replaceAll(" ", "-")}.pdf`, pdf);
      expect(await problem(page)).toContain(words);
      expect(await page.evaluate(() => document.querySelector(".drop button") !== null)).toBe(true);
    });

    it("says so where nothing is found under the address", async () => {
      const { browser, server } = session();
      const page = await browser.newPage();
      await page.goto(browser.extensionUrl(`pdf.html?file=${encodeURIComponent(`${server.origin}/none.pdf`)}`));
      expect(await problem(page)).toContain("404");
    });

    it("opens for the PDF in the browser's own viewer by a key and by the context menu", async () => {
      const { browser, server, companion } = session();
      server.put("/viewed.pdf", report);
      const page = await browser.newPage();
      // Some browsers save a PDF rather than show it, and say so; here the tab's address is enough.
      await page.goto(`${server.origin}/viewed.pdf`).catch(() => undefined);
      const opened = (): Promise<true> =>
        waitFor("the PDF in our page", () =>
          companion.page.evaluate(
            async (wanted: string) => {
              const tab = (await chrome.tabs.query({})).find(({ url = "" }) => url.endsWith(`pdf.html?file=${wanted}`));
              if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
              return tab === undefined ? null : true;
            },
            encodeURIComponent(`${server.origin}/viewed.pdf`),
          ),
        );
      await browser.tellBackground(page, { kind: "command", name: "open-card" });
      await opened();
      await browser.tellBackground(page, { kind: "menu", line: "pdf", words: "" });
      await opened();
      await page.close();
    });

    it("takes a file that is let go over it, and opens another in its place", async () => {
      const page = await session().browser.newPage();
      await page.goto(session().browser.extensionUrl("pdf.html"));
      await waitFor("the page", () => page.evaluate(() => document.querySelector(".drop") !== null));
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot(join(screenshots, `pdf-start-${session().browser.name}.png`));
      const drop = (pdf: string, name: string) =>
        page.evaluate(
          (content: string, filename: string) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([content], filename, { type: "application/pdf" }));
            dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
          },
          pdf,
          name,
        );
      await drop(report, "report.pdf");
      await waitFor("the marks", async () => (await marksOf(page)).some(({ text }) => text === "Sandworm"), 30_000);
      await drop(
        makePdf([body("Lazarus Group took the money of an exchange in Seoul on Friday, the police said.")]),
        "other.pdf",
      );
      await waitFor(
        "the other's marks",
        async () => {
          const texts = (await marksOf(page)).map(({ text }) => text);
          return texts.includes("Lazarus Group") && !texts.includes("Sandworm");
        },
        30_000,
      );
      expect(await page.evaluate(() => document.title)).toBe("other.pdf");
    });
  });
});
