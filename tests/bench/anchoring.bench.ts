import approxSearch from "approx-string-match";
import type { TextSelector } from "../../lib/model/note.ts";
import { describe } from "../../lib/notes/describe.ts";
import { finderIn } from "../../lib/notes/find-in.ts";
import { resolve } from "../../lib/notes/resolve.ts";
import { editPage, randomFrom } from "../unit/notes/edits.ts";
import { compareWays, comparisonReport } from "./comparison.ts";
import { atMost, milliseconds, type Report } from "./report.ts";
import { sampleArticle } from "./sample-article.ts";

const [characters, notes] = [1_000_000, 200];

/** A page of a megabyte in the words of news, in paragraphs, no two passages the same. */
function longPage(random: () => number): string {
  const words = sampleArticle(2_000).text.split(/\s+/);
  let page = "";
  while (page.length < characters) {
    const paragraph = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]);
    page += `${paragraph.join(" ")}.\n`;
  }
  return page.slice(0, characters);
}

/** Notes on passages of it, and the page as it is on return: one word in ten changed, paragraphs moved, notices put between. */
function returning() {
  const random = randomFrom(7);
  const text = longPage(random);
  const spans = Array.from({ length: notes }, () => {
    const start = Math.floor(random() * (text.length - 200));
    return { start, end: start + 3 + Math.floor(random() ** 2 * 160) };
  });
  const { now } = editPage(text, { start: 0, end: 0 }, random);
  return { now, selectors: spans.toSorted((a, b) => a.start - b.start).map((span) => describe(span, text)) };
}

/** As `resolveAll` does it, without its pauses. */
function resolveInOrder(selectors: readonly TextSelector[], text: string): number {
  const find = finderIn(text);
  let drift = 0;
  let found = 0;
  for (const selector of selectors) {
    const span = resolve(selector, text, drift, find);
    if (span === null) continue;
    drift = span.start - selector.position.start;
    found++;
  }
  return found;
}

/** The whole page searched for what is like the quote, as annotators do where the very words are gone. */
function searchAll(text: string, quote: string): number {
  if (text.includes(quote)) return 1;
  return approxSearch(text, quote, Math.min(256, Math.floor(quote.length / 2))).length;
}

const megabytes = `${characters / 1_000_000} MB`;

export async function* reports(): AsyncGenerator<Report> {
  const { now, selectors } = returning();
  const all = await compareWays(`${notes} notes found again in a page of ${megabytes} that was edited throughout`, {
    "Newsgloss: place, words with their surroundings, then bounded stretches": () => resolveInOrder(selectors, now),
  });
  const [took] = all.ways;
  const aims =
    took === undefined ? [] : [atMost(`${notes} notes found in a page of ${megabytes}`, 200, took.milliseconds, milliseconds)];
  yield { ...comparisonReport(all), aims };
  // The alternative takes minutes for all of them: a tenth is timed, ten times as many would take ten times as long.
  const some = selectors.filter((_, index) => index % 10 === 0);
  const against = await compareWays(`${some.length} of them`, {
    "Newsgloss: place, words with their surroundings, then bounded stretches": () => resolveInOrder(some, now),
    "approximate search of the whole page": () => some.map(({ quote }) => searchAll(now, quote.exact)),
  });
  yield comparisonReport(against);
}
