import type { Acquaintance, Digest, Meeting } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle } from "./database.ts";
import { meetingsWith } from "./meetings.ts";
import { isNewEntity, type News, newsIn } from "./news.ts";
import { withSpace } from "./storage-full.ts";

function rowOf(digest: Digest, firstReadAt: string, readAt: string): ReadArticle {
  const ids = (isSure: boolean): string[] =>
    digest.entities.filter(({ sure }) => sure === isSure).map(({ entityId }) => entityId);
  return { ...digest, firstReadAt, readAt, entityIds: ids(true), possibleIds: ids(false) };
}

/** Which articles the reader has read, whom they name and what they tell; in the reader's own database and nowhere else. */
export function readingMemory(database: KnowledgeDatabase) {
  const { articles, verdicts } = database;
  return {
    /** Takes an article in; read again, it replaces what was remembered of it. `at`: ISO 8601 timestamp. @throws StorageFull */
    remember: (digest: Digest, at: string): Promise<void> =>
      withSpace(() =>
        database.transaction("rw", articles, async () => {
          const known = await articles.get(digest.canonicalUrl);
          await articles.put(rowOf(digest, known?.firstReadAt ?? at, at));
        }),
      ),

    newIn: (canonicalUrl: string): Promise<News | null> => newsIn(database, canonicalUrl),

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
        const isFirst = here !== undefined && isHere && (await isNewEntity(database, entityId, here));
        return { sure: others(sure), possible: others(possible), isFirst };
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
