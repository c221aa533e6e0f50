import type { KnowledgeOverview } from "../model/entity-page.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { tablesOfFacts } from "./fact-store.ts";
import { sourceOf } from "./rows.ts";

/** Counted from the indexes, without reading a row. */
export function readOverview(database: KnowledgeDatabase): Promise<KnowledgeOverview> {
  const { entities, claims, relations, sources } = database;
  return database.transaction("r", tablesOfFacts(database), async () => {
    const [countries, sourceIds] = await Promise.all([
      entities.orderBy("country").uniqueKeys(),
      entities.orderBy("source").uniqueKeys(),
    ]);
    const cited = await sources.bulkGet(sourceIds.map(String));
    return {
      entities: await entities.count(),
      claims: await claims.count(),
      relations: await relations.count(),
      countries: countries.map(String),
      sources: cited.flatMap((source) => (source === undefined ? [] : [sourceOf(source)])),
    };
  });
}
