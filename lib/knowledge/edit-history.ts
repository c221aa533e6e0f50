import type { Before, FactKey, FactTable, KnowledgeDatabase, RemovedFact } from "./database.ts";
import { type FactStore, factStore, tablesOfFacts } from "./fact-store.ts";
import { keyOf } from "./rows.ts";

export interface TouchedFact {
  readonly table: FactTable;
  readonly key: FactKey;
}

/** What an edit found and what it left, to take it back while the page is open. */
export interface Edit {
  readonly facts: readonly (Before & { readonly after: unknown })[];
  readonly removedBefore: readonly (RemovedFact | undefined)[];
}

const tablesOf = (database: KnowledgeDatabase) => [...tablesOfFacts(database), database.removed, database.meta];

/** The facts of each kind together: relations lie many to a row, which is then read or written once. */
const byTable = <T extends TouchedFact>(facts: readonly T[]): (readonly [FactTable, T[]])[] => [
  ...Map.groupBy(facts, ({ table }) => table),
];

/** Null where there is none, in the order of the facts. */
async function rowsAt(database: KnowledgeDatabase, touched: readonly TouchedFact[]): Promise<unknown[]> {
  const found = new Map<TouchedFact, unknown>();
  for (const [table, facts] of byTable(touched)) {
    const rows = await factStore(database, table).getMany(facts.map(({ key }) => key));
    for (const [position, fact] of facts.entries()) found.set(fact, rows[position]);
  }
  return touched.map((fact) => found.get(fact) ?? null);
}

const markAt = (database: KnowledgeDatabase, { table, key }: TouchedFact): Promise<RemovedFact | undefined> =>
  database.removed
    .where("[table+key]")
    .equals([table, key] as unknown as string[])
    .first();

/** Does the reader's work in one transaction and gives what takes it back; `touched` names all facts that it may change. */
export function recorded(
  database: KnowledgeDatabase,
  touched: () => Promise<readonly TouchedFact[]>,
  work: () => Promise<void>,
): Promise<Edit> {
  return database.transaction("rw", tablesOf(database), async () => {
    const facts = await touched();
    const before = await rowsAt(database, facts);
    const removedBefore = await Promise.all(facts.map((fact) => markAt(database, fact)));
    await work();
    const after = await rowsAt(database, facts);
    return {
      facts: facts.map((fact, position) => ({ ...fact, row: before[position], after: after[position] })),
      removedBefore,
    };
  });
}

/** Takes an edit back. @throws Error in words, with nothing changed, where something of it was changed since */
export function takeBackEdit(database: KnowledgeDatabase, { facts, removedBefore }: Edit): Promise<void> {
  return database.transaction("rw", tablesOf(database), async () => {
    const now = await rowsAt(database, facts);
    if (facts.some(({ after }, position) => JSON.stringify(after) !== JSON.stringify(now[position])))
      throw new Error("It was changed again since, and can no longer be taken back.");
    for (const [table, same] of byTable(facts)) {
      const store: FactStore<unknown> = factStore(database, table);
      await store.delete(same.filter(({ row }) => row === null).map(({ key }) => key));
      await store.put(same.flatMap(({ row }) => row ?? []));
    }
    for (const [position, { table, key }] of facts.entries()) {
      const mark = removedBefore[position];
      if (mark === undefined)
        await database.removed
          .where("[table+key]")
          .equals([table, key] as unknown as string[])
          .delete();
      else await database.removed.put(mark);
    }
  });
}

/** An entity with every name and relation of its own. */
export async function factsOfEntity(database: KnowledgeDatabase, id: string): Promise<TouchedFact[]> {
  const [claims, relations] = await Promise.all([
    database.claims.where("[entityId+name+claimedBy]").between([id], [id, []]).primaryKeys(),
    database.relations.around(id),
  ]);
  return [
    { table: "entities", key: id },
    ...claims.map((key) => ({ table: "claims" as const, key })),
    ...relations.map((row) => ({ table: "relations" as const, key: keyOf("relations", row) })),
  ];
}
