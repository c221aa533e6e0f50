import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../../lib/model/article.ts";
import { root } from "../../../scripts/toolchain/run.ts";
import { generatedArticle } from "../generated-article.ts";

const casie = "../shared/eval/casie.ndjson";
const wordsOf = (text: string): number => text.split(/\s+/).length;

export interface Texts {
  readonly name: string;
  readonly articles: readonly Article[];
}

function casieArticles(length: number, count: number): Article[] {
  const rows = readFileSync(join(root, casie), "utf8").trim().split("\n");
  const articles = rows.map((row): Article => {
    const { title, published, text } = JSON.parse(row) as { title?: string; published: string | null; text: string };
    const fixed = { url: "", canonicalUrl: "", publishedBy: "given", lang: "en" } as const;
    return { ...fixed, title: title ?? "", publishedAt: published, text };
  });
  const distance = ({ text }: Article): number => Math.abs(wordsOf(text) - length);
  return articles.toSorted((a, b) => distance(a) - distance(b)).slice(0, count);
}

/** Articles of about so many words: made-up ones, and those of CASIE nearest to that length where they are at hand. */
export function textsOf(length: number, count: number): { texts: Texts[]; notes: string[] } {
  const made = { name: "made-up articles", articles: Array.from({ length: count }, (_, seed) => generatedArticle(length, seed)) };
  if (!existsSync(join(root, casie))) return { texts: [made], notes: [`${casie} is not there: its articles are not measured.`] };
  const labelled = { name: "articles of CASIE", articles: casieArticles(length, count) };
  const mean = labelled.articles.reduce((sum, { text }) => sum + wordsOf(text), 0) / labelled.articles.length;
  return { texts: [made, labelled], notes: [`The ${count} articles of CASIE have ${Math.round(mean)} words on average.`] };
}
