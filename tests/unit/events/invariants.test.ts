import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventCases } from "../../cases/events.ts";
import { analyseText, starterKnowledge } from "./gold.ts";

const knowledge = starterKnowledge();

/** Articles put together from the passages in any order: names, attacks and dates meet as nobody wrote them. */
const articles = fc
  .shuffledSubarray(
    eventCases.map(({ text }) => text),
    { minLength: 1, maxLength: 6 },
  )
  .map((texts) => texts.join("\n"));

describe("events of any article", () => {
  it("point at mentions in their right kind, each of them once", () => {
    fc.assert(
      fc.property(articles, (text) => {
        const { mentions, incidents, attributions, responses } = analyseText(text, "2023-03-15", knowledge);
        const kindAt = (index: number) => mentions[index]?.kind;
        for (const { attackers, victims, software, dates, start, end } of incidents) {
          for (const index of [...attackers, ...victims]) expect(["actor", "place", "participant"]).toContain(kindAt(index));
          for (const index of dates) expect(kindAt(index)).toBe("date");
          for (const index of software) expect(kindAt(index)).toBe("software");
          expect(new Set(attackers).size).toBe(attackers.length);
          expect(attackers.filter((index) => victims.includes(index))).toEqual([]);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
        for (const { claimant, accused } of attributions) expect(claimant ?? accused).not.toBeNull();
        for (const { actors, targets } of responses) expect(actors.length + targets.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it("keep every mention sorted and at its words, those without a name included", () => {
    fc.assert(
      fc.property(articles, (text) => {
        const { mentions } = analyseText(text, "2023-03-15", knowledge);
        for (const [index, { start, end, text: words }] of mentions.entries()) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never call those attackers who look into attacks", () => {
    const text = ["Microsoft", "CISA", "Mandiant", "the NCSC", "the FBI", "Kaspersky"]
      .map((name) => `${name} discovered the ransomware attack. ${name} stole the show. The attack was analysed by ${name}.`)
      .join("\n");
    const { incidents, mentions } = analyseText(text, "2023-03-15", knowledge);
    expect(incidents.flatMap(({ attackers }) => attackers.map((index) => mentions[index]?.text))).toEqual([]);
  });
});
