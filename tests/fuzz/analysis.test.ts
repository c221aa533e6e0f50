// The whole analysis on articles that nobody wrote.
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../lib/analysis/analyse-article.ts";
import { marksOf } from "../../lib/highlight/mark-index.ts";
import { packAnalysis, UnpackedAnalysisSchema } from "../../lib/messaging/packed-analysis.ts";
import type { Analysis } from "../../lib/model/analysis.ts";
import type { Article } from "../../lib/model/article.ts";
import { hasLink } from "../../lib/model/mention.ts";
import { markKinds } from "../../lib/settings/settings.ts";
import { forgetBlocks } from "../../lib/text/blocks.ts";
import { starterKnowledge } from "../../scripts/annotate/starter-knowledge.ts";
import { casesOf, counted, sayHowMany } from "./cases.ts";
import { anyArticle, anyDay } from "./material.ts";

const knowledge = starterKnowledge();
const articleOf = (text: string, publishedAt: string | null): Article => ({
  ...{ url: "https://news.example/a", canonicalUrl: "https://news.example/a", title: text.slice(0, 60), lang: "en" },
  ...{ publishedAt, publishedBy: publishedAt === null ? "none" : "given", text },
});

const indicesIn = ({ incidents, attributions, responses }: Analysis): number[] => [
  ...incidents.flatMap(({ attackers, victims, software, dates, places }) => [attackers, victims, software, dates, places].flat()),
  ...attributions.flatMap(({ claimant, accused }) => [claimant, accused].filter((index) => index !== null)),
  ...responses.flatMap(({ actors, targets, dates }) => [actors, targets, dates].flat()),
];

/** A name that begins or ends in the middle of a character of two code units would be shown broken. */
const splitsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

describe("analysis of any text", () => {
  sayHowMany("whole analyses");

  it("keeps every promise", { timeout: 3_600_000 }, () => {
    const property = counted((text: string, day: string | null) => {
      const article = articleOf(text, day);
      const analysis = analyseArticle(article, knowledge);
      // It goes to a page and arrives as it was.
      expect(v.parse(UnpackedAnalysisSchema, structuredClone(packAnalysis(analysis)))).toEqual(analysis);
      const { mentions } = analysis;
      for (const [index, { start, end, text: words }] of mentions.entries()) {
        // Offsets lie inside of the text, slice equals mention text, sorted, no character cut in two.
        expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(words);
        expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
      }
      for (const mention of mentions) {
        // A link to somebody names somebody that the knowledge base has.
        if (hasLink(mention) && mention.link.kind === "linked") expect(mention.link.candidates.length).toBeGreaterThan(0);
        if (mention.kind === "date" && mention.earliest !== null && mention.latest !== null)
          expect(mention.earliest <= mention.latest).toBe(true);
      }
      // Events point at mentions that there are.
      for (const index of indicesIn(analysis)) expect(mentions[index]).toBeDefined();
      // Marks never overlap.
      let last = 0;
      for (const mark of marksOf(mentions, text, { kinds: markKinds, density: "every", weakMarks: true })) {
        expect(mark.start).toBeGreaterThanOrEqual(last);
        last = mark.end;
      }
      // The same text gives the same analysis, whatever was read before.
      forgetBlocks();
      expect(analyseArticle(article, knowledge)).toEqual(analysis);
    });
    fc.assert(fc.property(anyArticle, anyDay, property), casesOf(0.15));
  });
});
