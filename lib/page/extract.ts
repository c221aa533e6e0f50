import { type Article, maximalTextLength } from "../model/article.ts";
import { articleBlocks } from "./article-blocks.ts";
import { headlineIndex } from "./headline.ts";
import { canonicalUrl } from "./metadata/canonical-url.ts";
import { articleData } from "./metadata/json-ld.ts";
import { languageOf } from "./metadata/language.ts";
import { publicationDate } from "./metadata/publication-date.ts";
import { titleOf } from "./metadata/title.ts";
import { type Block, type Outline, outlineOf } from "./outline.ts";
import { runAtOnce, type Sliced } from "./slices.ts";
import type { TextMap } from "./text-map.ts";
import { TextMapBuilder } from "./text-map-builder.ts";

/** An article with the map back to the page, or why there is none. */
export type Extraction = Reading & {
  /** Shadow roots and frames that were looked into, where changes are not told to those who watch the page's own document. */
  readonly roots: readonly Node[];
};
type Reading =
  | { readonly kind: "article"; readonly article: Article; readonly textMap: TextMap }
  | { readonly kind: "no-article"; readonly why: string };

type Test = (node: Text) => boolean;

function* textOf(blocks: readonly Block[], isRead: Test): Sliced<TextMap> {
  const builder = new TextMapBuilder(maximalTextLength);
  for (const block of blocks) {
    builder.break();
    for (const node of block.nodes) {
      if (node === null) builder.break();
      else if (isRead(node)) yield* builder.add(node);
    }
    if (builder.isFull) break;
  }
  return builder.build();
}

/** Where the page's style sheets are known, in browsers; elsewhere everything counts as visible. */
function isVisible(node: Text): boolean {
  const parent: Partial<Element> | null = node.parentElement;
  return parent?.checkVisibility?.() ?? true;
}

/** Without what the page hides, unless it hides most: then it will be shown in a moment ("read on"). */
function* visibleText(blocks: readonly Block[]): Sliced<TextMap> {
  const visible = yield* textOf(blocks, isVisible);
  const length = blocks.reduce((sum, { length }) => sum + length, 0);
  return visible.text.length >= length / 2 ? visible : yield* textOf(blocks, () => true);
}

/** Where bylines stand: a few lines before the headline to some after it. */
function linesNearHeadline({ blocks }: Outline, article: readonly Block[], title: string): string[] {
  const headline = headlineIndex(blocks, title);
  const first = article[0];
  const start = headline < 0 && first !== undefined ? blocks.indexOf(first) : headline;
  const near = blocks.slice(Math.max(0, start - 5), start + 15).filter(({ region }) => !/^T[DH]$/.test(region.element.tagName));
  return near.map(({ text }) => text);
}

/** Finds the article in a live page, reading only. `url`: the page's address. */
export function* extraction(document: Document, url: string): Sliced<Extraction> {
  if (!document.body) return { kind: "no-article", why: "the page is empty", roots: [] };
  const data = articleData(document);
  const title = titleOf(document, data);
  yield;
  const outline = yield* outlineOf(document.body);
  const { roots } = outline;
  const blocks = yield* articleBlocks(outline, title);
  const textMap = yield* visibleText(blocks);
  const { text } = textMap;
  if (text === "") return { kind: "no-article", why: "the page holds no running text", roots };
  yield;
  const lang = languageOf(document, data?.inLanguage, text);
  yield;
  const lines = linesNearHeadline(outline, blocks, title);
  const article: Article = {
    url,
    canonicalUrl: canonicalUrl(document, url),
    title,
    ...publicationDate(document, { data, url, lang, lines }),
    lang,
    // The one that the map keeps.
    get text(): string {
      return textMap.text;
    },
  };
  return { kind: "article", article, textMap, roots };
}

/** The same without pauses, for the command line and tests. */
export const extractArticle = (document: Document, url: string): Extraction => runAtOnce(extraction(document, url));
