import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RestingText } from "../../../lib/page/resting-text.ts";

describe("a text at rest", () => {
  it.each([
    ["plain words", "Two wells were shut."],
    ["marks beyond ASCII", "“Deux puits” – fermés…"],
    ["a character of two code units", "🛢 shut"],
    ["half a character", "\ud83d shut"],
    ["a byte order mark at its start", "\ufeffshut"],
    ["nothing", ""],
  ])("comes back as it was: %s", (_, text) => {
    expect(new RestingText(text).read()).toBe(text);
  });

  it("comes back as it was, whatever it is, and knows its length", () => {
    const property = (text: string): void => {
      const resting = new RestingText(text);
      expect([resting.read(), resting.length]).toEqual([text, text.length]);
    };
    fc.assert(fc.property(fc.string({ unit: "binary" }), property));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0xd700, max: 0xe000 })).map((units) => String.fromCharCode(...units)),
        property,
      ),
    );
  });
});
