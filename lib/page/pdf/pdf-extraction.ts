import { type Article, maximalTextLength } from "../../model/article.ts";
import type { Extraction } from "../extract.ts";
import { guessLanguage } from "../metadata/language.ts";
import type { Sliced } from "../slices.ts";
import { TextMapBuilder } from "../text-map-builder.ts";
import { jointsOf, type PdfRun } from "./joints.ts";

/** A run with the text node that shows it; null for one that is not shown. */
export interface ShownRun extends PdfRun {
  readonly node: Text | null;
}

export interface AboutPdf {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  /** `YYYY-MM-DD`, the day on which the file was made. */
  readonly publishedAt: string | null;
}

/** The text of a PDF whose pages are shown, with the map back to them. */
export function* pdfExtraction(pages: readonly (readonly ShownRun[])[], about: AboutPdf): Sliced<Extraction> {
  const builder = new TextMapBuilder(maximalTextLength);
  const joints = jointsOf(pages);
  yield;
  for (const [page, runs] of pages.entries()) {
    for (const [index, { node }] of runs.entries()) {
      const joint = joints[page]?.[index] ?? "left-out";
      if (node === null || joint === "left-out") continue;
      if (joint === "break") builder.break();
      else if (joint === "space") builder.space();
      yield* builder.add(node);
    }
    if (builder.isFull) break;
  }
  const textMap = builder.build();
  const { text } = textMap;
  if (text === "") return { kind: "no-article", why: "the PDF holds no text, only pictures of it perhaps", roots: [] };
  const publishedBy = about.publishedAt === null ? "none" : "meta";
  const article: Article = { ...about, publishedBy, lang: guessLanguage(text), text };
  return { kind: "article", article, textMap, roots: [] };
}
