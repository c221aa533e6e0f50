import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAll, knownNames } from "../../../lib/detect/known-names/known-names.ts";
import { resolveOverlaps } from "../../../lib/detect/refiners/resolve-overlaps.ts";
import { techniques } from "../../../lib/detect/techniques.ts";
import { unknownNames } from "../../../lib/detect/unknown-names/unknown-names.ts";
import { vulnerabilityIds } from "../../../lib/detect/vulnerability-ids.ts";
import { linkMentions } from "../../../lib/link/link-mentions.ts";
import { hasLink, type LinkedMention } from "../../../lib/model/mention.ts";
import { sentenceOf } from "../../../lib/model/reason.ts";
import { passageOf } from "../../../lib/text/passage.ts";
import { knownNameCases, unknownNameCases } from "../../cases/names.ts";
import { namesKnowledge } from "../../cases/names-knowledge.ts";
import { readingOf } from "./reading.ts";

const detectors = [knownNames, unknownNames, techniques, vulnerabilityIds];

function read(text: string): LinkedMention[] {
  const reading = { ...readingOf(text), knowledge: namesKnowledge };
  const found = detectors.flatMap((detector) => detector.detect(reading));
  const linked = linkMentions(resolveOverlaps.refine(found, reading), namesKnowledge);
  return linked.filter(hasLink).toSorted((a, b) => a.start - b.start);
}

function labelOf(mention: LinkedMention): string {
  if (mention.kind !== "actor") return mention.kind;
  return mention.actorType === "threat-group" ? "group" : mention.actorType;
}

function written(mention: LinkedMention): string {
  const { link } = mention;
  const linked = { linked: ` = ${link.candidates[0]?.entityId}`, ambiguous: " ?", unknown: " -" }[link.kind];
  return `${labelOf(mention)} ${mention.text}${linked}`;
}

/** What known names were read and turned down on the way. */
function turnedDown(text: string): string[] {
  const { tokens, sentences } = readingOf(text);
  const judged = judgeAll(passageOf(text, tokens, sentences), namesKnowledge, tokens);
  return judged.map(({ window, meaning, cue, verdict }) => {
    const words = text.slice(window.start, window.end);
    return `“${words}” as ${meaning.role}: ${verdict.kind}${cue === undefined ? "" : `, “${cue.word}” ${cue.reach}`}`;
  });
}

/** How the pipeline got there, for the reader of a failing test. */
const explain = (text: string, mentions: readonly LinkedMention[]): string =>
  [...mentions.map(told), "Read on the way:", ...turnedDown(text)].join("\n");

const told = (mention: LinkedMention): string =>
  `${written(mention)} (${mention.foundBy}, ${mention.certainty}): ${sentenceOf(mention.why)} ${sentenceOf(mention.link.why)}`;

describe("known names", () => {
  it.each(knownNameCases)("$text", ({ text, expected }) => {
    const found = read(text);
    expect(found.map(written), explain(text, found)).toEqual(expected);
  });
});

describe("unknown names", () => {
  it.each(unknownNameCases)("$text", ({ text, expected }) => {
    const found = read(text);
    expect(found.map(written), explain(text, found)).toEqual(expected);
  });
});

describe("a long article with one word on attacks", () => {
  const filler = "The mayor spoke at length about the new bridge and what it will cost the town in the end. ".repeat(12);
  it.each([
    {
      why: "a group that can be nothing else counts as another",
      text: `${filler} He called it the work of Lazarus Group. Conti came up too. ${filler} Then there was a hack.`,
      expected: ["Lazarus Group", "Conti"],
    },
    {
      why: "a company does not",
      text: `He called it the work of Bridge Group. Conti came up too. ${filler} Then there was a hack.`,
      expected: [],
    },
    { why: "the word speaks for what stands near it", text: `${filler} Then there was a hack by Conti.`, expected: ["Conti"] },
    {
      why: "and does whatever follows",
      text: `A hack by Conti hit the town. ${filler} Conti is also a driver of buses. ${filler}`,
      expected: ["Conti"],
    },
    {
      why: "the group speaks for what stands near it",
      text: `${filler} He called it the work of Lazarus Group. Conti came up too. ${filler} Conti drives a bus.`,
      expected: ["Lazarus Group", "Conti"],
    },
  ])("$why", ({ text, expected }) => {
    const found = read(text);
    expect(
      found.map((mention) => mention.text),
      explain(text, found),
    ).toEqual(expected);
  });
});

const pieces = [...knownNameCases, ...unknownNameCases].map(({ text }) => text);
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme" })), { maxLength: 6 })
  .map((parts) => parts.join(" "));

describe("whatever the text", () => {
  it("carries the words it points at, and no two on the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const mention of read(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.why).not.toBe("");
          end = mention.end;
        }
      }),
      { numRuns: 150 },
    );
  });
});
