// What stands far below on other things neither takes a mark from an article on an attack nor gives it one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { articleOf } from "../../../scripts/annotate/document.ts";
import { parseGold } from "../../../scripts/eval/own-gold.ts";
import { eventPassages } from "../../cases/event-passages.ts";
import { eventTrials } from "../../cases/event-trials.ts";
import { gangsAndFirms } from "../../cases/gangs-and-firms.ts";
import { plainNews } from "../../cases/plain-news.ts";
import { starterKnowledge } from "../events/gold.ts";

const knowledge = starterKnowledge();
const passages = [...eventPassages, ...eventTrials, ...gangsAndFirms.map((marked) => parseGold("", marked))].map(
  ({ text }) => text,
);

function marksOf(text: string): readonly Mention[] {
  return analyseArticle(articleOf({ id: "", text, published: "2023-03-15" }), knowledge).mentions;
}

const isOnAttack = (mention: Mention): boolean =>
  mention.kind === "software" || mention.kind === "attack" || (mention.kind === "actor" && mention.actorType === "threat-group");
const written = (marks: readonly Mention[]): string[] =>
  marks.filter(isOnAttack).map(({ kind, start, text }) => `${start} ${kind} ${text}`);

describe("plain news below an article on an attack", () => {
  it("has no marks of its own", () => {
    expect(written(marksOf(plainNews.join("\n\n")))).toEqual([]);
  });

  it("takes no group, malware or attack from it and adds none", () => {
    const more = fc.shuffledSubarray([...plainNews], { minLength: 1 });
    const property = fc.property(fc.constantFrom(...passages), more, (passage, paragraphs) => {
      expect(written(marksOf([passage, ...paragraphs].join("\n\n")))).toEqual(written(marksOf(passage)));
    });
    fc.assert(property, { numRuns: 120 });
  }, 60_000);

  it("takes no name of one word from beside a single word on attacks", () => {
    const names = fc.constantFrom("Sandworm", "Turla", "Conti", "TrickBot", "Lazarus", "LockBit", "Emotet");
    const sentence = fc.constantFrom(
      "The hack was the work of X.",
      "Officials spoke of X, and of espionage.",
      "X infected 40 trains.",
    );
    const property = fc.property(names, sentence, fc.shuffledSubarray([...plainNews]), (name, words, paragraphs) => {
      const marks = marksOf([words.replace("X", name), ...paragraphs].join("\n\n"));
      expect(marks.filter(isOnAttack).map(({ text }) => text)).toContain(name);
    });
    fc.assert(property, { numRuns: 60 });
  }, 60_000);
});
