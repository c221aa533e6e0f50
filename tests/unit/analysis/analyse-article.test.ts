import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { AnalysisSchema } from "../../../lib/model/analysis.ts";
import type { Article } from "../../../lib/model/article.ts";
import { starterKnowledge } from "../events/gold.ts";

const knowledge = starterKnowledge();
const text =
  "Lazarus Group stole data from Sony on Tuesday. The gang demanded a ransom, and Sony paid it. North Korea denied any role.";
const article: Article = {
  url: "",
  canonicalUrl: "",
  title: "",
  publishedAt: "2023-03-15",
  publishedBy: "given",
  lang: "en",
  text,
};

describe("analysing an article", () => {
  it("gives what its schema says", () => {
    expect(() => v.parse(AnalysisSchema, analyseArticle(article, knowledge))).not.toThrow();
  });

  it("has the events of a text that names things of an attack, without marks on those", () => {
    const told = "Lazarus Group stole data from Sony on Tuesday. ";
    const plain = analyseArticle({ ...article, text: told }, knowledge);
    const full = analyseArticle({ ...article, text: `${told}The hackers sold the stolen data to Dell in May.` }, knowledge);
    const textsOf = (positions: readonly number[]) => positions.map((position) => full.mentions[position]?.text);
    expect(full.mentions.filter(({ kind }) => kind === "attack").map((mention) => mention.text)).not.toContain("stolen");
    expect(full.mentions.map(({ text: words }) => words)).toContain("Dell");
    expect(textsOf(full.incidents[0]?.attackers ?? [])).toContain("Lazarus Group");
    expect(full.incidents[0]?.attackTypes).toEqual(expect.arrayContaining([...(plain.incidents[0]?.attackTypes ?? ["none"])]));
  });

  it("reads names first, and events only in full", () => {
    const names = analyseArticle(article, knowledge, "names");
    const full = analyseArticle(article, knowledge, "full");
    expect(names.incidents).toEqual([]);
    expect(full.incidents).not.toEqual([]);
    expect(names.mentions.map(({ text: words }) => words)).toContain("Lazarus Group");
    const kinds = (mentions: typeof full.mentions) => new Set(mentions.map(({ kind }) => kind));
    expect(kinds(names.mentions)).not.toContain("date");
    expect(kinds(full.mentions)).toContain("date");
  });

  it.each([
    [{ publishedAt: null }, /when it was published/],
    [{ lang: "de" }, /another language than English \(de\)/],
    [{ lang: "en-GB" }, null],
    [{ lang: null }, null],
  ])("%o: says what it could not do", (changes, notice) => {
    const { notices } = analyseArticle({ ...article, ...changes }, knowledge);
    if (notice === null) expect(notices).toEqual([]);
    else expect(notices.join(" ")).toMatch(notice);
  });

  it("marks nothing but known names in another language", () => {
    const german = {
      ...article,
      lang: "de",
      text: "Die Lazarus Group griff am Dienstag Sony an. Ransomware attack, phishing, data breach.",
    };
    const { mentions, incidents } = analyseArticle(german, knowledge);
    expect(incidents).toEqual([]);
    expect(mentions.filter(({ kind }) => kind === "attack" || kind === "date")).toEqual([]);
    expect(mentions.map(({ text: words }) => words)).toContain("Lazarus Group");
  });

  it("finds nothing in an empty text", () => {
    expect(analyseArticle({ ...article, text: "" }, knowledge)).toMatchObject({
      mentions: [],
      incidents: [],
      attributions: [],
      responses: [],
    });
  });

  it("is one page of code", () => {
    const source = readFileSync(new URL("../../../lib/analysis/analyse-article.ts", import.meta.url), "utf8");
    expect(source.split("\n").length).toBeLessThanOrEqual(60);
  });
});
