import * as v from "valibot";

/**
 * Longest text that is analysed, in UTF-16 code units: some 50,000 words, a book rather than an article. A page with more is
 * cut there and the reader is told: beyond it the analysis would take seconds and its marks tens of megabytes.
 */
export const maximalTextLength = 300_000;

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "not a day in the form YYYY-MM-DD"));

export const ArticleSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(8192)),
  /** The page's own canonical link without tracking parameters; notes are kept under it. */
  canonicalUrl: v.pipe(v.string(), v.maxLength(8192)),
  title: v.pipe(v.string(), v.maxLength(4096)),
  /** Day of publication, the reference of every relative date. */
  publishedAt: v.nullable(isoDay),
  publishedBy: v.picklist(["json-ld", "meta", "time-element", "dateline", "url", "given", "none"]),
  /** BCP 47 tag, lower case, or null when the page does not say and the text does not tell. */
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  text: v.pipe(v.string(), v.maxLength(maximalTextLength)),
});

/** What the reader reads. Its text is the only text that offsets ever point into. */
export type Article = Readonly<v.InferOutput<typeof ArticleSchema>>;
