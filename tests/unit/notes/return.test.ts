// Notes return to their words after the page was edited around them: on the samples, and on real pages where they are at hand.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { describe as describeWords } from "../../../lib/notes/describe.ts";
import { resolve } from "../../../lib/notes/resolve.ts";
import { articleOf } from "../../../scripts/annotate/document.ts";
import { editPage, randomFrom } from "./edits.ts";

const root = join(import.meta.dirname, "../../..");
const quotesPerPage = 50;

interface Tally {
  right: number;
  orphaned: number;
  wrong: number;
}

function textOf(path: string): string | null {
  const raw = readFileSync(path);
  const html = path.endsWith(".gz") ? gunzipSync(raw).toString("utf8") : raw.toString("utf8");
  try {
    return articleOf({ id: path, html, url: "https://news.example/a" }).text;
  } catch {
    return null;
  }
}

/** Some words of the page, three characters to about thirty words. */
function randomQuote(text: string, random: () => number): { start: number; end: number } | null {
  const words = Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const first = Math.floor(random() * words.length);
  const start = words[first]?.start;
  const end = words[Math.min(words.length - 1, first + Math.floor(random() ** 2 * 30))]?.end;
  return start === undefined || end === undefined || end - start < 3 ? null : { start, end };
}

function tryPage(text: string, seed: number, tally: Tally): void {
  const random = randomFrom(seed);
  for (let tried = 0; tried < quotesPerPage; tried++) {
    const quote = randomQuote(text, random);
    if (quote === null) continue;
    const { now, placeOf } = editPage(text, quote, random);
    const found = resolve(describeWords(quote, text), now);
    if (found === null) tally.orphaned++;
    else if (found.start === placeOf(quote.start)) tally.right++;
    else tally.wrong++;
  }
}

function tallyOf(paths: readonly string[]): Tally {
  const tally = { right: 0, orphaned: 0, wrong: 0 };
  for (const [index, path] of paths.toSorted().entries()) {
    const text = textOf(path);
    if (text !== null) tryPage(text, index + 1, tally);
  }
  return tally;
}

const share = (part: number, { right, orphaned, wrong }: Tally): number => (100 * part) / (right + orphaned + wrong);

function expectReturn(name: string, paths: readonly string[]): void {
  const tally = tallyOf(paths);
  console.log(
    `${name}: ${share(tally.right, tally).toFixed(2)} % at the right words, ${share(tally.wrong, tally).toFixed(2)} % elsewhere, of ${tally.right + tally.orphaned + tally.wrong}`,
  );
  expect(share(tally.right, tally)).toBeGreaterThanOrEqual(98);
  expect(share(tally.wrong, tally)).toBeLessThanOrEqual(0.1);
}

describe("notes return to their words", () => {
  it("on the samples", () => expectReturn("samples", globSync(join(root, "tests/samples/*.html"))));

  const pages = join(root, "../shared/pages");
  it.skipIf(!existsSync(pages))("on real pages (skipped where ../shared is absent)", () =>
    expectReturn("pages", globSync(join(pages, "*.html.gz"))),
  );
});
