import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { csv, csvColumns } from "../../../lib/export/csv.ts";
import { defang } from "../../../lib/export/defang.ts";
import { usualOptions } from "../../../lib/export/export-format.ts";
import { exportFormats } from "../../../lib/export/formats.ts";
import { html } from "../../../lib/export/html.ts";
import { markdown } from "../../../lib/export/markdown.ts";
import { anyInput, anyText } from "./generated.ts";
import { sampleDocument, sampleInput } from "./sample.ts";
import { written } from "./written.ts";

const plain = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(plain).join("") : "";
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function readMarkdown(content: string): { readonly front: Record<string, unknown>; readonly root: Root } {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
  return { front: parseYaml(front), root: fromMarkdown(body) };
}

test("Markdown of the sample, read back", () => {
  const { front, root } = readMarkdown(written(markdown, sampleInput));
  expect(front).toMatchObject({
    title: sampleDocument.article.title,
    source: "https://news.example/port",
    published: "2026-03-04",
    attackers: ["Quiet Heron"],
    victims: ["Port of Velmar"],
    attacks: ["wiper"],
    dates: ["2026-03-03"],
    techniques: ["T1485"],
    tags: ["newsgloss", "wiper", "follow up"],
  });
  const headings = root.children.filter(({ type }) => type === "heading").map(plain);
  expect(headings).toEqual([
    sampleDocument.article.title,
    "What happened",
    "By whose word",
    "Named in the article",
    ...["Actors", "Attacks", "Dates", "Malware and tools", "Techniques", "Vulnerabilities", "Indicators"],
    "Notes",
    "Notes on entities",
  ]);
});

test("a note's open code fence does not swallow what follows", () => {
  const { root } = readMarkdown(written(markdown, sampleInput));
  const quotes = root.children.filter(({ type }) => type === "blockquote").map(plain);
  expect(quotes).toHaveLength(3);
  expect(quotes[0]).toContain("open fence");
  expect(quotes[2]).toContain("Watch them.");
});

test("whatever the page says, Markdown keeps the title's words and the front matter's fields", () => {
  fc.assert(
    fc.property(anyInput, anyText(), (input, title) => {
      const [document = sampleDocument] = input.documents;
      const one = { ...input, documents: [{ ...document, article: { ...document.article, title } }] };
      const { front, root } = readMarkdown(written(markdown, one));
      expect(front).toMatchObject({ title, source: document.article.canonicalUrl });
      const [heading] = root.children;
      // Markdown itself writes U+FFFD for the character NUL.
      const shown = oneLine(title).replaceAll("\0", "\uFFFD");
      expect(heading === undefined ? "" : oneLine(plain(heading))).toBe(shown === "" ? "Untitled" : shown);
    }),
  );
});

test("names become wiki links where the reader wants them", () => {
  expect(written(markdown, sampleInput, { ...usualOptions, wikiLinks: true })).toContain("**Who**: [[Quiet Heron]]");
});

function readCsv(content: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: "greedy" });
  expect(errors).toEqual([]);
  return data;
}

const neutral = (value: string): string => (/^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);

test("CSV gives back every note's fields, formulas neutralised", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const notes = [...input.documents.flatMap((document) => document.notes), ...input.entityNotes];
      const rows = readCsv(written(csv, input));
      expect(rows.map(({ note, text }) => [note, text])).toEqual(
        notes.map(({ body, target }) => [neutral(body), neutral(target?.quote.exact ?? "")]),
      );
    }),
  );
});

test("no cell begins as a formula, and every row has all columns", () => {
  const rows = readCsv(written(csv, sampleInput));
  expect(rows).toHaveLength(14);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual([...csvColumns]);
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test.each([
  ["https://evil.example/a?b=c@d", "hxxps://evil[.]example/a?b=c[@]d"],
  ["ftp://evil.example", "fxp://evil[.]example"],
  ["10.0.0.1", "10[.]0[.]0[.]1"],
  ["a@evil.example", "a[@]evil[.]example"],
])("%s is defanged", (indicator, safe) => {
  expect(defang(indicator)).toBe(safe);
});

test.each(exportFormats.map((format) => [format.id, format] as const))(
  "%s: indicators harmless for people, usable for machines",
  (id, format) => {
    const input = { ...sampleInput, documents: [{ ...sampleDocument, notes: [] }] };
    const content = written(format, input);
    const forPeople = ["markdown", "html"].includes(id);
    const forMachines = ["json", "csv", "stix", "misp"].includes(id);
    expect(content.includes("203[.]0[.]113[.]7")).toBe(forPeople);
    expect(content.includes("203.0.113.7")).toBe(forMachines);
  },
);

test("HTML shows a page's tags as text", () => {
  expect(written(html, sampleInput)).not.toMatch(/<b>\s*<\/h1>/i);
});
