import type { Meeting, ToldIncident } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle, StoredVerdict } from "./database.ts";
import { mergedIds } from "./merged-ids.ts";

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

function meetingOf(article: ReadArticle, incidents: readonly ToldIncident[], ids: ReadonlySet<string>): Meeting {
  const { url, canonicalUrl, title, publishedAt, readAt, entities } = article;
  const met = entities.filter(({ entityId }) => ids.has(entityId));
  const takesPart = ({ attackers, victims, software }: ToldIncident): boolean =>
    [attackers, victims, software].some((role) => role.some((id) => ids.has(id)));
  return {
    ...{ url, canonicalUrl, title, publishedAt, readAt },
    count: met.reduce((sum, { count }) => sum + count, 0),
    sure: met.some(({ sure }) => sure),
    lines: incidents.filter(takesPart).map(({ line }) => line),
  };
}

/** The articles that name an entity, or one that the reader merged into it, the latest published first. */
export function meetingsWith(database: KnowledgeDatabase, entityId: string): Promise<Meeting[]> {
  const { articles, verdicts, removed } = database;
  return database.transaction("r", articles, verdicts, removed, async () => {
    const ids = [entityId, ...(await mergedIds(database)).goneInto(entityId)];
    const found = await Promise.all([
      articles.where("entityIds").anyOf(ids).toArray(),
      articles.where("possibleIds").anyOf(ids).toArray(),
    ]);
    const once = [...new Map(found.flat().map((article) => [article.canonicalUrl, article])).values()];
    const latest = once.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.readAt.localeCompare(a.readAt));
    const shown = latest.slice(0, longestTimeline);
    const urls = shown.map(({ canonicalUrl }) => canonicalUrl);
    const said = Map.groupBy(await verdicts.where("canonicalUrl").anyOf(urls).toArray(), ({ canonicalUrl }) => canonicalUrl);
    return shown.map((article) => meetingOf(article, toldBy(article, said.get(article.canonicalUrl) ?? []), new Set(ids)));
  });
}
