import { type FactKey, type FactTable, factTables, type KnowledgeDatabase } from "./database.ts";
import { existingRows, sortedByKey } from "./existing.ts";
import type { Facts } from "./facts.ts";
import { isLeantOn } from "./leaning.ts";
import { addNames } from "./name-index.ts";
import { type FactRows, keyOf, rowsOf } from "./rows.ts";

/** Rows written in one request: enough to be quick, few enough to leave the thread within some 20 ms. */
const chunkLength = 1_000;

/** Unpacks what `npm run knowledge` wrote. The file is part of the extension and was checked when it was built. */
export async function unpackFacts(packed: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Facts> {
  return (await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).json()) as Facts;
}

const nameOfKey = (key: FactKey): string => JSON.stringify(key);

/** Writes a table's rows where no row of the reader or of an import stands and the reader took none out. */
async function putRows<T extends FactTable>(database: KnowledgeDatabase, table: T, rows: FactRows[T]): Promise<void> {
  // Keys are strings or lists of strings: a list of a list comes after them all.
  const removed = await database.removed
    .where("[table+key]")
    .between([table], [table, [[]]])
    .toArray();
  const takenOut = new Set(removed.map(({ key }) => nameOfKey(key)));
  const stored = database.table<FactRows[T][number], FactKey>(table);
  const sorted = sortedByKey(table, rows);
  for (let from = 0; from < sorted.length; from += chunkLength) {
    const keyed = sorted.slice(from, from + chunkLength).map((row) => ({ row, key: keyOf(table, row) }));
    const there = await existingRows(
      database,
      table,
      keyed.map(({ key }) => key),
    );
    const own = keyed.filter(({ key }) => {
      const origin = there.get(nameOfKey(key))?.origin ?? "starter";
      return origin === "starter" && !takenOut.has(nameOfKey(key));
    });
    await stored.bulkPut(own.map(({ row }) => row));
  }
}

/** Takes out what the last starter knew and this one does not. Sources stay: rows of any origin may cite them. */
async function dropOld<T extends Exclude<FactTable, "sources">>(
  database: KnowledgeDatabase,
  table: T,
  rows: FactRows[T],
): Promise<void> {
  const stored = database.table<FactRows[T][number], FactKey>(table);
  const current = new Set(rows.map((row) => nameOfKey(keyOf(table, row))));
  const known = await stored.where("origin").equals("starter").primaryKeys();
  const gone = known.filter((key) => !current.has(nameOfKey(key)));
  const needed = await Promise.all(
    gone.map((key) => table === "entities" && typeof key === "string" && isLeantOn(database, key, "starter")),
  );
  await stored.bulkDelete(gone.filter((_, position) => !needed[position]));
}

/**
 * Writes the starter facts, or a newer version over an older one; the reader's rows, imports and removals stay. One
 * transaction: a worker stopped in the middle leaves everything as it was. False when this version is there already.
 */
export function writeStarter(database: KnowledgeDatabase, facts: Facts): Promise<boolean> {
  const rows = rowsOf(facts, "starter");
  const tables = [...factTables.map((table) => database.table(table)), database.removed, database.meta];
  return database.transaction("rw", tables, async () => {
    const stored = await database.meta.get("starter");
    if (stored?.key === "starter" && stored.version === facts.version) return false;
    for (const table of factTables) await putRows(database, table, rows[table]);
    if (stored !== undefined)
      for (const table of ["claims", "relations", "entities"] as const) await dropOld(database, table, rows[table]);
    await database.meta.put({ key: "starter", version: facts.version });
    await addNames(
      database,
      rows.claims.map(({ key }) => key),
    );
    return true;
  });
}
