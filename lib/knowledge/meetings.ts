import type { Meeting, ToldIncident } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle, StoredVerdict } from "./database.ts";

/** Most articles on an entity's timeline. */
const longestTimeline = 200;

const dayOf = ({ publishedAt, readAt }: ReadArticle): string => publishedAt ?? readAt.slice(0, 10);

/** What an article tells, by the reader's word where there is one: nothing dismissed, the corrected as corrected. */
export function toldBy({ incidents }: ReadArticle, verdicts: readonly StoredVerdict[]): ToldIncident[] {
  const byKey = new Map(verdicts.map(({ incident, verdict }) => [incident, verdict]));
  return incidents.flatMap((incident) => {
    const verdict = byKey.get(incident.key);
    if (verdict?.kind === "dismissed") return [];
    return verdict?.kind === "corrected" ? [verdict.told] : [incident];
  });
}

function meetingOf(article: ReadArticle, incidents: readonly ToldIncident[], entityId: string): Meeting {
  const { url, canonicalUrl, title, publishedAt, readAt, entities } = article;
  const met = entities.find((entity) => entity.entityId === entityId);
  const takesPart = ({ attackers, victims, software }: ToldIncident): boolean =>
    [attackers, victims, software].some((ids) => ids.includes(entityId));
  return {
    ...{ url, canonicalUrl, title, publishedAt, readAt },
    count: met?.count ?? 0,
    sure: met?.sure ?? false,
    lines: incidents.filter(takesPart).map(({ line }) => line),
  };
}

/** The articles that name an entity, the latest published first. */
export function meetingsWith(database: KnowledgeDatabase, entityId: string): Promise<Meeting[]> {
  const { articles, verdicts } = database;
  return database.transaction("r", articles, verdicts, async () => {
    const found = await Promise.all([
      articles.where("entityIds").equals(entityId).toArray(),
      articles.where("possibleIds").equals(entityId).toArray(),
    ]);
    const latest = found.flat().toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.readAt.localeCompare(a.readAt));
    const shown = latest.slice(0, longestTimeline);
    const urls = shown.map(({ canonicalUrl }) => canonicalUrl);
    const said = Map.groupBy(await verdicts.where("canonicalUrl").anyOf(urls).toArray(), ({ canonicalUrl }) => canonicalUrl);
    return shown.map((article) => meetingOf(article, toldBy(article, said.get(article.canonicalUrl) ?? []), entityId));
  });
}
