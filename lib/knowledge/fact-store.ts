import type { Table } from "dexie";
import type { FactKey, FactTable, KnowledgeDatabase, Origin } from "./database.ts";
import { type FactRows, keyOf } from "./rows.ts";

/** One kind of facts, row by row, however it lies in the database. */
export interface FactStore<Row> {
  getMany(keys: readonly FactKey[]): Promise<(Row | undefined)[]>;
  put(rows: readonly Row[]): Promise<unknown>;
  delete(keys: readonly FactKey[]): Promise<unknown>;
  keysBy(origin: Origin): Promise<FactKey[]>;
  notBy(origin: Origin): Promise<Row[]>;
  deleteNotBy(origin: Origin): Promise<unknown>;
}

type Row<T extends FactTable> = FactRows[T][number];

function ofTable<R>(table: Table<R, FactKey>): FactStore<R> {
  return {
    getMany: (keys) => table.bulkGet([...keys]),
    put: (rows) => table.bulkPut([...rows]),
    delete: (keys) => table.bulkDelete([...keys]),
    keysBy: (origin) => table.where("origin").equals(origin).primaryKeys(),
    notBy: (origin) => table.where("origin").notEqual(origin).toArray(),
    deleteNotBy: (origin) => table.where("origin").notEqual(origin).delete(),
  };
}

function ofRelations({ relations }: KnowledgeDatabase): FactStore<Row<"relations">> {
  const notBy = async (origin: Origin) => (await relations.toArray()).filter((row) => row.origin !== origin);
  return {
    getMany: (keys) => relations.getMany(keys),
    put: (rows) => relations.put(rows),
    delete: (keys) => relations.delete(keys),
    keysBy: async (origin) =>
      (await relations.toArray()).filter((row) => row.origin === origin).map((row) => keyOf("relations", row)),
    notBy,
    deleteNotBy: async (origin) => relations.delete((await notBy(origin)).map((row) => keyOf("relations", row))),
  };
}

/** Rows a step, after which the thread is free again. Of relations many at once, so that a set is written few times. */
export const rowsAtOnce = (table: FactTable): number => (table === "relations" ? 10_000 : 500);

/** Where the facts of a kind lie. */
export function factStore<T extends FactTable>(database: KnowledgeDatabase, table: T): FactStore<Row<T>>;
export function factStore(database: KnowledgeDatabase, table: FactTable): FactStore<never> | FactStore<Row<FactTable>> {
  return table === "relations" ? ofRelations(database) : ofTable(database.table<Row<FactTable>, FactKey>(table));
}

/** The tables that a transaction on all facts needs. */
export const tablesOfFacts = ({ sources, entities, claims, relationSets }: KnowledgeDatabase) => [
  ...[sources, entities, claims],
  relationSets,
];
