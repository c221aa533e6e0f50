import type { Analysis } from "../../lib/model/analysis.ts";
import type { Article } from "../../lib/model/article.ts";
import { hasLink, type Mention, toldInEnglish } from "../../lib/model/mention.ts";

const withLinks = (mention: Mention) => (hasLink(mention) ? { ...mention, links: mention.link.candidates } : mention);

/** One document's line of output: the analysis, every linkable mention with its candidates as `links`, best first. */
export function rowOf(id: string, { mentions, ...rest }: Analysis) {
  return { id, mentions: mentions.map(toldInEnglish).map(withLinks), ...rest };
}

/** What was extracted from a page, as the evaluation reads it. */
export function extractedArticle({ text, title, publishedAt, publishedBy, lang, canonicalUrl }: Article) {
  return { text, title, published: publishedAt, publishedBy, lang, canonicalUrl };
}
