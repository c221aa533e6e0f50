import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { marksOf } from "../../../lib/highlight/mark-index.ts";
import { atRoot, highlightSheet } from "../../../lib/highlight/sheet.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { bundleOf } from "../../browser/harness/bundle.ts";
import { chromiumArguments } from "../../browser/harness/chromium.ts";
import type { StaticServer } from "../../browser/harness/static-server.ts";
import { generatedArticle } from "../generated-article.ts";
import { atLeast, median, milliseconds, type Report, times } from "../report.ts";
import { articlePage } from "./article-page.ts";
import { threadWork } from "./thread-work.ts";

const rounds = 3;
const lengths = [1_000, 10_000, 50_000];
const ways = ["byHighlights", "byMarkJs"] as const;
const choice = {
  kinds: ["actor", "software", "attack", "date", "vulnerability"],
  density: "every",
  weakMarks: true,
} as const;

interface Scripts {
  readonly own: string;
  readonly markJs: string;
}

/** A page that has been read, with everything ready but the marks. */
async function readPage(browser: Browser, url: string, words: number, scripts: Scripts): Promise<{ page: Page; marks: number }> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.addStyleTag({ content: atRoot(highlightSheet()) });
  for (const content of [scripts.markJs, scripts.own]) await page.addScriptTag({ content });
  const text = (await page.evaluate("marking.read()")) as string;
  const { mentions } = analyseArticle({ ...generatedArticle(words, 1), text }, starterKnowledge(), "full");
  const marks = [...marksOf(mentions, text, choice)];
  await page.evaluate(`marking.take(${JSON.stringify(marks)}); marking.prepareMarkJs()`);
  return { page, marks: marks.length };
}

/** Work of the page's thread from the places being known to their marks being painted. */
async function measure(browser: Browser, url: string, words: number, scripts: Scripts) {
  const taken = { byHighlights: [] as number[], byMarkJs: [] as number[] };
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      const { page, marks } = await readPage(browser, url, words, scripts);
      count = marks;
      const { milliseconds: work, result } = await threadWork(page, () => page.evaluate(`marking.${way}()`));
      if (Number(result) < marks * 0.98) throw new Error(`${way} marked ${result} of ${marks} places`);
      taken[way].push(work);
      await page.close();
    }
  }
  return { count, byHighlights: median(taken.byHighlights), byMarkJs: median(taken.byMarkJs) };
}

/** Marking by highlights against mark.js, which wraps every range in an element; the same ranges, layout and paint included. */
export async function markingReport(program: string, server: StaticServer): Promise<Report> {
  const scripts: Scripts = {
    own: await bundleOf(join(import.meta.dirname, "marking-page.ts")),
    markJs: readFileSync(fileURLToPath(import.meta.resolve("mark.js/dist/mark.js")), "utf8"),
  };
  const browser = await puppeteer.launch({ executablePath: program, headless: true, pipe: true, args: chromiumArguments });
  try {
    const rows: string[][] = [];
    let last = Number.NaN;
    for (const words of lengths) {
      const path = `/marking-${words}.html`;
      server.put(path, articlePage(generatedArticle(words, 1)));
      const { count, byHighlights, byMarkJs } = await measure(browser, server.origin + path, words, scripts);
      last = byMarkJs / byHighlights;
      const cells = [milliseconds(byHighlights), milliseconds(byMarkJs), times(last)];
      rows.push([words.toLocaleString("en"), count.toLocaleString("en"), ...cells]);
    }
    return {
      title: "Marking the same ranges, work of the page's thread until they are painted, chromium",
      columns: ["words", "ranges", "Newsgloss", "mark.js", "ratio"],
      rows,
      aims: [atLeast("mark.js takes, on a page of 50,000 words", 10, last, times)],
    };
  } finally {
    await browser.close();
  }
}
