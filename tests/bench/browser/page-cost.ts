import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type CDPSession } from "puppeteer-core";
import { root } from "../../../scripts/toolchain/run.ts";
import { chromiumArguments } from "../../browser/harness/chromium.ts";
import { serve } from "../../browser/harness/static-server.ts";
import { generatedArticle } from "../generated-article.ts";
import { atMost, megabytes, milliseconds, type Report } from "../report.ts";
import { articlePage } from "./article-page.ts";
import { tasksOf, traced } from "./trace.ts";

const saved = join(root, "../shared/pages");
const long = "made-up, 50,000 words";
/** Milliseconds from the page being loaded until everything of ours is done, on a machine that is busy. */
const settling = 4_000;
const longTask = 50;
const hasDates = '[...CSS.highlights.keys()].some((key) => key.startsWith("newsgloss-date"))';

/** What one visit of a page cost. Times in milliseconds of the page's thread, memory in bytes. */
interface Visit {
  readonly work: number;
  readonly own: number;
  readonly longestOwn: number;
  readonly longTasks: number;
  readonly shift: number;
  readonly heap: number;
}

declare global {
  var shifted: number;
}

function watchShift(): void {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shifted += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** `marked`: the page is known to get marks, dates among the last of them. */
async function visit(browser: Browser, url: string, origin: string, marked = false): Promise<Visit> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await page.evaluateOnNewDocument(watchShift);
  const events = await traced(session, async () => {
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (marked) await page.waitForFunction(hasDates, { timeout: 60_000, polling: 200 });
    await new Promise((done) => setTimeout(done, settling));
  });
  const shift = await page.evaluate(() => globalThis.shifted);
  const heap = await heapOf(session);
  await page.close();
  const tasks = tasksOf(events, url, origin);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    work: sum(tasks.map(({ whole }) => whole)),
    own: sum(tasks.map(({ own }) => own)),
    longestOwn: Math.max(0, ...tasks.map(({ own }) => own)),
    longTasks: tasks.filter(({ whole }) => whole > longTask).length,
    shift,
    heap,
  };
}

/** Chromium with or without the extension; nothing but this machine can be reached. */
function start(program: string, extension: string | null): Promise<Browser> {
  const args = [...chromiumArguments, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
  const enableExtensions = extension === null ? false : [extension];
  return puppeteer.launch({ executablePath: program, headless: true, pipe: true, enableExtensions, args });
}

interface Cost {
  readonly name: string;
  readonly without: Visit;
  readonly with: Visit;
}

const row = ({ name, without, with: own }: Cost): string[] => [
  name,
  milliseconds(without.work),
  milliseconds(own.work),
  milliseconds(own.own),
  milliseconds(own.longestOwn),
  `${without.longTasks} / ${own.longTasks}`,
  `${without.shift.toFixed(3)} / ${own.shift.toFixed(3)}`,
  megabytes(own.heap - without.heap),
];

function reportOf(costs: readonly Cost[], notes: readonly string[]): Report {
  const most = (of: (cost: Cost) => number): number => Math.max(...costs.map(of));
  return {
    title: "What a page costs, without and with the extension, chromium: work of its thread, long tasks, layout shift, heap",
    columns: ["page", "work without", "with", "ours of it", "ours in one task", "long tasks", "shift", "more heap"],
    rows: costs.map(row),
    aims: [
      atMost(
        "ours in one task of a page's thread, the most",
        longTask,
        most((cost) => cost.with.longestOwn),
        milliseconds,
      ),
      atMost(
        "layout shift more than without, the most",
        0.01,
        most((cost) => cost.with.shift - cost.without.shift),
        (value) => value.toFixed(3),
      ),
      atMost(
        "heap of a tab more than without, the most",
        2e6,
        most((cost) => cost.with.heap - cost.without.heap),
        megabytes,
      ),
    ],
    notes: [
      "Ours: scripts of the extension, and all styling and painting after they started, so that it is the most it can be.",
      "Long tasks and layout shift: without / with. A long task has more than 50 ms of its thread's own time.",
      ...notes,
    ],
  };
}

/** Every saved page of a news site, where they are at hand, and one made-up article of 50,000 words. */
export async function pageCostReport(program: string, extension: string): Promise<Report> {
  const hasSaved = existsSync(saved);
  const server = await serve(saved);
  server.put("/long.html", articlePage(generatedArticle(50_000, 1)));
  const names = hasSaved ? readdirSync(saved).flatMap((file) => /^(.+)\.html\.gz$/.exec(file)?.[1] ?? []) : [];
  const pages = [{ name: long, path: "long.html" }, ...names.map((name) => ({ name, path: `${name}.html` }))];
  const [bare, extended] = [await start(program, null), await start(program, extension)];
  try {
    await new Promise((done) => setTimeout(done, settling));
    const [installed] = [...(await extended.extensions()).values()];
    const origin = `chrome-extension://${installed?.id}`;
    const costs: Cost[] = [];
    for (const { name, path } of pages) {
      const url = `${server.origin}/${path}`;
      const [without, own] = [await visit(bare, url, origin), await visit(extended, url, origin, name === long)];
      costs.push({ name, without, with: own });
    }
    return reportOf(costs, hasSaved ? [] : ["../shared/pages is not there: its pages are not measured."]);
  } finally {
    await Promise.all([bare.close(), extended.close(), server.close()]);
  }
}
