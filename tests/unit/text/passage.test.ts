import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineStyleOf } from "../../../lib/text/line-style.ts";
import { findLiteralZones } from "../../../lib/text/literal-zones.ts";
import { passageOf } from "../../../lib/text/passage.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";

const passageFor = (text: string) => passageOf(text, tokenize(text), splitSentences(text));

describe("addresses in a text", () => {
  it.each([
    ["see https://example.org/a?b=c for it", "https://example.org/a?b=c"],
    ["see hxxps://bad[.]example[.]com/x for it", "hxxps://bad[.]example[.]com/x"],
    ["[the report](/blog/lockbit-report)", "](/blog/lockbit-report)"],
    ["mail conti@example.org now", "conti@example.org"],
    ["to bad-site[.]ru or not", "bad-site[.]ru"],
    ["in C:\\Users\\emotet\\a.dll then", "C:\\Users\\emotet\\a.dll"],
    ["in /usr/lib/turla/x.so then", "/usr/lib/turla/x.so"],
    ["key HKLM\\Software\\Conti set", "HKLM\\Software\\Conti"],
  ])("%j", (text, literal) => {
    const found = findLiteralZones(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toContain(literal);
  });

  it.each(["net.exe ran", "either/or", "Fancy Bear/APT28", "U.S. and U.K.", "It ended.Then it began", "AT&T’s Play Store"])(
    "none in %j",
    (text) => {
      expect(findLiteralZones(text)).toEqual([]);
    },
  );

  it("are found by place as by looking at each", () => {
    const parts = fc.array(fc.constantFrom("https://a.example.org/x", "Turla", "and", "b@c.org", "[x](/y/z)", "C:\\a\\b", "."), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const text = list.join(" ");
        const zones = findLiteralZones(text);
        const passage = passageFor(text);
        for (const token of passage.tokens) {
          const naive = zones.some(({ start, end }) => start < token.end && token.start < end);
          expect(passage.isLiteral(token)).toBe(naive);
        }
      }),
    );
  });
});

describe("lines", () => {
  it.each([
    ["Hackers Hit Three Banks in Norway", "title"],
    ["HACKERS HIT THREE BANKS", "upper"],
    ["Hackers hit three banks in Norway on Monday.", "running"],
    ["The FBI and the NSA said that APT28 did it.", "running"],
    ["Overview", "title"],
  ])("%j is in %s style", (line, style) => expect(lineStyleOf(line)).toBe(style));
});

describe("sentences of a passage", () => {
  const text = "Play was hit. “Royal” said no.\nHive Is Back\nIt was.";
  const passage = passageFor(text);
  const tokenOf = (word: string): number => passage.tokens.findIndex((token) => token.text === word);

  it.each(["Play", "Royal", "Hive", "It"])("open with %s", (word) => expect(passage.opensSentence(tokenOf(word))).toBe(true));
  it.each(["hit", "said", "Back"])("do not open with %s", (word) => expect(passage.opensSentence(tokenOf(word))).toBe(false));

  it("hold their tokens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (any) => {
        const sentences = splitSentences(any);
        const read = passageFor(any);
        for (const [index, token] of read.tokens.entries()) {
          const sentence = sentences[read.sentenceOf(index)];
          expect(sentence !== undefined && sentence.start <= token.start && token.end <= sentence.end).toBe(true);
          const { first, last } = read.sentenceBounds(index);
          expect(first <= index && index <= last).toBe(true);
        }
      }),
    );
  });
});
