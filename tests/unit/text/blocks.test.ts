import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { blocksOf, forgetBlocks, moved, remembered, rememberedBy } from "../../../lib/text/blocks.ts";
import { findLiteralZones, literalZonesOf } from "../../../lib/text/literal-zones.ts";
import { tokenBlocksOf, tokenize, tokensIn, tokensOf } from "../../../lib/text/tokens.ts";

beforeEach(forgetBlocks);

const textsOf = (text: string): string[] => blocksOf(text).map(({ block }) => block.text);

describe("blocks of a text", () => {
  it.each([
    ["", []],
    ["One line.", ["One line."]],
    ["It began.\nIt ended.", ["It began.\n", "It ended."]],
    ["“Who knows?”\nNobody.", ["“Who knows?”\n", "Nobody."]],
    ["A heading\nAnd its text.\n\nAnother\n \n text", ["A heading\nAnd its text.\n\n", "Another\n \n ", "text"]],
    // Wrapped at a width: names and dates go on in the next line.
    ["It was Fancy\nBear on Sept.\n12 in the U.S.\nArmy.", ["It was Fancy\nBear on Sept.\n12 in the U.S.\nArmy."]],
    ["one\ntwo\nthree", ["one\ntwo\nthree"]],
  ])("%j", (text, expected) => expect(textsOf(text)).toEqual(expected));

  const line = fc.constantFrom(
    "Play hit it.",
    "See hxxp://evil[.]example/a",
    "on Sept.",
    "APT28",
    "“No!”",
    " ",
    "",
    "👾 é…",
    "U.S.",
  );
  const anyText = fc.oneof(
    fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  it("are all of it, and what is found block by block is what is found in the whole", () => {
    const property = fc.property(anyText, (text) => {
      expect(textsOf(text).join("")).toBe(text);
      expect(blocksOf(text).map(({ start }) => text.slice(0, start).length)).toEqual(blocksOf(text).map(({ start }) => start));
      const tokens = tokenize(text);
      expect(tokensOf(text)).toEqual(tokens);
      expect(literalZonesOf(text)).toEqual(findLiteralZones(text));
      for (const { start, first, block } of tokenBlocksOf(text))
        expect(tokensIn(block).map((token) => moved(token, start))).toEqual(tokens.slice(first, first + tokensIn(block).length));
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe("what is remembered", () => {
  const paragraphs = Array.from({ length: 50 }, (_, nth) => `Paragraph ${nth} is like no other.`);

  it("is read once for each text, whatever article it stands in", () => {
    const read: string[] = [];
    const lengthIn = remembered((text) => {
      read.push(text);
      return text.length;
    });
    const lengths = (lines: readonly string[]): number[] => blocksOf(lines.join("\n")).map(({ block }) => lengthIn(block));
    lengths(paragraphs);
    expect(read).toHaveLength(50);
    const changed = ["New on top.", ...paragraphs.slice(0, 20), "Paragraph 20 was put right.", ...paragraphs.slice(21)];
    expect(lengths(changed)).toEqual(changed.map((line, nth) => line.length + (nth < changed.length - 1 ? 1 : 0)));
    expect(read.slice(50)).toEqual(["New on top.\n", "Paragraph 20 was put right.\n"]);
    forgetBlocks();
    lengths(paragraphs);
    expect(read).toHaveLength(102);
  });

  it("is kept apart by what it was read with", () => {
    const countOf = rememberedBy((pattern: RegExp, text: string) => [...text.matchAll(pattern)].length);
    const [{ block } = { block: { text: "" } }] = blocksOf("aab");
    expect([countOf(/a/g, block), countOf(/b/g, block)]).toEqual([2, 1]);
  });

  it("ends with the oldest texts, so that no more than some are held", () => {
    let reads = 0;
    const touch = remembered(() => {
      reads += 1;
      return reads;
    });
    const readAll = (texts: readonly string[]): void => {
      for (const text of texts) for (const { block } of blocksOf(text)) touch(block);
    };
    const long = Array.from({ length: 20 }, (_, nth) => `${nth} ${"x".repeat(4_000)}`);
    readAll(long);
    expect(reads).toBe(20);
    readAll(long.slice(10));
    expect(reads).toBe(20);
    readAll(long.slice(0, 1));
    expect(reads).toBe(21);
  });
});
