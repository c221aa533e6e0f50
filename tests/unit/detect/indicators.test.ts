import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refang } from "../../../lib/detect/indicators/defang.ts";
import { indicators } from "../../../lib/detect/indicators.ts";
import { sentenceOf } from "../../../lib/model/reason.ts";
import { indicatorCases } from "../../cases/indicators.ts";
import { growthOf } from "./growth.ts";
import { readingOf } from "./reading.ts";

const signs = { certain: "!", likely: "~", weak: "?" } as const;

const detect = (text: string) =>
  indicators.detect(readingOf(text)).flatMap((mention) => (mention.kind === "indicator" ? [mention] : []));

describe("indicators", () => {
  it.each(indicatorCases)("$text", ({ text, expected }) => {
    const found = detect(text).toSorted((a, b) => a.start - b.start);
    const why = found.map((mention) => `${mention.text}: ${sentenceOf(mention.why)}`).join("; ");
    const written = found.map(({ indicatorType, certainty, refanged }) => `${indicatorType}${signs[certainty]} ${refanged}`);
    expect(written, why || "nothing found").toEqual(expected);
  });

  it("points at what is written, however it is broken, and gives back what was broken", () => {
    const dots = fc.constantFrom(".", "[.]", "(.)", "[dot]", "(dot)", " [.] ", "\\.");
    const names = fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/);
    fc.assert(
      fc.property(names, names, dots, fc.constantFrom("com", "net", "co.uk"), (sub, name, mark, suffix) => {
        const text = `Before it, ${sub}${mark}${name}[.]${suffix} stood.`;
        const [mention] = detect(text);
        expect(mention?.refanged).toBe(`${sub}.${name}.${suffix}`);
        expect(text.slice(mention?.start, mention?.end)).toBe(mention?.text);
      }),
    );
  });

  it("refangs once and for all", () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(refang(refang(url))).toBe(refang(url));
      }),
    );
  });

  it("never overlaps itself and carries its own words, in any text", () => {
    const parts = fc.constantFrom(
      "hxxp",
      "://",
      "[.]",
      "a.com",
      "1.2.3.4",
      "@",
      "(dot)",
      "bc1q",
      ":",
      "f".repeat(31),
      "0",
      "/",
      "x",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }).map((list) => list.join("")),
        (text) => {
          let end = 0;
          for (const mention of detect(text).toSorted((a, b) => a.start - b.start)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            end = mention.end;
          }
        },
      ),
    );
  });

  it.each(["a1.", "x@", "[.]a", "1:", "hxxp://a[.]com/ ", "evil.com\n", "0123456789abcdef"])(
    "take a time in proportion to a text of %o",
    (piece) => {
      expect(growthOf(indicators, piece)).toBeLessThan(4);
    },
  );
});
