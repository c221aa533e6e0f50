// The library's notes as files: written by its worker, shown, copied, saved; thousands of them without holding the page.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";
import { fill, press, waitForWords } from "./knowledge-page.ts";
import { openNotes, putNotes } from "./notes-page.ts";

const many = 10_000;

interface Export {
  readonly milliseconds: number;
  readonly longestWait: number;
  /** Every value that the bar had, in order. */
  readonly progress: readonly number[];
}

/** The longest time between two turns of a page that does nothing: what the machine itself makes it wait. */
const idleWait = (page: TestPage, milliseconds: number): Promise<number> =>
  page.evaluate(async (length: number) => {
    let longest = 0;
    for (let last = performance.now(), end = last + length; last < end; ) {
      await new Promise((turn) => setTimeout(turn, 0));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  }, milliseconds);

/** Presses "Export" and watches how long the page's own turns are apart until the file is there. */
const exportAll = (page: TestPage): Promise<Export> =>
  page.evaluate(async () => {
    const progress: number[] = [];
    const watch = new MutationObserver(() => {
      const bar = document.querySelector("progress");
      if (bar !== null && bar.value !== progress.at(-1)) progress.push(bar.value);
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
    let longestWait = 0;
    const begun = performance.now();
    let last = begun;
    [...document.querySelectorAll<HTMLButtonElement>("button")]
      .find((button) => /^Export \d/.test(button.textContent ?? ""))
      ?.click();
    while (!document.querySelector(".said")?.textContent) {
      await new Promise((turn) => setTimeout(turn, 0));
      longestWait = Math.max(longestWait, performance.now() - last);
      last = performance.now();
      if (last - begun > 60_000) throw new Error(`no file after a minute: ${document.querySelector(".problem")?.textContent}`);
    }
    watch.disconnect();
    return { milliseconds: last - begun, longestWait, progress };
  });

const download = ({ browser }: Session, ending: string): Promise<string> =>
  waitFor(`a file ${ending}`, async () => {
    const name = readdirSync(browser.downloads).find((candidate) => candidate.endsWith(ending));
    return name === undefined ? null : readFileSync(join(browser.downloads, name), "utf8") || null;
  });

describe("exports of the library", () => {
  inBrowsers((session) => {
    beforeAll(() => mkdirSync(screenshots, { recursive: true }));

    it.each(["json", "html"])(
      "writes %s of thousands of notes beside the page's thread, telling how far it is",
      async (format) => {
        const page = await openNotes(session());
        await putNotes(page, many);
        await waitForWords(page, `${many.toLocaleString("en")} of ${many.toLocaleString("en")}`, 60_000);
        await fill(page, ".export-form select", format);
        const { milliseconds, longestWait, progress } = await exportAll(page);
        const idle = await idleWait(page, milliseconds);
        console.log(
          `${session().browser.name}, ${many} notes as ${format}: ${milliseconds.toFixed(0)} ms; the page waited ${longestWait.toFixed(0)} ms at most, ${idle.toFixed(0)} ms doing nothing`,
        );
        const content = await download(session(), `.${format}`);
        expect(content).toContain(`Note ${many - 1}.`);
        // It grows from nothing to the whole, in more than one step.
        expect(progress).toEqual([...new Set(progress)].toSorted((a, b) => a - b));
        expect([progress.at(0), progress.at(-1)]).toEqual([0, 1]);
        expect(progress.length).toBeGreaterThan(3);
        // Written on the page's own thread, it would hold the page for all of the time.
        expect(longestWait).toBeLessThan(milliseconds / 3);
        await page.close();
      },
      180_000,
    );

    it("shows and copies a file before it is saved", async () => {
      const page = await openNotes(session());
      await putNotes(page, 3);
      await waitForWords(page, "of ");
      await fill(page, ".export-form select", "markdown");
      await press(page, "^Preview$", "button");
      await waitForWords(page, "# Story 0");
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot(join(screenshots, `export-preview-${session().browser.name}.png`));
      // A true press: browsers let nothing be copied without one.
      const { x, y } = await page.evaluate(() => {
        const copy = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Copy");
        copy?.scrollIntoView({ block: "center" });
        const { left, top } = copy?.getBoundingClientRect() ?? { left: 0, top: 0 };
        return { x: left + 5, y: top + 5 };
      });
      await page.activate();
      await page.click(x, y);
      await waitForWords(page, "Copied.");
      await page.close();
    });

    it("offer nothing to choose or to export where there are no notes, and give back those that were deleted", async () => {
      const page = await openNotes(session());
      await putNotes(page, 2);
      await waitForWords(page, "2 of 2");
      const controls = (): Promise<number> =>
        page.evaluate(() => document.querySelectorAll(".selection :is(input, select)").length);
      expect(await controls()).toBeGreaterThan(0);
      await page.evaluate(() => document.querySelector<HTMLElement>(".selection [type=checkbox]")?.click());
      await press(page, "^Delete chosen$", ".selection button");
      await waitForWords(page, "No notes yet");
      expect(await controls()).toBe(0);
      await page.activate();
      for (const scheme of ["light", "dark"] as const) {
        await page.setColorScheme(scheme);
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot(join(screenshots, `no-notes-${scheme}-${session().browser.name}.png`));
      }
      await press(page, "^Undo$", ".selection button");
      await waitForWords(page, "2 of 2");
      expect(await controls()).toBeGreaterThan(0);
      await page.close();
    });
  });
});
