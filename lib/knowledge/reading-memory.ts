import type { Acquaintance, Digest, Meeting, ToldIncident } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle, StoredVerdict } from "./database.ts";
import { withSpace } from "./storage-full.ts";
import { articleSourceId } from "./verdicts.ts";

/** Most articles on an entity's timeline. */
const longestTimeline = 200;

function rowOf(digest: Digest, firstReadAt: string, readAt: string): ReadArticle {
  const ids = (isSure: boolean): string[] =>
    digest.entities.filter(({ sure }) => sure === isSure).map(({ entityId }) => entityId);
  return { ...digest, firstReadAt, readAt, entityIds: ids(true), possibleIds: ids(false) };
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
/** Lists that name others: where either names nobody, nothing speaks against one thing. */
const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !share(a, b);

/** Whether two articles may tell of one thing: the same sort of attack, and nobody in it who speaks against it. */
function mayBeSame(a: ToldIncident, b: ToldIncident): boolean {
  const named = share(a.victims, b.victims) || share(a.attackers, b.attackers);
  return named && share(a.attackTypes, b.attackTypes) && !differ(a.victims, b.victims) && !differ(a.attackers, b.attackers);
}

const dayOf = ({ publishedAt, readAt }: ReadArticle): string => publishedAt ?? readAt.slice(0, 10);

/** What an article tells, by the reader's word where there is one: nothing dismissed, the corrected as corrected. */
function toldBy({ incidents }: ReadArticle, verdicts: readonly StoredVerdict[]): ToldIncident[] {
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

/** Which articles the reader has read, whom they name and what they tell; in the reader's own database and nowhere else. */
export function readingMemory(database: KnowledgeDatabase) {
  const { articles, relations, verdicts } = database;
  /** Articles, other than the one given, that name the entity for sure (`entityIds`) or possibly (`possibleIds`). */
  const naming = (index: "entityIds" | "possibleIds", entityId: string, except: string) =>
    articles
      .where(index)
      .equals(entityId)
      .and(({ canonicalUrl }) => canonicalUrl !== except);

  async function isNewEntity(entityId: string, { canonicalUrl, firstReadAt }: ReadArticle): Promise<boolean> {
    for (const index of ["entityIds", "possibleIds"] as const) {
      const earlier = await naming(index, entityId, canonicalUrl)
        .and((row) => row.firstReadAt < firstReadAt)
        .first();
      if (earlier !== undefined) return false;
    }
    return true;
  }

  /** Whether another source than this article has a relation "targets" between somebody in each role. */
  async function isKnown({ attackers, victims }: ToldIncident, canonicalUrl: string): Promise<boolean> {
    const pairs = attackers.flatMap((from) => victims.map((to) => [from, "targets", to]));
    const own = articleSourceId(canonicalUrl);
    for (const pair of pairs) {
      const known = await relations
        .where("[from+type+to+source+since]")
        .between(pair, [...pair, []])
        .and(({ source }) => source !== own)
        .first();
      if (known !== undefined) return true;
    }
    return false;
  }

  /** Nothing is called new of which the article names nobody: it could not be found again. */
  async function isNewIncident(incident: ToldIncident, { canonicalUrl, firstReadAt }: ReadArticle): Promise<boolean> {
    const ids = [...incident.attackers, ...incident.victims];
    if (ids.length === 0 || incident.background || (await isKnown(incident, canonicalUrl))) return false;
    const earlier = await articles
      .where("entityIds")
      .anyOf(ids)
      .and((row) => row.canonicalUrl !== canonicalUrl && row.firstReadAt < firstReadAt)
      .and((row) => row.incidents.some((other) => mayBeSame(incident, other)))
      .first();
    return earlier === undefined;
  }

  async function only<T>(all: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
    const passed = await Promise.all(all.map(test));
    return all.filter((_, position) => passed[position]);
  }

  return {
    /** Takes an article in; read again, it replaces what was remembered of it. `at`: ISO 8601 timestamp. @throws StorageFull */
    remember: (digest: Digest, at: string): Promise<void> =>
      withSpace(() =>
        database.transaction("rw", articles, async () => {
          const known = await articles.get(digest.canonicalUrl);
          await articles.put(rowOf(digest, known?.firstReadAt ?? at, at));
        }),
      ),

    /** What an article brought that was not known before; null where it is not remembered. */
    newIn: (canonicalUrl: string): Promise<{ entities: string[]; incidents: string[] } | null> =>
      database.transaction("r", articles, relations, async () => {
        const article = await articles.get(canonicalUrl);
        if (article === undefined) return null;
        const [entities, incidents] = await Promise.all([
          only(article.entities, ({ entityId }) => isNewEntity(entityId, article)),
          only(article.incidents, (incident) => isNewIncident(incident, article)),
        ]);
        return { entities: entities.map(({ entityId }) => entityId), incidents: incidents.map(({ key }) => key) };
      }),

    /** How often an entity was met in other articles than this one; `canonicalUrl` is empty outside any. */
    acquaintance: (entityId: string, canonicalUrl: string): Promise<Acquaintance> =>
      database.transaction("r", articles, async () => {
        const [sure, possible, here] = await Promise.all([
          articles.where("entityIds").equals(entityId).primaryKeys(),
          articles.where("possibleIds").equals(entityId).primaryKeys(),
          articles.get(canonicalUrl),
        ]);
        const others = (urls: readonly string[]): number => urls.filter((url) => url !== canonicalUrl).length;
        const isHere = here?.entities.some((entity) => entity.entityId === entityId) ?? false;
        const isFirst = here !== undefined && isHere && (await isNewEntity(entityId, here));
        return { sure: others(sure), possible: others(possible), isFirst };
      }),

    /** The articles that name an entity, the latest published first. */
    meetings: (entityId: string): Promise<Meeting[]> =>
      database.transaction("r", articles, verdicts, async () => {
        const found = await Promise.all([
          naming("entityIds", entityId, "").toArray(),
          naming("possibleIds", entityId, "").toArray(),
        ]);
        const latest = found.flat().toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.readAt.localeCompare(a.readAt));
        const shown = latest.slice(0, longestTimeline);
        const urls = shown.map(({ canonicalUrl }) => canonicalUrl);
        const said = Map.groupBy(await verdicts.where("canonicalUrl").anyOf(urls).toArray(), ({ canonicalUrl }) => canonicalUrl);
        return shown.map((article) => meetingOf(article, toldBy(article, said.get(article.canonicalUrl) ?? []), entityId));
      }),

    count: (): Promise<number> => articles.count(),

    /**
     * Forgets every article and every dismissal, which tell what was read. What the reader confirmed is knowledge, with
     * the article as its source, and stays. Gives the number of articles.
     */
    erase: (): Promise<number> =>
      database.transaction("rw", articles, verdicts, async () => {
        const count = await articles.count();
        await articles.clear();
        await verdicts.filter(({ verdict }) => verdict.kind === "dismissed").delete();
        return count;
      }),
  };
}
