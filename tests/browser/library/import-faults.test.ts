// What goes wrong with a file, a worker, the disk or the browser: a clear word, and the database as it was.
import { describe, expect, it } from "vitest";
import { requireBrowser } from "../../../scripts/toolchain/browsers.ts";
import { outputFolder } from "../../../scripts/toolchain/build.ts";
import { Companion } from "../harness/companion.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { copyOfFilledProfile } from "../harness/filled-profile.ts";
import { inBrowsers } from "../harness/in-browsers.ts";
import { launch } from "../harness/launch.ts";
import { bundleOf, importPage, rowCounts, writeInWorker } from "./import-page.ts";
import { chooseFile, fill, press, waitForWords, words } from "./knowledge-page.ts";

/** Gives the page's file field so many bytes: these, again and again. */
const chooseBytes = (page: TestPage, name: string, bytes: readonly number[], times = 1): Promise<void> =>
  page.evaluate(
    (fileName: string, values: readonly number[], count: number) => {
      const field = document.querySelector<HTMLInputElement>("input[type=file]");
      const transfer = new DataTransfer();
      const part = Uint8Array.from(values);
      const block = new Blob(Array.from({ length: Math.min(count, 1024) }, () => part));
      transfer.items.add(new File(Array(Math.ceil(count / 1024)).fill(block), fileName));
      if (field === null) throw new Error("there is no field for files");
      field.files = transfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    bytes,
    times,
  );

const bytesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

const badFiles: readonly (readonly [name: string, content: string, why: string])[] = [
  ["cut-off.json", '{"type": "bundle", "objects": [{"type": "mal', "breaks off in the middle"],
  ["other.json", '{"a": 1}', "neither a STIX bundle"],
  ["list.json", "[1, 2, 3]", "neither a STIX bundle"],
  ["empty.json", "", "empty"],
  ["picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\n\u0000", "no text"],
  ["cut-off.gz", "\u001f\u008b\u0008\u0000\u0000", "cannot be unpacked"],
  ["newer.json", '{"format": "newsgloss-backup", "version": 99}', "newer Newsgloss"],
  ["broken.json", '{"format": "newsgloss-backup", "version": 1, "madeAt": "yesterday"}', "madeAt is not valid"],
];

/** Objects that cost only themselves: a key that reaches into every object, dangling and circular relations, an id twice. */
const troubled = (): string => {
  const { objects } = JSON.parse(bundleOf(2)) as { objects: Record<string, unknown>[] };
  const [group, tool, uses] = objects;
  const id = (type: string, number: number): string => `${type}--00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
  return JSON.stringify({
    type: "bundle",
    objects: [
      ...objects,
      { ...group, name: "Grey Plover 0 again" },
      { ...uses, id: id("relationship", 1), source_ref: tool?.id, target_ref: group?.id },
      { ...uses, id: id("relationship", 2), target_ref: id("tool", 404) },
      { ...tool, id: id("tool", 3), polluting: "HERE" },
    ],
  }).replace('"polluting":"HERE"', '"__proto__":{"polluted":true}');
};

describe("what goes wrong with an import", () => {
  inBrowsers((session) => {
    it("is told with the file's name and the reason, and changes nothing", async () => {
      const page = await importPage(session());
      const before = await rowCounts(page);
      for (const [name, content, why] of badFiles) {
        await chooseBytes(page, name, bytesOf(content));
        expect(await waitForWords(page, `${name} was not imported`), name).toContain(why);
      }
      await chooseBytes(page, "huge.json", bytesOf("x".repeat(1024)), 200 * 1024);
      expect(await waitForWords(page, "huge.json was not imported")).toContain("more than 128 MB");
      expect(await rowCounts(page)).toEqual(before);
      await page.close();
    });

    it("is told object by object where a file is sound: the others are imported", async () => {
      const page = await importPage(session());
      await chooseFile(page, "troubled.json", troubled());
      const text = await waitForWords(page, "Nothing is written yet");
      expect(text).toMatch(/New\s+4\s+6\s+3/);
      await press(page, "left out", "summary");
      const told = await words(page);
      expect(told).toContain("An object with the key “__proto__” is refused. tool--");
      expect(told).toContain("A relationship to something that is not in the file, or not kept. relationship--");
      expect(told).toContain("1 objects come twice under one id");
      await page.close();
    });

    it("does not come of odd encodings, and markup in names is text", async () => {
      const page = await importPage(session());
      const table = "actor;aka\n<img src=x onerror=alert(1)>;Marsh Gull\nZ\u00fcrich Wren;Little Wren|Wren-7\n";
      await chooseBytes(page, "table.csv", bytesOf(table));
      await waitForWords(page, "Which column holds what?");
      await press(page, "^Show what would change", "button");
      expect(await waitForWords(page, "Nothing is written yet")).toMatch(/New\s+2\s+5\s+0/);
      await press(page, "^Import$", "button");
      await waitForWords(page, "It can be undone");
      await page.goto(session().browser.extensionUrl("library.html#knowledge"));
      await fill(page, "input[type=search]", "marsh gull");
      await waitForWords(page, "<img src=x");
      expect(await page.evaluate(() => document.querySelector(".hits img") === null)).toBe(true);
      await fill(page, "input[type=search]", "wren-7");
      await waitForWords(page, "Zürich Wren");
      await page.close();
    });

    it("leaves the database as it was when the worker is stopped in the middle; the next import is done", async () => {
      const page = await importPage(session());
      const before = await rowCounts(page);
      await writeInWorker(page, bundleOf(1_000), true);
      expect(await rowCounts(page)).toEqual(before);
      await chooseFile(page, "plovers.json", bundleOf(3));
      await waitForWords(page, "Nothing is written yet");
      await page.close();
    });

    it("leaves the database as it was when the browser is killed in the middle; it goes on when started again", async () => {
      const { name } = session().browser;
      const options = { extension: outputFolder(name, "test"), headless: true, program: await requireBrowser(name) };
      const first = await launch(name, { ...options, profile: copyOfFilledProfile(name) });
      const page = await importPage({ ...session(), browser: first, companion: await Companion.open(first) });
      const before = await rowCounts(page);
      await writeInWorker(page, bundleOf(1_000), false);
      const second = await launch(name, { ...options, profile: await first.kill() });
      try {
        const again = await importPage({ ...session(), browser: second, companion: await Companion.open(second) });
        expect(await rowCounts(again)).toEqual(before);
        await chooseFile(again, "plovers.json", bundleOf(3));
        await press(again, "^Import$", "button");
        await waitForWords(again, "It can be undone");
        await waitFor("the new rows", async () => (await rowCounts(again))[1] === (before[1] ?? 0) + 6);
      } finally {
        await second.close();
      }
    }, 300_000);
  });
});
