// Imports end to end: by choosing, dropping and by address; preview, writing, cancel, report, undo; backup and export.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, screenshots } from "../harness/in-browsers.ts";
import { bundleOf, downloaded, importPage, rowCounts } from "./import-page.ts";
import { chooseFile, fill, press, waitForWords, words } from "./knowledge-page.ts";

const settled = (page: TestPage, counts: readonly number[]): Promise<boolean> =>
  waitFor("the rows of before", async () => JSON.stringify(await rowCounts(page)) === JSON.stringify(counts));

/** Lets a file fall onto the page's place for files, as a reader drags it there. */
const drop = (page: TestPage, name: string, content: string): Promise<string> =>
  page.evaluate(
    (fileName: string, text: string) => {
      const place = document.querySelector(".drop");
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      const send = (type: string): boolean =>
        place?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })) ?? true;
      const isRefused = send("dragover");
      send("drop");
      return isRefused ? "refused" : "taken";
    },
    name,
    content,
  );

/** From now on what the browser is asked for stands in the document, and it answers so. */
const recordAsking = (page: TestPage, given: boolean): Promise<void> =>
  page.evaluate((answer: boolean) => {
    type Asked = { origins: string[] };
    type Api = { permissions: { request: unknown } };
    const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
    for (const { permissions } of browser === undefined ? [chrome] : [chrome, browser]) {
      permissions.request = ({ origins }: Asked) => {
        document.body.dataset.asked = [document.body.dataset.asked ?? [], origins].flat().join(" ");
        return Promise.resolve(answer);
      };
    }
  }, given);
const asked = (page: TestPage): Promise<string> => page.evaluate(() => document.body.dataset.asked ?? "");

/** Notes in the document the longest time that the page had to wait for its thread. */
const watchWaits = (page: TestPage): Promise<void> =>
  page.evaluate(() => {
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      const longest = Number(document.body.dataset.longestWait ?? 0);
      document.body.dataset.longestWait = String(Math.max(longest, now - last - 10));
      last = now;
    }, 10);
  });

describe("imports in the library", () => {
  inBrowsers((session) => {
    it("shows what would change, writes it, and takes it back as a whole", async () => {
      const page = await importPage(session());
      const before = await rowCounts(page);
      await chooseFile(page, "plovers.json", bundleOf(40));
      const preview = await waitForWords(page, "Nothing is written yet");
      expect(preview).toMatch(/New\s+80\s+120\s+40/);
      expect(await rowCounts(page)).toEqual(before);
      mkdirSync(screenshots, { recursive: true });
      for (const scheme of ["light", "dark"] as const) {
        await page.setColorScheme(scheme);
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot(join(screenshots, `knowledge-import-${scheme}-${session().browser.name}.png`));
      }
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone");
      expect((await rowCounts(page))[1]).toBe((before[1] ?? 0) + 80);
      await press(page, "^Undo the import of plovers", "button");
      await waitForWords(page, "Rows taken back");
      await settled(page, before);
      await page.close();
    });

    it("is cancelled in the middle with nothing changed, then done; the page waits no tenth of the work", async () => {
      const page = await importPage(session());
      const before = await rowCounts(page);
      await watchWaits(page);
      const begun = performance.now();
      await chooseFile(page, "many.json", bundleOf(1_000));
      await waitForWords(page, "Nothing is written yet", 40_000);
      await press(page, "^Import$", "button");
      await waitFor("progress", () => page.evaluate(() => (document.querySelector("progress")?.position ?? 0) > 0.05), 40_000);
      await press(page, "^Cancel$", "button");
      await waitForWords(page, "Choose a file", 40_000);
      expect(await rowCounts(page)).toEqual(before);
      await chooseFile(page, "many.json", bundleOf(1_000));
      await waitForWords(page, "Nothing is written yet", 40_000);
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone", 60_000);
      const took = performance.now() - begun;
      const longest = await page.evaluate(() => Number(document.body.dataset.longestWait));
      console.log(`${session().browser.name}: ${took.toFixed(0)} ms of work, the page waited ${longest.toFixed(0)} ms at most`);
      expect(longest).toBeLessThan(took / 10);
      await press(page, "^Undo the import of many", "button");
      await waitForWords(page, "Rows taken back", 60_000);
      await page.close();
    }, 180_000);

    it("takes a file that is dropped", async () => {
      const page = await importPage(session());
      expect(await drop(page, "dropped.json", bundleOf(2))).toBe("taken");
      await waitForWords(page, "dropped.json");
      expect(await waitForWords(page, "Nothing is written yet")).toMatch(/New\s+4\s+6\s+2/);
      await page.close();
    });

    it("fetches a file by its address, and asks for its host alone", async () => {
      const { server } = session();
      server.put("/lists/plovers.json", bundleOf(3));
      const page = await importPage(session());
      await recordAsking(page, true);
      await fill(page, "input[type=url]", `${server.origin}/lists/plovers.json`);
      await press(page, "^Fetch$", "button");
      expect(await waitForWords(page, "Nothing is written yet")).toMatch(/New\s+6\s+9\s+3/);
      expect(await asked(page)).toBe("http://127.0.0.1/*");
      await page.close();
    });

    it.each([
      ["where the reader says no", "/lists/plovers.json", false, "127.0.0.1 may not be read"],
      ["where there is none", "/lists/nothing.json", true, "127.0.0.1 answers 404"],
    ])("fetches nothing %s", async (_, path, given, why) => {
      const { server } = session();
      server.put("/lists/plovers.json", bundleOf(3));
      const page = await importPage(session());
      await recordAsking(page, given);
      await fill(page, "input[type=url]", `${server.origin}${path}`);
      await press(page, "^Fetch$", "button");
      expect(await waitForWords(page, "was not imported")).toContain(why);
      expect(await asked(page)).toBe("http://127.0.0.1/*");
      await page.close();
    });

    it("saves a backup and restores it, settings too", async () => {
      const page = await importPage(session());
      await press(page, "^Save a backup", "button");
      const backup = await downloaded(session().browser.downloads, /backup.*\.json$/);
      expect(JSON.parse(backup)).toMatchObject({ format: "newsgloss-backup", version: 1 });
      const before = await rowCounts(page);
      await chooseFile(page, "plovers.json", bundleOf(5));
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone");
      await press(page, "^Import another", "button");
      const other = backup.replace('"wikiLinks":false', '"wikiLinks":true');
      expect(other).not.toBe(backup);
      await chooseFile(page, "backup.json", other);
      await waitForWords(page, "Restoring replaces");
      await press(page, "^Restore$", "button");
      await waitForWords(page, "Everything is as it was", 40_000);
      const stored = await page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } })
          .chrome;
        return JSON.stringify(await storage.local.get("settings"));
      });
      expect(stored).toContain('"wikiLinks":true');
      await settled(page, before);
      await page.close();
    });

    it("saves the knowledge as STIX and CSV", async () => {
      const page = await importPage(session());
      await press(page, "STIX", ".row button");
      const stix = await downloaded(session().browser.downloads, /knowledge.*stix\.json$/);
      expect((JSON.parse(stix) as { objects: unknown[] }).objects.length).toBeGreaterThan(5_000);
      expect(stix).toContain("intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c");
      await press(page, "CSV$", ".row button");
      expect(await downloaded(session().browser.downloads, /knowledge.*\.csv$/)).toContain("Fancy Bear");
      expect(await words(page)).not.toContain("not imported");
      await page.close();
    });
  });
});
