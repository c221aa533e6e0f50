import { compareKeys } from "./compare-keys.ts";
import type { FactKey, FactTable, KnowledgeDatabase } from "./database.ts";
import { factStore } from "./fact-store.ts";
import { type FactRows, keyOf } from "./rows.ts";

/** So many times the wanted rows may lie between the first and the last of them, before asking for each alone is quicker. */
const tolerated = 8;

/** In the order of their keys, as `existingRows` wants them. */
export function sortedByKey<T extends FactTable>(table: T, rows: FactRows[T]): FactRows[T][number][] {
  const keyed = Array.from(rows as readonly FactRows[T][number][], (row) => ({ row, key: keyOf(table, row) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

/** All rows from the first key to the last; null where they are too many, or lie together by other keys. */
async function between<T extends FactTable>(
  database: KnowledgeDatabase,
  table: T,
  [first, last]: readonly [FactKey, FactKey],
  limit: number,
): Promise<FactRows[T][number][] | null> {
  if (table === "relations") return null;
  const stored = database.table<FactRows[T][number], FactKey>(table);
  const found = await stored.where(":id").between(first, last, true, true).limit(limit).toArray();
  return found.length < limit ? found : null;
}

/**
 * The rows of these keys, which must be in order, by their keys as JSON. Neighbours are read in one request rather
 * than one each.
 */
export async function existingRows<T extends FactTable>(
  database: KnowledgeDatabase,
  table: T,
  keys: readonly FactKey[],
): Promise<ReadonlyMap<string, FactRows[T][number]>> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const found =
    (await between(database, table, [first, last], keys.length * tolerated)) ?? (await factStore(database, table).getMany(keys));
  return new Map(found.flatMap((row) => (row === undefined ? [] : [[JSON.stringify(keyOf(table, row)), row]])));
}
