import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../../lib/detect/people-and-places/chunks.ts";
import { namesDetector } from "../../../lib/detect/people-and-places/names.ts";
import { typeNames } from "../../../lib/detect/people-and-places/typing.ts";
import { wordsOf } from "../../../lib/detect/people-and-places/words.ts";
import { covers } from "../../../lib/model/span.ts";
import { organisationCases } from "../../cases/organisations.ts";
import { peopleCases } from "../../cases/people.ts";
import { placeCases } from "../../cases/places.ts";
import { growthOf } from "./growth.ts";
import { readingOf } from "./reading.ts";

const marks = { person: "", organization: "o ", government: "g " } as const;

function found(text: string, kinds: readonly string[]): string[] {
  return namesDetector
    .detect(readingOf(text))
    .toSorted((a, b) => a.start - b.start)
    .flatMap((mention) => {
      if (mention.kind === "place") return kinds.includes("place") ? [mention.text] : [];
      if (mention.kind !== "actor" || !kinds.includes(mention.actorType)) return [];
      const { actorType } = mention;
      return actorType === "person" || actorType === "organization" || actorType === "government"
        ? [marks[actorType] + mention.text]
        : [];
    });
}

/** How each run of capitals was read, for a failing test. */
function explained(text: string): string {
  const reading = readingOf(text);
  const words = wordsOf(reading);
  const chunks = chunksOf(words);
  const readings = typeNames(words, chunks, reading.knowledge);
  const lines = chunks.map(({ key }) => {
    const { type, score, lead, evidence } = readings.get(key) ?? { type: "nothing", score: 0, lead: 0, evidence: [] };
    return `${key}: ${type} ${score.toFixed(1)}, ahead by ${lead.toFixed(1)}: ${evidence.map(({ weight, why }) => `${weight.toFixed(1)} ${why}`).join("; ")}`;
  });
  return `runs of capitals:\n${lines.join("\n")}`;
}

describe("persons", () => {
  it.each(peopleCases)("$text", ({ text, expected }) => {
    expect(found(text, ["person"]), explained(text)).toEqual(expected);
  });
});

describe("organisations and public bodies", () => {
  it.each(organisationCases)("$text", ({ text, expected }) => {
    expect(found(text, ["organization", "government"]), explained(text)).toEqual(expected);
  });
});

describe("places", () => {
  it.each(placeCases)("$text", ({ text, expected }) => {
    expect(found(text, ["place"]), explained(text)).toEqual(expected);
  });
});

describe("names in any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "Jane Roe",
      "Acme Inc.",
      "(ACME)",
      "said",
      "the",
      "Ministry of",
      "U.S.",
      "Dr.",
      "’s",
      "'s",
      "-",
      "\n",
      "“",
      "King's",
      "İstanbul",
      "Straße",
      "🙂",
      "and",
      "Xi",
      ",",
      ".",
      "[.]",
      "`",
      "](",
      "A",
      "…",
    ],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 6, unit: "grapheme" })), { maxLength: 40 })
    .map((parts) => parts.join(" "));

  it("carry their own words and stand inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, text: words } of namesDetector.detect(readingOf(text))) {
          expect(covers({ start: 0, end: text.length }, { start, end })).toBe(true);
          expect(text.slice(start, end)).toBe(words);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
        }
      }),
    );
  });

  it("do not depend on what stands in other articles before", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = namesDetector.detect(readingOf(text));
        namesDetector.detect(readingOf(other));
        expect(namesDetector.detect(readingOf(text))).toEqual(first);
      }),
    );
  });

  it.each([
    "Prime Minister Jane Roe said Acme Inc. (ACME) was hit. Roe left. ",
    "Abc Def ",
    "of and the ",
    "al-",
    "U.S. ",
    "“.",
    "Ministry of ",
  ])("take a time in proportion to a text of %o", (piece) => {
    expect(growthOf(namesDetector, piece)).toBeLessThan(4);
  });
});
