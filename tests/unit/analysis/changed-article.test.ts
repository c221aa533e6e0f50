// An article that changes under the reader, such as a live blog: what is remembered of it never shows in the result.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import type { Article } from "../../../lib/model/article.ts";
import { forgetBlocks } from "../../../lib/text/blocks.ts";
import { eventPassages } from "../../cases/event-passages.ts";
import { starterKnowledge } from "../events/gold.ts";

const knowledge = starterKnowledge();
const paragraphs = [...new Set(eventPassages.flatMap(({ text }) => text.split("\n")))].filter((text) => text.length > 40);

const articleOf = (lines: readonly string[], publishedAt: string | null): Article => ({
  ...{ url: "", canonicalUrl: "", title: "", publishedAt, publishedBy: "none", lang: "en" },
  text: lines.join("\n"),
});

type Edit = (lines: readonly string[]) => readonly string[];

const anyParagraph = fc.constantFrom(...paragraphs);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: fc.nat(20), put: anyParagraph }).map(
    ({ at, put }): Edit =>
      (lines) =>
        lines.toSpliced(at, 0, put),
  ),
  fc.nat(20).map(
    (at): Edit =>
      (lines) =>
        lines.toSpliced(at, 1),
  ),
  fc.record({ at: fc.nat(20), put: anyParagraph }).map(
    ({ at, put }): Edit =>
      (lines) =>
        lines.toSpliced(at, 1, put),
  ),
  // Inside of a word, a sentence, a name.
  fc
    .record({
      at: fc.nat(20),
      from: fc.nat(200),
      out: fc.nat(30),
      put: fc.constantFrom("", " ", ".", "\n", " Sandworm ", " in May 2021 "),
    })
    .map(
      ({ at, from, out, put }): Edit =>
        (lines) =>
          lines.with(at % lines.length, [...(lines[at % lines.length] ?? "")].toSpliced(from, out, put).join("")),
    ),
);

describe("an article that changes", () => {
  it("is read as if it had never been read before", () => {
    const start = fc.uniqueArray(anyParagraph, { minLength: 4, maxLength: 8 });
    const property = fc.property(
      start,
      fc.array(anyEdit, { minLength: 2, maxLength: 5 }),
      fc.constantFrom(null, "2023-03-15"),
      (...given) => {
        const [first, edits, day] = given;
        const states = [first];
        for (const edit of edits) states.push([...edit(states.at(-1) ?? first)]);
        const articles = states.filter((lines) => lines.length > 0).map((lines) => articleOf(lines, day));
        const inARow = articles.map((article) => analyseArticle(article, knowledge));
        const alone = articles.map((article) => {
          forgetBlocks();
          return analyseArticle(article, knowledge);
        });
        expect(inARow).toEqual(alone);
      },
    );
    fc.assert(property, { numRuns: 25 });
  }, 60_000);
});
