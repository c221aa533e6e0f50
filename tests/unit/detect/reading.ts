import type { Reading } from "../../../lib/detect/detector.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";

/** A text as detectors get it, with nothing known. */
export function readingOf(text: string): Reading {
  return {
    article: { url: "", canonicalUrl: "", title: "", publishedAt: null, publishedBy: "none", lang: "en", text },
    tokens: tokenize(text),
    sentences: splitSentences(text),
    knowledge: { claims: () => [], entity: () => undefined, relations: () => [] },
  };
}
