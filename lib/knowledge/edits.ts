import type { AliasClaim, Entity, MatchPolicy, Relation } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import type { FactKey, FactTable, KnowledgeDatabase } from "./database.ts";
import { factStore, tablesOfFacts } from "./fact-store.ts";
import { addNames } from "./name-index.ts";
import { claimRow, keyOf } from "./rows.ts";

/** The source of everything that the reader adds. */
const readerSource = { id: "reader", name: "Your own knowledge", url: null, licence: null, notice: null } as const;

const allTables = (database: KnowledgeDatabase) => [...tablesOfFacts(database), database.removed, database.meta];

async function keepReader(database: KnowledgeDatabase): Promise<void> {
  await database.sources.put({ ...readerSource, origin: "reader" });
}

/** Writes an entity as the reader's: no update and no import changes it any more. */
export function saveEntity(database: KnowledgeDatabase, entity: Entity): Promise<void> {
  return database.transaction("rw", allTables(database), async () => {
    await keepReader(database);
    await database.entities.put({ ...entity, origin: "reader" });
    await database.removed.where("[table+key]").equals(["entities", entity.id]).delete();
  });
}

export function saveClaim(database: KnowledgeDatabase, claim: AliasClaim): Promise<void> {
  return database.transaction("rw", allTables(database), async () => {
    await keepReader(database);
    const row = claimRow(claim, "reader");
    await database.claims.put(row);
    await addNames(database, [row.key]);
  });
}

export function saveRelations(database: KnowledgeDatabase, relations: readonly Relation[]): Promise<void> {
  return database.transaction("rw", allTables(database), async () => {
    await keepReader(database);
    await database.relations.put(
      relations.map((relation) => ({ ...relation, origin: "reader", since: relation.validFrom ?? "" })),
    );
  });
}

async function takeOutRows(database: KnowledgeDatabase, table: FactTable, keys: readonly FactKey[]): Promise<void> {
  await factStore(database, table).delete(keys);
  await database.removed.bulkPut(keys.map((key) => ({ table, key })));
}

/** Takes a name or a relation out, for good: neither an update nor an import brings it back. */
export function takeOut(
  database: KnowledgeDatabase,
  fact: { table: "claims"; row: AliasClaim } | { table: "relations"; row: Relation },
): Promise<void> {
  const key =
    fact.table === "claims"
      ? keyOf("claims", claimRow(fact.row, "reader"))
      : keyOf("relations", { ...fact.row, origin: "reader", since: "" });
  return database.transaction("rw", allTables(database), async () => takeOutRows(database, fact.table, [key]));
}

/** Takes an entity out with its names and relations. */
export function takeOutEntity(database: KnowledgeDatabase, id: string): Promise<void> {
  return database.transaction("rw", allTables(database), async () => {
    const claims = await database.claims.where("[entityId+name+claimedBy]").between([id], [id, []]).primaryKeys();
    const relations = await database.relations.around(id);
    await takeOutRows(database, "claims", claims);
    await takeOutRows(
      database,
      "relations",
      relations.map((row) => keyOf("relations", row)),
    );
    await takeOutRows(database, "entities", [id]);
  });
}

/** "Never mark this name", or mark it freely; null leaves it to the sources again. */
export async function setNamePolicy(database: KnowledgeDatabase, name: string, policy: MatchPolicy | null): Promise<void> {
  const key = nameKey(name);
  if (policy === null) await database.namePolicies.delete(key);
  else await database.namePolicies.put({ key, policy });
}
