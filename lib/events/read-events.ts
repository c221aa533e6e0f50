import type { Attribution, Incident, Response } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { bySpan, type Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";
import { type Draft, draftIncidents } from "./incidents.ts";
import { sceneOf } from "./scene.ts";

/** An article with its text cut into tokens and sentences. */
export interface Cut {
  readonly article: Pick<Article, "text">;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

export interface Events {
  /** The given mentions with those participants that a role is filled by, sorted by place; all indices point here. */
  readonly mentions: Mention[];
  readonly incidents: Incident[];
  readonly attributions: Attribution[];
  readonly responses: Response[];
}

function incidentOf(draft: Draft, indices: (mentions: Iterable<Mention>) => number[]): Incident {
  const { start, end } = draft.evidence;
  return {
    start,
    end,
    attackTypes: [...draft.types].toSorted(([, a], [, b]) => b - a).map(([type]) => type),
    attackers: indices(draft.attackers),
    victims: indices(draft.victims),
    software: indices(draft.software),
    dates: indices(draft.dates),
    places: indices(draft.places),
    realis: draft.realis,
    background: draft.background,
  };
}

/**
 * Who did what to whom, when and by whose word, from an article and all mentions in it. Pure; offsets are UTF-16 code
 * units into the article's text.
 */
export function readEvents({ article, tokens, sentences }: Cut, named: readonly Mention[]): Events {
  const scene = sceneOf(article.text, tokens, sentences, named);
  const drafts = draftIncidents(scene);
  const used = new Set<Mention>(drafts.flatMap(({ attackers, victims }) => [...attackers, ...victims]));
  const added = [...used].filter(({ kind }) => kind === "participant");
  const mentions = [...named, ...added].toSorted(bySpan);
  const positions = new Map(mentions.map((mention, index) => [mention, index]));
  const indices = (of: Iterable<Mention>): number[] =>
    Array.from(of, (mention) => positions.get(mention) ?? -1)
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b);
  return { mentions, incidents: drafts.map((draft) => incidentOf(draft, indices)), attributions: [], responses: [] };
}
