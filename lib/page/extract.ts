import { type Article, maximalTextLength } from "../model/article.ts";
import { articleBlocks } from "./article-blocks.ts";
import { type Block, outlineOf } from "./outline.ts";
import { runAtOnce, type Sliced } from "./slices.ts";
import { type TextMap, TextMapBuilder } from "./text-map.ts";

/** An article with the map back to the page, or why there is none. */
export type Extraction =
  | { readonly kind: "article"; readonly article: Article; readonly textMap: TextMap }
  | { readonly kind: "no-article"; readonly why: string };

function* textOf(blocks: readonly Block[]): Sliced<TextMap> {
  const builder = new TextMapBuilder();
  for (const block of blocks) {
    builder.break("\n");
    for (const node of block.nodes) {
      if (node === null) builder.break("\n");
      else builder.add(node);
      yield;
    }
    if (builder.size >= maximalTextLength) break;
  }
  return builder.build();
}

/** Finds the article in a live page, reading only. */
export function* extraction(document: Document, url: string): Sliced<Extraction> {
  if (!document.body) return { kind: "no-article", why: "the page is empty" };
  const outline = yield* outlineOf(document.body);
  const blocks = yield* articleBlocks(outline, document.title);
  const textMap = yield* textOf(blocks);
  if (textMap.text === "") return { kind: "no-article", why: "the page holds no running text" };
  const article: Article = {
    url,
    canonicalUrl: url,
    title: document.title,
    publishedAt: null,
    publishedBy: "none",
    lang: null,
    text: textMap.text,
  };
  return { kind: "article", article, textMap };
}

/** The same without pauses, for the command line and tests. */
export const extractArticle = (document: Document, url: string): Extraction => runAtOnce(extraction(document, url));
