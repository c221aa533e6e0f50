// Each detector alone on words in any order: what it finds stands where it says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameDetectors, quickDetectors, slowDetectors } from "../../lib/detect/configuration.ts";
import { starterKnowledge } from "../../scripts/annotate/starter-knowledge.ts";
import { readingOf } from "../unit/detect/reading.ts";
import { casesOf, counted, sayHowMany } from "./cases.ts";
import { mutated, paragraphs } from "./material.ts";

const knowledge = starterKnowledge();
const detectors = [...new Set([...quickDetectors, ...nameDetectors, ...slowDetectors])];
const words = paragraphs.flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 1);
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }).map((all) => all.join(" "));
const anyLine = fc.oneof(
  mutated(line, 3),
  mutated(fc.constantFrom(...paragraphs), 4),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("any detector on any line", () => {
  sayHowMany("lines before every detector");

  it("finds words where it says", { timeout: 3_600_000 }, () => {
    const property = counted((text: string) => {
      const reading = { ...readingOf(text.slice(0, 600)), knowledge };
      for (const detector of detectors) {
        for (const { start, end, text: found } of detector.detect(reading)) {
          expect(start, detector.id).toBeGreaterThanOrEqual(0);
          expect(end, detector.id).toBeGreaterThan(start);
          expect(reading.article.text.slice(start, end), detector.id).toBe(found);
        }
      }
    });
    fc.assert(fc.property(anyLine, property), casesOf(0.3));
  });
});
