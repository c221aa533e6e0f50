import * as v from "valibot";
import { type Article, ArticleSchema, maximalTextLength } from "../../lib/model/article.ts";
import { extractArticle } from "../../lib/page/extract.ts";
import { guessLanguage } from "../../lib/page/metadata/language.ts";
import { parsePage } from "./parse-page.ts";

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const optionalText = v.nullish(v.string());

/** One document to annotate: a line of NDJSON input, or a file with its options. */
export const DocumentSchema = v.object({
  id: v.string(),
  text: optionalText,
  html: optionalText,
  /** Day of publication, `YYYY-MM-DD`; for html it overrides what the page says. */
  published: v.nullish(v.pipe(v.string(), v.check(isDay, "not a day of the form YYYY-MM-DD"))),
  title: optionalText,
  url: optionalText,
});
export type Document = v.InferOutput<typeof DocumentSchema>;

function fromText(document: Document, text: string): Article {
  const url = document.url ?? "";
  const publishedAt = document.published ?? null;
  return {
    url,
    canonicalUrl: url,
    title: document.title ?? "",
    publishedAt,
    publishedBy: publishedAt === null ? "none" : "given",
    lang: guessLanguage(text),
    text: text.slice(0, maximalTextLength),
  };
}

function fromHtml(document: Document, html: string): Article {
  const extraction = extractArticle(parsePage(html), document.url ?? "");
  if (extraction.kind === "no-article") throw new Error(`no article in this page: ${extraction.why}`);
  const { article } = extraction;
  const title = document.title ?? article.title;
  if (document.published == null) return { ...article, title };
  return { ...article, title, publishedAt: document.published, publishedBy: "given" };
}

/**
 * The article that a document holds: its text as it is, or what extraction finds in its html.
 * @throws with the reason when there is neither, when the page holds no article, or when a value is malformed
 */
export function articleOf(document: Document): Article {
  const { text, html } = document;
  if (typeof html === "string") return checked(fromHtml(document, html));
  if (typeof text === "string") return checked(fromText(document, text));
  throw new Error('a document needs "text" or "html"');
}

function checked(article: Article): Article {
  return v.parse(ArticleSchema, article);
}
