import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../lib/model/article.ts";
import { articleOf } from "../../scripts/annotate/document.ts";
import { root } from "../../scripts/toolchain/run.ts";

const samples = ["albania", "ransomware", "espionage"];

/** An article of so many words, made of the sample articles' own. */
export function sampleArticle(words: number): Article {
  const articles = samples.map((id) => articleOf({ id, html: readFileSync(join(root, "tests/samples", `${id}.html`), "utf8") }));
  const paragraphs = articles.flatMap(({ text }) => text.split("\n"));
  const chosen: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const paragraph = paragraphs[index % paragraphs.length] ?? "";
    chosen.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return {
    url: "",
    canonicalUrl: "",
    title: "",
    publishedAt: "2022-09-07",
    publishedBy: "given",
    lang: "en",
    text: chosen.join("\n"),
  };
}
