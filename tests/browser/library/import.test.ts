// Imports end to end: preview, writing, report, undo; and what happens when something is wrong or stops in the middle.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, screenshots } from "../harness/in-browsers.ts";
import { chooseFile, fill, openKnowledge, press, waitForWords, words } from "./knowledge-page.ts";

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A bundle of groups that use tools, all invented. */
const bundleOf = (count: number): string =>
  JSON.stringify({
    type: "bundle",
    id: `bundle--${uuid(0)}`,
    objects: Array.from({ length: count }, (_, number) => [
      {
        type: "intrusion-set",
        id: `intrusion-set--${uuid(number)}`,
        name: `Grey Plover ${number}`,
        aliases: [`Wader-${number}`],
      },
      { type: "tool", id: `tool--${uuid(number)}`, name: `PloverTool${number}` },
      {
        type: "relationship",
        id: `relationship--${uuid(number)}`,
        relationship_type: "uses",
        source_ref: `intrusion-set--${uuid(number)}`,
        target_ref: `tool--${uuid(number)}`,
      },
    ]).flat(),
  });

const tables = ["sources", "entities", "claims", "relations", "journal", "imports", "notes"];

/** How many rows each table has. */
const rowCounts = (page: TestPage): Promise<number[]> =>
  page.evaluate(async (names: readonly string[]) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open("newsgloss"));
    const counts = await Promise.all(names.map((name) => asked(database.transaction(name).objectStore(name).count())));
    database.close();
    return counts;
  }, tables);

/** Starts a worker, has it read and write the text, and ends it at the first step of writing; true when it had begun. */
const stopInTheMiddle = (page: TestPage, text: string): Promise<boolean> =>
  page.evaluate(
    (content: string) =>
      new Promise<boolean>((resolve, reject) => {
        const worker = new Worker("/knowledge-worker.js");
        let isWriting = false;
        worker.onmessage = ({ data }: MessageEvent<{ kind: string; done: number }>) => {
          if (data.kind === "preview") {
            isWriting = true;
            worker.postMessage({ kind: "write" });
          } else if (data.kind === "progress" && isWriting && data.done > 500) {
            worker.terminate();
            resolve(true);
          } else if (data.kind !== "progress") reject(new Error(`the worker ended by itself: ${data.kind}`));
        };
        worker.postMessage({ kind: "read", name: "plovers.json", file: new Blob([content]) });
      }),
    text,
  );

async function started(session: Parameters<typeof openKnowledge>[0]): Promise<TestPage> {
  const search = await openKnowledge(session);
  await waitForWords(search, "entries with", 40_000);
  await search.close();
  return openKnowledge(session, "import");
}

const downloaded = (folder: string, pattern: RegExp): Promise<string> =>
  waitFor(`a file ${pattern}`, async () => {
    const names = readdirSync(folder);
    const name = names.find((each) => pattern.test(each));
    // Firefox first makes an empty file, and writes into another beside it.
    const isWhole = name !== undefined && !names.some((each) => each.endsWith(".part") || each.endsWith(".crdownload"));
    return isWhole ? readFileSync(join(folder, name), "utf8") || null : null;
  });

