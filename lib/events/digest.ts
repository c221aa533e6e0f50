import type { Analysis, Incident } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { Digest, MetEntity, ReadingReference, ToldIncident } from "../model/reading.ts";
import { nameKey } from "../text/name-key.ts";
import { incidentLine } from "./story.ts";
import { englishPhrases, type Phrases } from "./story-phrases.ts";

type Text = Pick<Article, "text">;
/** Longest key kept of a sentence: more does not tell two sentences of one article apart. */
const longestKey = 200;

/** No two incidents of an article share the sentence that tells them (`lib/events/incidents.ts`). */
export function incidentKey({ text }: Text, { start, end }: Incident): string {
  const key = nameKey(text.slice(start, end)).slice(0, longestKey);
  return key === "" ? `${start}-${end}` : key;
}

/** The entity that the mention surely means. */
function sureId(mention: Mention | undefined): string | null {
  if (mention === undefined || !hasLink(mention) || mention.link.kind !== "linked") return null;
  return mention.link.candidates[0]?.entityId ?? null;
}

function possibleIds(mention: Mention): string[] {
  if (!hasLink(mention) || mention.link.kind !== "ambiguous") return [];
  return [...new Set(mention.link.candidates.map(({ entityId }) => entityId))];
}

/** Entities that a mention may mean: the one where it is sure, all candidates where not, none where it is unknown. */
export function entityIdsOf(mention: Mention): string[] {
  const sure = sureId(mention);
  return sure === null ? possibleIds(mention) : [sure];
}

/** Whom an article names and how often; who is surely named once counts as such, with the sure mentions alone. */
export function metEntities({ mentions }: Pick<Analysis, "mentions">): MetEntity[] {
  const [sure, possible] = [new Map<string, number>(), new Map<string, number>()];
  const countIn = (counts: Map<string, number>, id: string): unknown => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const mention of mentions) {
    const id = sureId(mention);
    if (id !== null) countIn(sure, id);
    for (const candidate of possibleIds(mention)) countIn(possible, candidate);
  }
  return [
    ...Array.from(sure, ([entityId, count]) => ({ entityId, count, sure: true })),
    ...Array.from(possible, ([entityId, count]) => ({ entityId, count, sure: false })).filter(
      ({ entityId }) => !sure.has(entityId),
    ),
  ];
}

const isDay = (day: string | null): day is string => day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day);

/** First and last of the days that the incident's dates can mean. */
function daysOf({ mentions }: Analysis, incident: Incident): Pick<ToldIncident, "earliest" | "latest"> {
  const dates = incident.dates.flatMap((position) => {
    const mention = mentions[position];
    return mention?.kind === "date" ? [mention] : [];
  });
  return {
    earliest:
      dates
        .map(({ earliest }) => earliest)
        .filter(isDay)
        .toSorted()[0] ?? null,
    latest:
      dates
        .map(({ latest }) => latest)
        .filter(isDay)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** An incident as it is remembered, its line in the words given: see `ToldIncidentSchema`. */
export function toldIncident(
  article: Text,
  analysis: Analysis,
  incident: Incident,
  phrases: Phrases = englishPhrases,
): ToldIncident {
  const idsAt = (positions: readonly number[]): string[] => [
    ...new Set(positions.flatMap((position) => sureId(analysis.mentions[position]) ?? [])),
  ];
  return {
    key: incidentKey(article, incident),
    line: incidentLine(analysis, incident, phrases).slice(0, 2_000),
    attackTypes: [...incident.attackTypes],
    attackers: idsAt(incident.attackers),
    victims: idsAt(incident.victims),
    software: idsAt(incident.software),
    ...daysOf(analysis, incident),
    realis: incident.realis,
    background: incident.background,
  };
}

export const referenceOf = ({ url, canonicalUrl, title, publishedAt }: Article): ReadingReference => ({
  url,
  canonicalUrl,
  title,
  publishedAt,
});

/** What is kept of an article that was read. */
export function digestOf(article: Article, analysis: Analysis, phrases: Phrases = englishPhrases): Digest {
  const told = analysis.incidents.filter(({ realis }) => realis !== "general");
  return {
    ...referenceOf(article),
    entities: metEntities(analysis),
    incidents: told.map((incident) => toldIncident(article, analysis, incident, phrases)),
  };
}
