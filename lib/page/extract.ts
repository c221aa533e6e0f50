import { Readability } from "@mozilla/readability";
import type { Article } from "../model/article.ts";

export type Extraction =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "no-article"; readonly why: string };

export function extractArticle(document: Document, url: string): Extraction {
  const clone = document.cloneNode(true);
  const found = new Readability(clone as Document).parse();
  if (!found?.textContent) return { kind: "no-article", why: "nothing to read" };
  return {
    kind: "article",
    article: {
      url,
      canonicalUrl: url,
      title: found.title ?? "",
      publishedAt: null,
      publishedBy: "none",
      lang: null,
      text: found.textContent,
    },
  };
}
