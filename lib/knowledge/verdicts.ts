import { v5 } from "uuid";
import type { Relation, Source } from "../model/knowledge.ts";
import { makesKnowledge, type ReadingReference, type ToldIncident, type Verdict } from "../model/reading.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { relationKey } from "./relation-store.ts";
import { withSpace } from "./storage-full.ts";

/** Id of an article as a source of knowledge: the same for the same canonical URL. */
export const articleSourceId = (canonicalUrl: string): string => `article:${v5(canonicalUrl, v5.URL)}`;

function sourceOf({ url, canonicalUrl, title, publishedAt }: ReadingReference): Source {
  const name = [title.trim() || canonicalUrl, ...(publishedAt === null ? [] : [publishedAt])].join(", ");
  return { id: articleSourceId(canonicalUrl), name: name.slice(0, 256), url, licence: null, notice: null };
}

/** What an incident tells the knowledge base: attackers target victims and use software, as far as each is surely known. */
export function relationsOf(incident: ToldIncident, source: string): Relation[] {
  if (!makesKnowledge(incident)) return [];
  const { attackers, victims, software, ...told } = incident;
  const between = (type: Relation["type"], from: string, to: string): Relation[] =>
    from === to ? [] : [{ from, type, to, source, validFrom: told.earliest, validTo: told.latest }];
  return attackers.flatMap((attacker) => [
    ...victims.flatMap((victim) => between("targets", attacker, victim)),
    ...software.flatMap((tool) => between("uses", attacker, tool)),
  ]);
}

const textKey = (relation: Relation): string => JSON.stringify(relationKey(relation));
const without = (relations: readonly Relation[], others: readonly Relation[]): Relation[] => {
  const known = new Set(others.map(textKey));
  return relations.filter((relation) => !known.has(textKey(relation)));
};

/** The reader's words on what articles tell. A confirmed incident is knowledge, its article the source; taken back, it is none. */
export function verdictStore(database: KnowledgeDatabase) {
  const { verdicts, relations, relationSets, sources, removed } = database;

  const relationsBy = async (canonicalUrl: string): Promise<Relation[]> =>
    (await verdicts.where("canonicalUrl").equals(canonicalUrl).toArray()).flatMap((row) => row.relations);

  /** Changes an article's verdicts, and the knowledge with them: two incidents may tell one relation, which stays while either does. */
  const change = (article: ReadingReference, work: () => Promise<void>): Promise<void> =>
    database.transaction("rw", verdicts, relationSets, sources, removed, async () => {
      const { canonicalUrl } = article;
      const before = await relationsBy(canonicalUrl);
      await work();
      const after = await relationsBy(canonicalUrl);
      const rows = without(after, before).map((relation) => ({
        ...relation,
        origin: "reader",
        since: relation.validFrom ?? "",
      }));
      await relations.delete(without(before, after).map(relationKey));
      await relations.put(rows);
      await removed.bulkDelete(rows.map((row) => ["relations", relationKey(row)] as unknown as string[]));
      if (after.length > 0) await sources.put({ ...sourceOf(article), origin: "reader" });
      else await sources.delete(articleSourceId(canonicalUrl));
    });

  return {
    /** The reader's word replaces an earlier one on the same incident. `at`: ISO 8601 timestamp. @throws StorageFull */
    judge: (article: ReadingReference, verdict: Verdict, at: string): Promise<void> =>
      withSpace(() =>
        change(article, async () => {
          const { canonicalUrl } = article;
          const told = verdict.kind === "dismissed" ? [] : relationsOf(verdict.told, articleSourceId(canonicalUrl));
          await verdicts.put({ canonicalUrl, incident: verdict.told.key, at, verdict, relations: told });
        }),
      ),

    /** Takes a verdict back, and what the knowledge base got by it alone. */
    takeBack: (article: ReadingReference, incident: string): Promise<void> =>
      change(article, () => verdicts.delete([article.canonicalUrl, incident])),

    ofArticle: async (canonicalUrl: string): Promise<Verdict[]> =>
      (await verdicts.where("canonicalUrl").equals(canonicalUrl).toArray()).map(({ verdict }) => verdict),
  };
}
