import type { FactKey, FactTable, KnowledgeDatabase } from "./database.ts";
import { existingRows, sortedByKey } from "./existing.ts";
import { factStore, rowsAtOnce, tablesOfFacts } from "./fact-store.ts";
import type { Facts } from "./facts.ts";
import { isLeantOn } from "./leaning.ts";
import { addNames } from "./name-index.ts";
import { type FactRows, keyOf, rowsOf } from "./rows.ts";

/** Unpacks what `npm run knowledge` wrote. The file is part of the extension and was checked when it was built. */
export async function unpackFacts(packed: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Facts> {
  return (await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).json()) as Facts;
}

const nameOfKey = (key: FactKey): string => JSON.stringify(key);

type Row<T extends FactTable> = FactRows[T][number];

/** What is there under the rows' keys, chunk by chunk. */
async function* withStored<T extends FactTable>(database: KnowledgeDatabase, table: T, rows: readonly Row<T>[]) {
  const chunkLength = rowsAtOnce(table);
  for (let from = 0; from < rows.length; from += chunkLength) {
    const keyed = rows.slice(from, from + chunkLength).map((row) => ({ row, key: keyOf(table, row) }));
    const there = await existingRows(
      database,
      table,
      keyed.map(({ key }) => key),
    );
    yield keyed.map(({ row, key }) => ({ row, key, stored: there.get(nameOfKey(key)) }));
  }
}

/** The rows that are not in the database just so, in the order of their keys. */
async function differing<T extends FactTable>(database: KnowledgeDatabase, table: T, rows: FactRows[T]): Promise<Row<T>[]> {
  const found: Row<T>[] = [];
  for await (const chunk of withStored(database, table, sortedByKey(table, rows))) {
    for (const { row, stored } of chunk) if (JSON.stringify(stored) !== JSON.stringify(row)) found.push(row);
  }
  return found;
}

/** Keys of what the last starter knew and this one does not. Sources stay: rows of any origin may cite them. */
async function goneFrom<T extends FactTable>(database: KnowledgeDatabase, table: T, rows: FactRows[T]): Promise<FactKey[]> {
  if (table === "sources") return [];
  const current = new Set(Array.from(rows as readonly Row<T>[], (row) => nameOfKey(keyOf(table, row))));
  const known = await factStore(database, table).keysBy("starter");
  return known.filter((key) => !current.has(nameOfKey(key)));
}

interface Change<T extends FactTable> {
  readonly table: T;
  readonly rows: readonly Row<T>[];
  readonly gone: readonly FactKey[];
}

/** Writes rows where no row of the reader or of an import stands and the reader took none out. */
async function putRows<T extends FactTable>(database: KnowledgeDatabase, { table, rows }: Change<T>): Promise<void> {
  // Keys are strings or lists of strings: a list of a list comes after them all.
  const removed = await database.removed
    .where("[table+key]")
    .between([table], [table, [[]]])
    .toArray();
  const takenOut = new Set(removed.map(({ key }) => nameOfKey(key)));
  for await (const chunk of withStored(database, table, rows)) {
    const own = chunk.filter(({ key, stored }) => (stored?.origin ?? "starter") === "starter" && !takenOut.has(nameOfKey(key)));
    await factStore(database, table).put(own.map(({ row }) => row));
  }
}

async function dropRows<T extends FactTable>(database: KnowledgeDatabase, { table, gone }: Change<T>): Promise<void> {
  const rows = factStore(database, table);
  const stored = await rows.getMany(gone);
  const isNeeded = async (key: FactKey, position: number): Promise<boolean> =>
    stored[position]?.origin !== "starter" || (table === "entities" && (await isLeantOn(database, String(key), "starter")));
  const needed = await Promise.all(gone.map(isNeeded));
  await rows.delete(gone.filter((_, position) => !needed[position]));
}

/**
 * Writes the starter facts, or a newer version over an older one; the reader's rows, imports and removals stay. What is to
 * be written is found first, while others may read; writing, for which all wait, is one transaction: a worker stopped in
 * the middle leaves everything as it was. False when this version is there already.
 */
export async function writeStarter(database: KnowledgeDatabase, facts: Facts): Promise<boolean> {
  const rows = rowsOf(facts, "starter");
  const tables = [...tablesOfFacts(database), database.removed, database.meta];
  const isThere = async (): Promise<boolean> => {
    const stored = await database.meta.get("starter");
    return stored?.key === "starter" && stored.version === facts.version;
  };
  const changeOf = async <T extends FactTable>(table: T): Promise<Change<T>> => ({
    table,
    rows: await differing(database, table, rows[table]),
    gone: await goneFrom(database, table, rows[table]),
  });
  const changes = await database.transaction("r", tables, async () =>
    (await isThere())
      ? []
      : [await changeOf("sources"), await changeOf("entities"), await changeOf("claims"), await changeOf("relations")],
  );
  return database.transaction("rw", tables, async () => {
    if (await isThere()) return false;
    for (const change of changes) await putRows(database, change);
    for (const change of changes) await dropRows(database, change);
    await database.meta.put({ key: "starter", version: facts.version });
    await addNames(
      database,
      rows.claims.map(({ key }) => key),
    );
    return true;
  });
}