describe("imports in the library", () => {
  inBrowsers((session) => {
    it("shows what would change, writes it, and takes it back as a whole", async () => {
      const page = await started(session());
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
      await waitForWords(page, "were taken back");
      await waitFor("the rows of before", async () => JSON.stringify(await rowCounts(page)) === JSON.stringify(before));
      await page.close();
    });

    it("has changed nothing when the worker is stopped in the middle, and imports afterwards", async () => {
      const page = await started(session());
      const before = await rowCounts(page);
      expect(await stopInTheMiddle(page, bundleOf(4_000))).toBe(true);
      expect(await rowCounts(page)).toEqual(before);
      await chooseFile(page, "plovers.json", bundleOf(3));
      await waitForWords(page, "Nothing is written yet");
      await page.close();
    });

    it("leaves the page free while a large file is read and written: no wait of a twentieth of the work", async () => {
      const page = await started(session());
      // Kept in the document: Firefox runs each piece of a test in a world of its own.
      await page.evaluate(() => {
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          const longest = Number(document.body.dataset.longestWait ?? 0);
          document.body.dataset.longestWait = String(Math.max(longest, now - last - 10));
          last = now;
        }, 10);
      });
      const begun = performance.now();
      await chooseFile(page, "many.json", bundleOf(4_000));
      await waitForWords(page, "Nothing is written yet", 40_000);
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone", 50_000);
      const took = performance.now() - begun;
      const longest = await page.evaluate(() => Number(document.body.dataset.longestWait));
      console.log(`${session().browser.name}: ${took.toFixed(0)} ms of work, the page waited ${longest.toFixed(0)} ms at most`);
      expect(longest).toBeLessThan(took / 20);
      await press(page, "^Undo the import of many", "button");
      await waitForWords(page, "were taken back", 50_000);
      await page.close();
    }, 150_000);

    it.each([
      ["a cut-off file", '{"type": "bundle", "objects": [{"type": "mal', "breaks off in the middle"],
      ["JSON of another sort", '{"a": 1}', "neither a STIX bundle"],
      ["an empty file", "", "empty"],
      ["a backup of a newer version", '{"format": "newsgloss-backup", "version": 99}', "newer Newsgloss"],
      ["a broken backup", '{"format": "newsgloss-backup", "version": 1, "madeAt": "yesterday"}', "not valid"],
    ])("says what is wrong with %s", async (_, content, expected) => {
      const page = await started(session());
      const before = await rowCounts(page);
      await chooseFile(page, "bad.json", content);
      const text = await waitForWords(page, "bad.json was not imported");
      expect(text).toContain(expected);
      expect(await rowCounts(page)).toEqual(before);
      await page.close();
    });

    it("refuses a file of 200 MB before it is read", async () => {
      const page = await started(session());
      await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>("input[type=file]");
        const transfer = new DataTransfer();
        const megabyte = "x".repeat(1024 * 1024);
        transfer.items.add(
          new File(
            Array.from({ length: 200 }, () => megabyte),
            "huge.json",
          ),
        );
        if (field === null) throw new Error("there is no field for files");
        field.files = transfer.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      expect(await waitForWords(page, "huge.json was not imported")).toContain("more than 128 MB");
      await page.close();
    });

    it("asks which column of a table holds what, and shows markup in names as text", async () => {
      const page = await started(session());
      await chooseFile(page, "table.csv", "actor;aka\n<img src=x onerror=alert(1)>;Marsh Gull\nStone Wren;Little Wren|Wren-7\n");
      await waitForWords(page, "Which column holds what?");
      await press(page, "^Show what would change", "button");
      expect(await waitForWords(page, "Nothing is written yet")).toMatch(/New\s+2\s+5\s+0/);
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone");
      await page.goto(session().browser.extensionUrl("library.html#knowledge"));
      await fill(page, "input[type=search]", "marsh gull");
      await waitForWords(page, "<img src=x");
      expect(await page.evaluate(() => document.querySelector(".hits img") === null)).toBe(true);
      await page.close();
    });

    it("saves a backup and restores it", async () => {
      const page = await started(session());
      await press(page, "^Save a backup", "button");
      const backup = await downloaded(session().browser.downloads, /backup.*\.json$/);
      expect(JSON.parse(backup)).toMatchObject({ format: "newsgloss-backup", version: 1 });
      const before = await rowCounts(page);
      await chooseFile(page, "plovers.json", bundleOf(5));
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone");
      await press(page, "^Import another", "button");
      await chooseFile(page, "backup.json", backup);
      await waitForWords(page, "Restoring replaces");
      await press(page, "^Restore$", "button");
      await waitForWords(page, "Everything is as it was");
      await waitFor("the rows of before", async () => JSON.stringify(await rowCounts(page)) === JSON.stringify(before));
      await page.close();
    });

    it("saves the knowledge as STIX and CSV", async () => {
      const page = await started(session());
      await press(page, "STIX", ".row button");
      const stix = JSON.parse(await downloaded(session().browser.downloads, /knowledge.*stix\.json$/)) as { objects: unknown[] };
      expect(stix.objects.length).toBeGreaterThan(5_000);
      await press(page, "CSV$", ".row button");
      expect(await downloaded(session().browser.downloads, /knowledge.*\.csv$/)).toContain("Fancy Bear");
      expect(await words(page)).not.toContain("not imported");
      await page.close();
    });
  });
});
