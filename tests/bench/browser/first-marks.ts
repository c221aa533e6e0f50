import type { Companion } from "../../browser/harness/companion.ts";
import { type BrowserName, type TestBrowser, waitFor } from "../../browser/harness/driver.ts";
import type { StaticServer } from "../../browser/harness/static-server.ts";
import { generatedArticle } from "../generated-article.ts";
import { atMost, median, milliseconds, type Report } from "../report.ts";
import { articlePage, paragraphsOf, type Seen } from "./article-page.ts";

declare global {
  interface Window {
    marksAt: number | null;
  }
}

export interface Running {
  readonly name: BrowserName;
  readonly browser: TestBrowser;
  readonly server: StaticServer;
  readonly companion: Companion;
}

const rounds = 9;
const words = 1_000;

/** Opens an article that nobody has read yet and waits until all its marks are there. */
async function openFresh({ browser, server }: Running, seed: number): Promise<Seen> {
  const path = `/marks-${seed}.html`;
  server.put(path, articlePage(generatedArticle(words, seed), true));
  const page = await browser.newPage();
  await page.goto(server.origin + path);
  const done = async (): Promise<Seen | null> => {
    const seen: Seen = await page.evaluate(() => globalThis.seen);
    return seen.everything === null ? null : seen;
  };
  const seen = await waitFor(`the marks of ${path}`, done, 60_000);
  await page.close();
  return seen;
}

async function measure(running: Running, isStopped: boolean, from: number): Promise<{ first: number[]; everything: number[] }> {
  const [first, everything]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    if (isStopped) await running.browser.stopBackground();
    const seen = await openFresh(running, from + round);
    first.push(seen.first ?? Number.NaN);
    everything.push(seen.everything ?? Number.NaN);
  }
  return { first, everything };
}

/**
 * Another article's text comes to a page in which the reader is already, and it is told to read: what is its own part, without
 * the browser's until it lets a script into a page.
 */
async function readAgain(running: Running, seeds: readonly number[]): Promise<number[]> {
  const { browser, server, companion } = running;
  const path = "/marks-again.html";
  const url = server.origin + path;
  server.put(path, articlePage(generatedArticle(words, 300)));
  const page = await browser.newPage();
  await page.goto(url);
  await companion.ready(url);
  const taken: number[] = [];
  for (const seed of seeds) {
    await companion.setEnabled(url, false);
    await page.activate();
    await page.evaluate(
      (html: string) => {
        const article = document.querySelector("article");
        if (article !== null) article.innerHTML = html;
        window.marksAt = null;
        const look = (): void => {
          if ([...CSS.highlights.keys()].some((key) => key.startsWith("newsgloss-"))) window.marksAt = Date.now();
          else setTimeout(look, 2);
        };
        look();
      },
      paragraphsOf(generatedArticle(words, seed)),
    );
    const told = await companion.page.evaluate(() => Date.now());
    await companion.setEnabled(url, true);
    taken.push((await waitFor("marks", () => page.evaluate(() => window.marksAt))) - told);
    await companion.ready(url);
  }
  await page.close();
  return taken;
}

/** Marks on screen, counted from when the page's text was ready. */
export async function firstMarksReport(running: Running): Promise<Report> {
  await openFresh(running, 1);
  const warm = await measure(running, false, 100);
  const stopped = await measure(running, true, 200);
  const again = await readAgain(
    running,
    Array.from({ length: rounds }, (_, round) => 400 + round),
  );
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    milliseconds(median(values)),
    milliseconds(Math.min(...values)),
    milliseconds(Math.max(...values)),
  ];
  const { name } = running;
  return {
    title: `Marks on screen after the text is ready, ${words} words, ${name}`,
    columns: ["", "median", "least", "most"],
    rows: [
      row("known names, background warm", warm.first),
      row("everything, background warm", warm.everything),
      row("known names, background warm, the reader in the page already", again),
      row("known names, background stopped before", stopped.first),
      row("everything, background stopped before", stopped.everything),
    ],
    aims: [
      atMost(`known names on screen, ${name}, background warm`, 100, median(warm.first), milliseconds),
      atMost(`known names on screen, ${name}, background warm, the reader in the page already`, 100, median(again), milliseconds),
      atMost(`known names on screen, ${name}, background stopped before`, 400, median(stopped.first), milliseconds),
    ],
  };
}
