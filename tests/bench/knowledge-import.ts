// The import of a whole register in the library of the built extension, in a real browser.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { requireBrowser } from "../../scripts/toolchain/browsers.ts";
import { build } from "../../scripts/toolchain/build.ts";
import { Companion } from "../browser/harness/companion.ts";
import { type BrowserName, type TestPage, waitFor } from "../browser/harness/driver.ts";
import { launch } from "../browser/harness/launch.ts";
import { serve } from "../browser/harness/static-server.ts";
import { importPage } from "../browser/library/import-page.ts";
import { press, waitForWords } from "../browser/library/knowledge-page.ts";
import type { Comparison } from "./comparison.ts";
import { type Effort, effortOf } from "./process-memory.ts";

const patience = 300_000;

/** Has the page fetch the file and choose it, and then notes how long its thread was held at a time. */
const choose = (page: TestPage, url: string): Promise<void> =>
  page.evaluate(async (address: string) => {
    const content = await (await fetch(address)).blob();
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "attack.json"));
    if (field === null) throw new Error("there is no field for files");
    field.files = transfer.files;
    const channel = new MessageChannel();
    let last = performance.now();
    channel.port1.onmessage = () => {
      const now = performance.now();
      document.body.dataset.longestWait = String(Math.max(Number(document.body.dataset.longestWait ?? 0), now - last));
      last = now;
      setTimeout(() => channel.port2.postMessage(null), 0);
    };
    channel.port2.postMessage(null);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, url);

interface Measured {
  readonly preview: number;
  readonly write: number;
  readonly undo: number;
  readonly longestWait: number;
  readonly effort: Effort;
}

async function measure(page: TestPage, url: string): Promise<Measured> {
  let [chosen, previewed, written] = [0, 0, 0];
  const effort = await effortOf(async () => {
    chosen = performance.now();
    await choose(page, url);
    await waitForWords(page, "Nothing is written yet", patience);
    previewed = performance.now();
    await press(page, "^Import$", "button");
    await waitForWords(page, "It can be undone", patience);
    written = performance.now();
  });
  const longestWait = await page.evaluate(() => Number(document.body.dataset.longestWait));
  await press(page, "^Undo the import of attack", "button");
  await waitFor("the undo", async () => /Rows taken back/.test(await page.evaluate(() => document.body.innerText)), patience);
  const undo = performance.now() - written;
  return { preview: previewed - chosen, write: written - previewed, undo, longestWait, effort };
}

/** `path` is a gzipped bundle. */
export async function compareImport(name: BrowserName, path: string): Promise<Comparison> {
  const extension = await build(name, "test");
  const browser = await launch(name, { extension, headless: true, program: await requireBrowser(name) });
  const server = await serve(".");
  try {
    server.put("/attack.json", gunzipSync(readFileSync(path)).toString("utf8"));
    const page = await importPage({ browser, companion: await Companion.open(browser) });
    const { preview, write, undo, longestWait, effort } = await measure(page, `${server.origin}/attack.json`);
    return {
      title: `Import of ATT&CK Enterprise in the library, ${browser.version}`,
      ways: [
        { name: "ATT&CK Enterprise imported: read, previewed and written", milliseconds: preview + write },
        { name: "… read and previewed", milliseconds: preview },
        { name: "… written", milliseconds: write },
        { name: "… undone", milliseconds: undo },
        { name: "… longest time that the page's thread was held", milliseconds: longestWait },
        { name: "… time of the processors, all of the browser's processes", milliseconds: effort.worked * 1000 },
      ],
      notes: [
        `ATT&CK Enterprise imported: peak memory beyond the open library: ${effort.largest.toFixed(0)} MB in the page's process, ${effort.all.toFixed(0)} MB in all`,
      ],
    };
  } finally {
    await server.close();
    await browser.close();
  }
}
