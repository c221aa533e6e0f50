import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { chromiumArguments } from "../../browser/harness/chromium.ts";
import { waitFor } from "../../browser/harness/driver.ts";
import { generatedArticle } from "../generated-article.ts";
import { atMost, megabytes, type Report } from "../report.ts";

declare const chrome: ExtensionApi;

const words = 1_000;
const stops = [1, 20, 60, 100];

function analyse(page: Page, seed: number): Promise<void> {
  return page.evaluate(
    async (article) => {
      const data = { article, depth: "full" };
      const reply = (await chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: "article.analyse", data })) as {
        ok: boolean;
        error?: string;
      };
      if (!reply.ok) throw new Error(reply.error);
    },
    { ...generatedArticle(words, seed) },
  );
}

async function heapOf(browser: Browser): Promise<number> {
  const worker = browser.targets().find((target) => target.type() === "service_worker");
  if (worker === undefined) throw new Error("the background does not run");
  const session = await worker.createCDPSession();
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

/** The background's heap after more and more articles, each another one. */
export async function backgroundHeapReport(program: string, extension: string): Promise<Report> {
  const options = { executablePath: program, headless: true, pipe: true, args: chromiumArguments };
  const browser = await puppeteer.launch({ ...options, enableExtensions: [extension] });
  try {
    const installed = await waitFor("the extension", async () => [...(await browser.extensions()).values()][0]);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${installed.id}/welcome.html`);
    const heaps: number[] = [];
    for (let seed = 1; seed <= Math.max(...stops); seed += 1) {
      await analyse(page, seed);
      if (stops.some((stop) => stop === seed)) heaps.push(await heapOf(browser));
    }
    const growth = (heaps.at(-1) ?? Number.NaN) - (heaps[1] ?? Number.NaN);
    return {
      title: `The background's heap, articles of ${words} words, chromium`,
      columns: ["articles", "heap"],
      rows: stops.map((stop, nth) => [String(stop), megabytes(heaps[nth] ?? Number.NaN)]),
      aims: [atMost("heap of the background, growth from 20 to 100 articles", 1e6, growth, megabytes)],
    };
  } finally {
    await browser.close();
  }
}
