import type { Attribution, Incident, Response } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { bySpan, type Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";
import { accusedByLaw } from "./accused-by-law.ts";
import { draftAttributions } from "./attributions.ts";
import { type Draft, draftIncidents } from "./incidents.ts";
import { draftResponses } from "./responses.ts";
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
    // Where a sentence reads one word both ways ("they"), it was not the victim.
    victims: indices([...draft.victims].filter((mention) => !draft.attackers.has(mention))),
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
  const responses = draftResponses(scene);
  const attributions = [...draftAttributions(scene), ...accusedByLaw(scene, responses)];
  const incidents = draftIncidents(scene, attributions);
  const used = new Set<Mention | null>([
    ...incidents.flatMap(({ attackers, victims }) => [...attackers, ...victims]),
    ...attributions.flatMap(({ claimant, accused }) => [claimant, accused]),
    ...responses.flatMap(({ actors, targets }) => [...actors, ...targets]),
  ]);
  const added = [...used].filter((mention) => mention?.kind === "participant");
  const mentions = [...named, ...added].toSorted(bySpan);
  const positions = new Map(mentions.map((mention, index) => [mention, index]));
  const index = (mention: Mention | null): number | null => (mention === null ? null : (positions.get(mention) ?? null));
  const indices = (of: Iterable<Mention>): number[] =>
    Array.from(of, index)
      .filter((at) => at !== null)
      .toSorted((a, b) => a - b);
  return {
    mentions,
    incidents: incidents.map((draft) => incidentOf(draft, indices)),
    attributions: attributions.map(({ sentence, claimant, accused, stance }) => ({
      start: sentence.start,
      end: sentence.end,
      claimant: index(claimant),
      accused: index(accused),
      stance,
    })),
    responses: responses.map(({ sentence, kind, actors, targets, dates }) => ({
      start: sentence.start,
      end: sentence.end,
      kind,
      actors: indices(actors),
      targets: indices(targets),
      dates: indices(dates),
    })),
  };
}
