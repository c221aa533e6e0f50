import { quickDetectors, refiners, slowDetectors } from "../detect/configuration.ts";
import type { Reading } from "../detect/detector.ts";
import { linkMentions } from "../link/link-mentions.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { KnowledgeView } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { bySpan } from "../model/span.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";

/** `names`: known names, dates and attack types only, in a few milliseconds; `full`: everything. */
export type Depth = "names" | "full";

/**
 * The whole product: an article and what is known in, who did what to whom and when out. Pure; offsets of all results
 * are UTF-16 code units into `article.text`.
 */
export function analyseArticle(article: Article, knowledge: KnowledgeView, depth: Depth = "full"): Analysis {
  const reading: Reading = { article, knowledge, tokens: tokenize(article.text), sentences: splitSentences(article.text) };
  const detectors = depth === "full" ? [...quickDetectors, ...slowDetectors] : quickDetectors;
  const found: readonly Mention[] = detectors.flatMap((detector) => detector.detect(reading));
  const refined = refiners.reduce((mentions, refiner) => refiner.refine(mentions, reading), found);
  const mentions = linkMentions(refined, knowledge).toSorted(bySpan);
  return { mentions, incidents: [], attributions: [], responses: [], notices: [] };
}
