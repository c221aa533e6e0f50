import type { Acquaintance, Digest, Meeting } from "../model/reading.ts";
import type { KnowledgeDatabase, News, ReadArticle } from "./database.ts";
import { meetingsWith } from "./meetings.ts";
import { mergedIds } from "./merged-ids.ts";
import { newsOf } from "./news.ts";
import { withSpace } from "./storage-full.ts";

function rowOf(digest: Digest, news: News, readAt: string): ReadArticle {
  const ids = (isSure: boolean): string[] =>
    digest.entities.filter(({ sure }) => sure === isSure).map(({ entityId }) => entityId);
  return { ...digest, news, readAt, entityIds: ids(true), possibleIds: ids(false) };
}

/** Which articles the reader has read, whom they name and what they tell; in the reader's own database and nowhere else. */
export function readingMemory(database: KnowledgeDatabase) {
  const { articles, verdicts } = database;
  return {
    /** Takes an article in; read again, it replaces what was remembered of it. `at`: ISO 8601 timestamp. @throws StorageFull */
    remember: (digest: Digest, at: string): Promise<void> =>
      withSpace(() =>
        database.transaction("rw", articles, database.relationSets, database.removed, async () => {
          const before = await articles.get(digest.canonicalUrl);
          await articles.put(rowOf(digest, await newsOf(database, digest, before), at));
        }),
      ),

    /** What was not known before an article was first read; null where it is not remembered. */
    newIn: async (canonicalUrl: string): Promise<News | null> => (await articles.get(canonicalUrl))?.news ?? null,

    /** How often an entity was met in other articles than this one; `canonicalUrl` is empty outside any. */
    acquaintance: (entityId: string, canonicalUrl: string): Promise<Acquaintance> =>
      database.transaction("r", articles, database.removed, async () => {
        const ids = [entityId, ...(await mergedIds(database)).goneInto(entityId)];
        const [sure, possible, here] = await Promise.all([
          articles.where("entityIds").anyOf(ids).distinct().count(),
          articles.where("possibleIds").anyOf(ids).distinct().count(),
          articles.get(canonicalUrl),
        ]);
        const isIn = (named: readonly string[] = []): number => Number(named.some((id) => ids.includes(id)));
        return {
          sure: sure - isIn(here?.entityIds),
          possible: possible - isIn(here?.possibleIds),
          isFirst: isIn(here?.news.entities) > 0,
        };
      }),

    meetings: (entityId: string): Promise<Meeting[]> => meetingsWith(database, entityId),

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
