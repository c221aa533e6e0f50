import type { Article } from "../model/article.ts";
import type { KnowledgeView } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";

/** What every detector is given: the article, cut once into tokens and sentences, and what is known. */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly knowledge: KnowledgeView;
}

/** Finds mentions of its own in the text, knowing nothing of other detectors. */
export interface Detector {
  readonly id: string;
  detect(reading: Reading): readonly Mention[];
}

/** Looks at what all detectors found together: settles overlaps, joins, drops, adds. */
export interface Refiner {
  readonly id: string;
  refine(mentions: readonly Mention[], reading: Reading): readonly Mention[];
}
