import fc from "fast-check";
import { expect, test } from "vitest";
import { describe as describeWords } from "../../../lib/notes/describe.ts";
import { resolve } from "../../../lib/notes/resolve.ts";

const article = [
  "Ministry restores mail after week-long outage.",
  "The ministry said on Monday that its mail had been down since the attack. The attack began with one stolen password.",
  "Investigators found the same wiper on forty servers. A spokesman would not say who was behind it.",
  "The ministry said on Monday that its mail had been restored. Nobody has claimed the attack.",
].join("\n\n");

const selectorOf = (words: string, nth = 0, text = article) => {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = text.indexOf(words, start + 1);
  return describeWords({ start, end: start + words.length }, text);
};

const paragraphs = article.split("\n\n");
const swapped = [paragraphs[0], paragraphs[2], paragraphs[1], paragraphs[3]].join("\n\n");

const cases: readonly { name: string; words: string; nth?: number; now: string; found: string | null; after?: string }[] = [
  { name: "unchanged", words: "the same wiper", now: article, found: "the same wiper" },
  { name: "an advertisement above", words: "the same wiper", now: `Read our letter!\n\n${article}`, found: "the same wiper" },
  { name: "paragraphs moved", words: "stolen password", now: swapped, found: "stolen password" },
  { name: "second of three", words: "attack", nth: 1, now: swapped, found: "attack", after: " began with" },
  { name: "last of three", words: "attack", nth: 2, now: `Breaking. ${article}`, found: "attack", after: "." },
  {
    name: "one letter corrected inside",
    words: "Investigators found the same wiper on forty servers",
    now: article.replace("forty", "fourty"),
    found: "Investigators found the same wiper on fourty servers",
  },
  {
    name: "a line break where a space was",
    words: "that its mail had been restored",
    now: article.replace("that its mail had been restored", "that its\nmail had been restored"),
    found: "that its\nmail had been restored",
  },
  {
    name: "surroundings rewritten, a telling quote",
    words: "Investigators found the same wiper on forty servers",
    now: "Update. Investigators found the same wiper on forty servers, all of them old.",
    found: "Investigators found the same wiper on forty servers",
  },
  { name: "passage gone", words: "Investigators found the same wiper on forty servers", now: paragraphs[1] ?? "", found: null },
  {
    name: "the word elsewhere, its passage gone",
    words: "wiper",
    now: "A wiper blade fell off the tram on Tuesday.",
    found: null,
  },
  { name: "another word at the offset", words: "wiper", now: article.replaceAll("wiper", "virus"), found: null },
  { name: "empty page", words: "wiper", now: "", found: null },
];

test.each(cases)("$name", ({ words, nth, now, found, after }) => {
  const span = resolve(selectorOf(words, nth), now);
  expect(span === null ? null : now.slice(span.start, span.end)).toBe(found);
  if (after !== undefined && span !== null) expect(now.slice(span.end)).toMatch(new RegExp(`^${after.replaceAll(".", "\\.")}`));
});

const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 300 });

test("whatever the text, described words are found where they are", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      expect(resolve(describeWords({ start, end }, text), text)).toEqual({ start, end });
    }),
  );
});

test("text put in front moves every place by its length", () => {
  fc.assert(
    fc.property(
      fc.nat(article.length - 20),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (start, added, length) => {
        const now = "x".repeat(added) + article;
        const span = { start, end: Math.min(article.length, start + length) };
        expect(resolve(describeWords(span, article), now)).toEqual({ start: span.start + added, end: span.end + added });
      },
    ),
  );
});

test("a described context never holds half a character", () => {
  const text = `${"😀".repeat(40)}Iran${"😀".repeat(40)}`;
  const { quote } = selectorOf("Iran", 0, text);
  for (const side of [quote.prefix, quote.suffix]) expect(side.isWellFormed()).toBe(true);
});

test.each([
  { start: 3, end: 3 },
  { start: -1, end: 2 },
  { start: 0, end: 999_999 },
])("no selector for $start..$end", (span) => {
  expect(() => describeWords(span, article)).toThrow(/no words at/);
});
