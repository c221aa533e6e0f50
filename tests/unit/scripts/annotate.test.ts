import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewOf } from "../../../lib/knowledge/facts.ts";
import { maximalTextLength } from "../../../lib/model/article.ts";
import { annotateLine } from "../../../scripts/annotate/lines.ts";

const script = join(import.meta.dirname, "../../../scripts/annotate.ts");
const nothingKnown = viewOf({ entities: [], claims: [], relations: [] });
const story = "Thieves entered the network of the clinic on Monday, the police said, and took the files of 9,000 patients.";
const page = `<html lang="en"><head><title>Clinic robbed</title><meta name="date" content="2021-10-07"></head><body><h1>Clinic robbed</h1><p>${story}</p></body></html>`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "newsgloss-annotate-"));
  writeFileSync(join(folder, "story.txt"), story);
  writeFileSync(join(folder, "page.html.gz"), gzipSync(page));
  writeFileSync(join(folder, "torn.html.gz"), "not gzip");
  writeFileSync(join(folder, "none.html"), "<p>Menu</p>");
  writeFileSync(
    join(folder, "latin.html"),
    Buffer.from(page.replace("<title>", '<meta charset="iso-8859-1"><title>').replace("clinic", "Klinik Süd"), "latin1"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const annotate = (args: readonly string[], input = "") => {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input, env, encoding: "utf8" });
  return { status, stdout, stderr };
};

/** Names of all fields, at any depth. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}

describe("annotate", () => {
  it("prints no field that the description of the format leaves out", () => {
    const described = readFileSync(join(import.meta.dirname, "../../../docs/annotate-format.md"), "utf8");
    const sample = join(import.meta.dirname, "../../samples/albania.html");
    const fields = new Set(fieldsOf(JSON.parse(annotate([sample]).stdout)));
    expect(fields.size).toBeGreaterThan(30);
    expect([...fields].filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
  });

  it("prints the analysis of a text as JSON", () => {
    const { status, stdout } = annotate(["story.txt", "--published", "2021-10-07"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: "story.txt", mentions: expect.any(Array), incidents: expect.any(Array) });
  });

  it("prints what it extracted from a page, gzipped or not, in the page's own encoding", () => {
    expect(JSON.parse(annotate(["page.html.gz"]).stdout)).toMatchObject({
      article: { text: story, title: "Clinic robbed", published: "2021-10-07" },
    });
    expect(JSON.parse(annotate(["latin.html"]).stdout)).toMatchObject({
      article: { text: expect.stringContaining("Klinik Süd") },
    });
  });

  it.each([
    ["a missing file", ["away.html"], 2, "no such file: away.html"],
    ["no file", [], 2, "which file?"],
    ["two files", ["story.txt", "page.html.gz"], 2, "one file at a time"],
    ["an unknown kind of file", ["story.pdf"], 2, "its name must end with .html or .txt"],
    ["an unknown option", ["--fast", "story.txt"], 2, "--fast"],
    ["a day that no calendar has", ["story.txt", "--published", "2021-02-30"], 2, "--published 2021-02-30"],
    ["a file beside --ndjson", ["--ndjson", "story.txt"], 2, "story.txt"],
    ["a torn archive", ["torn.html.gz"], 1, "cannot read torn.html.gz"],
    ["a page without an article", ["none.html"], 1, "no article in this page"],
  ])("says what is wrong with %s", (_, args, status, message) => {
    const run = annotate(args);
    expect(run).toMatchObject({ status, stdout: "", stderr: expect.stringContaining(message) });
  });

  it("goes on after a broken line", () => {
    const lines = [
      '{"id":"a","text":"x"}',
      "torn",
      "",
      `{"id":"b","text":"one\u2028two"}`,
      `{"id":"c","html":${JSON.stringify(page)}}`,
    ];
    const { status, stdout } = annotate(["--ndjson"], lines.join("\r\n"));
    const rows: unknown[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(rows).toMatchObject([
      { id: "a" },
      { id: null, error: expect.any(String) },
      { id: "b" },
      { id: "c", article: { text: story } },
    ]);
  });
});

describe("a line", () => {
  it.each([
    ["no JSON", "{", null, "JSON"],
    ["no object", "3", null, "Object"],
    ["no id", '{"text":"x"}', null, "id"],
    ["neither text nor html", '{"id":"a"}', "a", 'needs "text" or "html"'],
    ["text that is none", '{"id":"a","text":1}', "a", "text: "],
    ["a wrong day", '{"id":"a","text":"x","published":"7 May"}', "a", "published: not a day"],
    ["a page without an article", '{"id":"a","html":""}', "a", "no article"],
  ])("with %s gives an error", (_, line, id, message) => {
    expect(annotateLine(line, nothingKnown)).toEqual({ id, error: expect.stringContaining(message) });
  });

  it("with a text that is too long is read as far as can be, and says so", () => {
    const row = annotateLine(JSON.stringify({ id: "a", text: "Hackers struck. ".repeat(maximalTextLength / 10) }), nothingKnown);
    expect(row).toMatchObject({ id: "a", notices: expect.arrayContaining([expect.stringContaining("longer than")]) });
  });

  it.each([
    ["null for what is not known", '{"id":"a","text":"x","published":null,"title":null,"url":null}'],
    ["other fields", '{"id":"a","text":"x","gold":{}}'],
    ["empty text", '{"id":"a","text":""}'],
  ])("may hold %s", (_, line) => {
    expect(annotateLine(line, nothingKnown)).toMatchObject({ id: "a", mentions: expect.any(Array) });
  });
});
