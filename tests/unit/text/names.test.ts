import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../../lib/text/name-key.ts";
import { fullKeysOf, keysTouchedBy, windowsAt } from "../../../lib/text/name-windows.ts";
import { compareSpelling, hasDistinctCase, type Spelling } from "../../../lib/text/spelling.ts";
import { tokenize } from "../../../lib/text/tokens.ts";

const unicode = fc.string({ unit: "grapheme", maxLength: 200 });
const words = fc.constantFrom(
  "Fancy",
  "Bear",
  "APT",
  "28",
  "apt28",
  "-",
  "the",
  "O’Neill’s",
  "net.exe",
  "U.S",
  ".",
  "\n",
  "ﬁn",
  "Ünter",
  ",",
  "/",
  "Group",
);
const prose = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" "));

describe("tokens", () => {
  it("are the text itself, in order, and leave out white space alone", () => {
    fc.assert(
      fc.property(fc.oneof(unicode, fc.string({ unit: "binary" })), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(end, token.start).trim()).toBe("");
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});

describe("name keys", () => {
  it.each([
    ["APT-28", "apt28"],
    ["APT 28", "apt28"],
    ["HomeLand Justice", "homelandjustice"],
    ["Ke3chang", "ke3chang"],
    ["Équation “Group”", "equationgroup"],
    ["CVE-2021-44228", "cve202144228"],
    ["!!!", ""],
  ])("%s becomes %s", (name, key) => expect(nameKey(name)).toBe(key));

  it("are their own keys, and take no note of spaces", () => {
    fc.assert(
      fc.property(unicode, (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(nameKey(` ${name.replaceAll(" ", "  ")}-`)).toBe(key);
      }),
    );
  });
});

describe("windows", () => {
  it("have the key of the words that they span", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const tokens = tokenize(text);
        for (const first of tokens.keys()) {
          for (const window of windowsAt(text, tokens, first)) {
            const written = text.slice(window.start, window.end);
            expect(window.key).toBe(nameKey(window.suffix === "program" ? written.replace(/\.exe$/i, "") : written));
            expect(window.start).toBe(tokens[window.first]?.start);
          }
        }
      }),
    );
  });

  it.each([
    ["The Fancy Bear hackers", "Fancy Bear"],
    ["by Fancy\nBear, it", "Fancy Bear"],
    ["APT-28/Fancy Bear", "APT28"],
    ["APT-28/Fancy Bear", "Fancy Bear"],
    ["Fancy Bear’s tools", "Fancy Bear"],
    ["in the U.S. Army", "U.S. Army"],
    ["a rogue net.exe ran", "net"],
    ["Dr. Web found it", "Dr. Web"],
  ])("%j holds %j", (text, name) => {
    const tokens = tokenize(text);
    const keys = Array.from(tokens.keys(), (first) => windowsAt(text, tokens, first)).flatMap((found) =>
      found.map(({ key }) => key),
    );
    expect(keys).toContain(nameKey(name));
  });

  it.each([
    ["It was Turla. Snake came later", "Turla Snake"],
    ["Fancy, Bear", "Fancy Bear"],
    ["Fancy\n\nBear", "Fancy Bear"],
    ["Fancy/Bear", "Fancy Bear"],
  ])("%j does not hold %j", (text, name) => expect([...keysTouchedBy(text, tokenize(text))]).not.toContain(nameKey(name)));

  /** Every run of up to eight words is looked at; the windows must not miss a name that a plain search finds. */
  it("miss no name that a naive search finds", () => {
    const names = fc
      .array(fc.constantFrom("Quiet", "Heron", "901", "Marsh", "Bird"), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(" "));
    const fillers = fc
      .array(fc.constantFrom("hackers", "of", "said,", "in", "(the", "London)"), { maxLength: 8 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fillers, names, fillers, (before, name, after) => {
        const text = `${before} ${name} ${after}`;
        const tokens = tokenize(text);
        const start = before.length + 1;
        const windows = Array.from(tokens.keys(), (first) => windowsAt(text, tokens, first)).flat();
        expect(windows.some((window) => window.start === start && window.end === start + name.length)).toBe(true);
        expect(keysTouchedBy(text, tokens).has(nameKey(name))).toBe(true);
      }),
    );
  });

  it("ask for every key that they look up", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const tokens = tokenize(text);
        const touched = keysTouchedBy(text, tokens);
        for (const first of tokens.keys()) {
          for (const { key } of windowsAt(text, tokens, first)) {
            for (const asked of [key, ...fullKeysOf(key)]) expect(touched.has(asked)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("spellings", () => {
  const cases: readonly (readonly [written: string, name: string, spelling: Spelling])[] = [
    ["Fancy Bear", "Fancy Bear", "exact"],
    ["Fancy\nBear", "Fancy Bear", "exact"],
    ["APT‑28", "APT-28", "exact"],
    ["APT 28", "APT28", "separated"],
    ["CobaltStrike", "Cobalt Strike", "separated"],
    ["WINNTI GROUP", "Winnti Group", "upper"],
    ["fancy bear", "Fancy Bear", "lower"],
    ["Trickbot", "TrickBot", "recased"],
    ["Équation", "Equation", "folded"],
  ];
  it.each(cases)("%j for %j is %s", (written, name, spelling) => expect(compareSpelling(written, name)).toBe(spelling));

  it("of a name by itself is exact", () => {
    fc.assert(
      fc.property(unicode, (name) => {
        expect(compareSpelling(name, name)).toBe("exact");
      }),
    );
  });

  it.each(["REvil", "njRAT", "APT28", "ToddyCat", "WIRTE", "CLOP"])("%s is spelled as no word is", (name) => {
    expect(hasDistinctCase(name)).toBe(true);
  });
  it.each(["Play", "Royal", "US", "the", "NATO’s".slice(0, 3)])("%s may be a word", (name) =>
    expect(hasDistinctCase(name)).toBe(false),
  );
});
