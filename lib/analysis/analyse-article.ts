import { thingOnly } from "../detect/attacks/detect-attacks.ts";
import { nameDetectors, quickDetectors, refiners, slowDetectors } from "../detect/configuration.ts";
import type { Detector, Reading } from "../detect/detector.ts";
import { readEvents } from "../events/read-events.ts";
import { linkMentions } from "../link/link-mentions.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { KnowledgeView } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { bySpan } from "../model/span.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokensOf } from "../text/tokens.ts";
import { isEnglish, noticesOf } from "./notices.ts";
import { withoutMarks } from "./without-marks.ts";

/** `names`: what is looked up, known names first of all, in a few milliseconds; `full`: everything. */
export type Depth = "names" | "full";

function detectorsFor(article: Article, depth: Depth): readonly Detector[] {
  if (!isEnglish(article)) return nameDetectors;
  return depth === "full" ? [...quickDetectors, ...slowDetectors] : quickDetectors;
}

/**
 * The whole product: an article and what is known in, who did what to whom and when out. Pure; offsets of all results
 * are UTF-16 code units into `article.text`. Incidents, attributions and responses are read at depth `full` only.
 */
export function analyseArticle(article: Article, knowledge: KnowledgeView, depth: Depth = "full"): Analysis {
  const reading: Reading = { article, knowledge, tokens: tokensOf(article.text), sentences: splitSentences(article.text) };
  const found: readonly Mention[] = detectorsFor(article, depth).flatMap((detector) => detector.detect(reading));
  const refined = refiners.reduce((mentions, refiner) => refiner.refine(mentions, reading), found);
  const mentions = linkMentions(refined, knowledge).toSorted(bySpan);
  const notices = noticesOf(article);
  if (depth === "names" || !isEnglish(article)) return { mentions, incidents: [], attributions: [], responses: [], notices };
  const events = withoutMarks(readEvents(reading, mentions), ({ foundBy }) => foundBy === thingOnly);
  return { ...events, notices };
}
