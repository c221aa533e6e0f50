import { type Article, maximalTextLength } from "../model/article.ts";
import { articleBlocks } from "./article-blocks.ts";
import { canonicalUrl } from "./metadata/canonical-url.ts";
import { articleData } from "./metadata/json-ld.ts";
import { languageOf } from "./metadata/language.ts";
import { publicationDate } from "./metadata/publication-date.ts";
import { titleOf } from "./metadata/title.ts";
import { type Block, type Outline, outlineOf } from "./outline.ts";
import { runAtOnce, type Sliced } from "./slices.ts";
import { type TextMap, TextMapBuilder } from "./text-map.ts";
import { isHeadline } from "./trim.ts";

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

/** Where bylines stand: a few lines before the headline to some after it. */
function linesNearHeadline({ blocks }: Outline, article: readonly Block[], title: string): string[] {
  const headline = blocks.findIndex((block) => isHeadline(block, title));
  const first = article[0];
  const start = headline < 0 && first !== undefined ? blocks.indexOf(first) : headline;
  const near = blocks.slice(Math.max(0, start - 5), start + 15).filter(({ region }) => !/^T[DH]$/.test(region.element.tagName));
  return near.map(({ text }) => text.trim());
}

/** Finds the article in a live page, reading only. `url`: the page's address. */
export function* extraction(document: Document, url: string): Sliced<Extraction> {
  if (!document.body) return { kind: "no-article", why: "the page is empty" };
  const data = articleData(document);
  const title = titleOf(document, data);
  yield;
  const outline = yield* outlineOf(document.body);
  const blocks = yield* articleBlocks(outline, title);
  const textMap = yield* textOf(blocks);
  const { text } = textMap;
  if (text === "") return { kind: "no-article", why: "the page holds no running text" };
  const lang = languageOf(document, data?.inLanguage, text);
  const lines = linesNearHeadline(outline, blocks, title);
  const article: Article = {
    url,
    canonicalUrl: canonicalUrl(document, url),
    title,
    ...publicationDate(document, { data, url, lang, lines }),
    lang,
    text,
  };
  return { kind: "article", article, textMap };
}

/** The same without pauses, for the command line and tests. */
export const extractArticle = (document: Document, url: string): Extraction => runAtOnce(extraction(document, url));
