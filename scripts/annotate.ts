// Reads articles, prints their analysis: the same code and the same starter knowledge as the extension.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { analyseArticle } from "../lib/analysis/analyse-article.ts";
import { FactsSchema, viewOf } from "../lib/knowledge/facts.ts";
import type { Analysis } from "../lib/model/analysis.ts";
import type { Article } from "../lib/model/article.ts";
import { hasLink, type Mention } from "../lib/model/mention.ts";

const DocumentSchema = v.object({
  id: v.string(),
  text: v.string(),
  published: v.nullish(v.string(), null),
  title: v.nullish(v.string(), ""),
  url: v.nullish(v.string(), ""),
});
type Document = v.InferOutput<typeof DocumentSchema>;

const knowledge = viewOf(
  v.parse(FactsSchema, JSON.parse(gunzipSync(readFileSync("public/knowledge/starter.json.gz")).toString("utf8"))),
);

function articleOf(document: Document): Article {
  return {
    url: document.url ?? "",
    canonicalUrl: document.url ?? "",
    title: document.title ?? "",
    publishedAt: document.published,
    publishedBy: document.published === null ? "none" : "given",
    lang: "en",
    text: document.text,
  };
}

const withLinks = (mention: Mention) => (hasLink(mention) ? { ...mention, links: mention.link.candidates } : mention);

function rowOf(id: string, { mentions, ...rest }: Analysis) {
  return { id, mentions: mentions.map(withLinks), ...rest };
}

function annotateLine(line: string): unknown {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(line);
    id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : null;
    const document = v.parse(DocumentSchema, raw);
    return rowOf(document.id, analyseArticle(articleOf(document), knowledge));
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

const { values } = parseArgs({ options: { ndjson: { type: "boolean" } }, allowPositionals: true });
if (values.ndjson) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(annotateLine(line))}\n`);
  }
}
