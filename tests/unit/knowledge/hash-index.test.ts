import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashesOf, indexFrom, mayHold, mergeHashes } from "../../../lib/knowledge/hash-index.ts";

const indexOf = (known: readonly string[]) => indexFrom(hashesOf(known));
const keys = fc.array(fc.string());

describe("index of names", () => {
  it("never says of a known name that it is unknown", () => {
    fc.assert(
      fc.property(keys, (known) => {
        const index = indexOf(known);
        expect(known.filter((key) => !mayHold(index, key))).toEqual([]);
      }),
    );
  });

  it("says of a key and its ending what it says of both in one", () => {
    fc.assert(
      fc.property(keys, fc.string(), fc.string(), (known, key, ending) => {
        const index = indexOf([...known, key + ending]);
        expect(mayHold(index, key, ending)).toBe(true);
        expect(mayHold(indexOf(known), key, ending)).toBe(mayHold(indexOf(known), key + ending));
      }),
    );
  });

  it("merged from two is the index of both", () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        expect(mergeHashes(hashesOf(a), hashesOf(b))).toEqual(hashesOf([...a, ...b]));
      }),
    );
  });

  it("holds each hash once, in order", () => {
    fc.assert(
      fc.property(keys, (known) => {
        const index = [...hashesOf([...known, ...known])];
        expect(index).toEqual([...new Set(index)].toSorted((a, b) => a - b));
      }),
    );
  });

  it("takes few unknown names for known ones, however alike they are", () => {
    const index = indexOf(Array.from({ length: 100_000 }, (_, number) => `apt${number}`));
    const mistaken = Array.from({ length: 100_000 }, (_, number) => `unc${number}`).filter((key) => mayHold(index, key));
    // 100,000 of 4.3 billion hashes are taken: 2.3 mistakes are to be expected.
    expect(mistaken.length).toBeLessThan(20);
  });

  it("of nothing holds nothing", () => {
    expect(mayHold(indexOf([]), "apt28")).toBe(false);
  });
});
