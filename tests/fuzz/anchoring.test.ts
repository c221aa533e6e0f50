// Notes on any words of any text, looked for in the text as it is and as it was changed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as describeWords } from "../../lib/notes/describe.ts";
import { resolve } from "../../lib/notes/resolve.ts";
import { casesOf, counted, sayHowMany } from "./cases.ts";
import { anyArticle, mutated } from "./material.ts";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
const isHigh = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at));

/** Part of a text, never half of a character. */
function spanIn(text: string, from: number, length: number): { start: number; end: number } | null {
  let start = Math.floor(from * text.length);
  if (isLow(text, start) && isHigh(text, start - 1)) start--;
  let end = Math.min(text.length, start + 3 + Math.floor(length * 200));
  if (isHigh(text, end - 1) && isLow(text, end)) end++;
  return end - start < 3 || text.slice(start, end).trim() === "" ? null : { start, end };
}

describe("anchoring in any text", () => {
  sayHowMany("quotes");

  it("finds the very words where nothing was changed", { timeout: 3_600_000 }, () => {
    const property = counted((text: string, from: number, length: number) => {
      const span = spanIn(text, from, length);
      if (span !== null) expect(resolve(describeWords(span, text), text)).toEqual(span);
    });
    fc.assert(fc.property(anyArticle, fraction, fraction, property), casesOf(0.05));
  });

  it("gives a place inside of the changed text or none, the same each time", { timeout: 3_600_000 }, () => {
    const pair = anyArticle.chain((text) => fc.tuple(fc.constant(text), mutated(fc.constant(text), 5)));
    const property = counted(([text, now]: readonly [string, string], from: number, length: number) => {
      const span = spanIn(text, from, length);
      if (span === null) return;
      const selector = describeWords(span, text);
      const found = resolve(selector, now);
      expect(resolve(selector, now)).toEqual(found);
      if (found === null) return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(now.length);
    });
    fc.assert(fc.property(pair, fraction, fraction, property), casesOf(0.05));
  });
});
