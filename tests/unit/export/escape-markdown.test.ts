import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { escapeMarkdown, inlineCode, quoted } from "../../../lib/export/escape-markdown.ts";

const plain = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(plain).join("") : "";
/** What a Markdown parser shows; it writes U+FFFD for the character NUL. */
const shown = (words: string): string => words.replaceAll(/\s+/g, " ").trim().replaceAll("\0", "\uFFFD");

const markup = fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~=%$&:^\"'0123456789ab \n\tamp;é漢😀".split(""));
const anyWords = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(markup, { maxLength: 16 }).map((all) => all.join("")),
);

test.each([
  ["heading", (words: string) => `# ${words}`],
  ["paragraph", (words: string) => words],
  ["list item", (words: string) => `- ${words}`],
  ["quote", (words: string) => `> > ${words}`],
  ["bold in a list", (words: string) => `- **a ${words} b**`],
] as const)("escaped words stay what they are in a %s", (name, place) => {
  const [before, after] = name === "bold in a list" ? ["a ", " b"] : ["", ""];
  fc.assert(
    fc.property(anyWords, (words) => {
      const root = fromMarkdown(place(escapeMarkdown(words)));
      expect(shown(plain(root))).toBe(shown(before + words.replaceAll(/\s+/g, " ").trim() + after));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["snake_case stays", "snake_case stays"],
  ["_weak_ *strong*", "\\_weak\\_ \\*strong\\*"],
  ["1. first", "1\\. first"],
  ["- no list", "\\- no list"],
  ["R&D, &amp; so on", "R\\&D, \\&amp; so on"],
  ["==lit== ~~gone~~ %%hidden%%", "\\=\\=lit\\=\\= \\~\\~gone\\~\\~ \\%\\%hidden\\%\\%"],
  ["well-known (2022), 50% – fine!", "well-known (2022), 50% – fine!"],
])("%s", (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped);
});

test("code holds any words", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 12 }).filter((words) => words.trim() === words),
      (words) => {
        const [paragraph] = fromMarkdown(`x ${inlineCode(words)} y`).children;
        expect(paragraph === undefined || !("children" in paragraph) ? [] : paragraph.children).toMatchObject([
          { type: "text" },
          { type: "inlineCode", value: words },
          { type: "text" },
        ]);
      },
    ),
  );
});

test("a quote holds all of its lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (lines) => {
      const { children } = fromMarkdown(`${quoted(`[!note]\n\n${lines}`)}\n\nafter`);
      expect(children.map(({ type }) => type)).toEqual(["blockquote", "paragraph"]);
    }),
  );
});
