import type { MatchPolicy } from "../model/knowledge.ts";
import { type FactKey, type FactTable, factTables, type KnowledgeDatabase, type StoredClaim } from "./database.ts";
import { type HashIndex, mayHold } from "./hash-index.ts";
import { areOneFamily, decide, mostCareful, type Status, statuses } from "./import-plan.ts";
import type { Imported, Skipped } from "./importers/imported.ts";
import { addNames, nameIndexReader } from "./name-index.ts";
import { type FactRows, keyOf, rowsOf } from "./rows.ts";

/** Rows a step: the thread is free again after each. */
const chunkLength = 500;
const examplesKept = 100;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Report {
  readonly counts: Readonly<Record<FactTable, Readonly<Record<Status, number>>>>;
  /** Some of the rows of each status that the reader may want to look at, as the row's key. */
  readonly examples: Readonly<Record<Status, readonly { readonly table: FactTable; readonly key: FactKey }[]>>;
  readonly skipped: readonly Skipped[];
}

type MutableReport = {
  counts: Record<FactTable, Record<Status, number>>;
  examples: Record<Status, { table: FactTable; key: FactKey }[]>;
};

const perStatus = <T>(value: () => T): Record<Status, T> =>
  Object.fromEntries(statuses.map((status) => [status, value()])) as Record<Status, T>;

function emptyReport(): MutableReport {
  const counts = Object.fromEntries(factTables.map((table) => [table, perStatus(() => 0)])) as MutableReport["counts"];
  return { counts, examples: perStatus(() => []) };
}

const textOf = (key: FactKey): string => JSON.stringify(key);

async function removedKeys(database: KnowledgeDatabase): Promise<Set<string>> {
  return new Set((await database.removed.toArray()).map(({ table, key }) => table + textOf(key)));
}

/** Names that are known already keep what is said of them, whoever says the name now. */
async function withKnownPolicies(
  database: KnowledgeDatabase,
  claims: readonly StoredClaim[],
  kinds: ReadonlyMap<string, FactRows["entities"][number]["kind"]>,
  index: HashIndex,
): Promise<StoredClaim[]> {
  const known = claims.map(({ key }) => (mayHold(index, key) ? database.claims.where("key").equals(key).toArray() : []));
  const others = await Promise.all(known);
  const ids = [...new Set(others.flat().map(({ entityId }) => entityId))];
  if (ids.length === 0) return [...claims];
  const entities = new Map(
    (await database.entities.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.id, row.kind]])),
  );
  return claims.map((claim, position) => {
    const kind = kinds.get(claim.entityId);
    const policies: MatchPolicy[] = (others[position] ?? []).flatMap(({ entityId, policy }) => {
      const other = entities.get(entityId);
      return kind !== undefined && other !== undefined && areOneFamily(kind, other) ? [policy] : [];
    });
    return { ...claim, policy: mostCareful(policies) ?? claim.policy };
  });
}

type Write = <T extends FactTable>(
  table: T,
  rows: FactRows[T],
  before: readonly (FactRows[T][number] | undefined)[],
) => Promise<void>;

/** Goes through all rows in order, decides on each, and hands on what is to be written, if anybody writes. */
async function walk(
  database: KnowledgeDatabase,
  imported: Imported,
  importId: string,
  options: JobOptions,
  write: Write | null,
): Promise<Report> {
  const rows = rowsOf(imported.facts, importId);
  const kinds = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
  const removed = await removedKeys(database);
  const index = await nameIndexReader(database)();
  const report = emptyReport();
  const total = factTables.reduce((sum, table) => sum + rows[table].length, 0);
  let done = 0;
  const step = async <T extends FactTable>(table: T, raw: FactRows[T]): Promise<void> => {
    options.signal?.throwIfAborted();
    const chunk =
      table === "claims"
        ? ((await withKnownPolicies(database, raw as FactRows["claims"], kinds, index)) as unknown as FactRows[T])
        : raw;
    const keys = chunk.map((row) => keyOf(table, row));
    const there = await database.table<FactRows[T][number], FactKey>(table).bulkGet(keys);
    const toWrite: FactRows[T][number][] = [];
    const before: (FactRows[T][number] | undefined)[] = [];
    for (const [position, incoming] of chunk.entries()) {
      const key = keys[position] ?? "";
      const { status, row } = decide(there[position], incoming, removed.has(table + textOf(key)), importId);
      report.counts[table][status] += 1;
      if (report.examples[status].length < examplesKept) report.examples[status].push({ table, key });
      if (row !== null) toWrite.push(row) && before.push(there[position]);
    }
    if (write !== null) await write(table, toWrite as unknown as FactRows[T], before);
    done += chunk.length;
    options.onProgress?.({ done, total });
  };
  for (const table of factTables) {
    for (let from = 0; from < rows[table].length; from += chunkLength)
      await step(table, rows[table].slice(from, from + chunkLength) as never);
  }
  return { ...report, skipped: imported.skipped };
}

const tablesOf = (database: KnowledgeDatabase) => [
  ...factTables.map((table) => database.table(table)),
  database.removed,
  database.meta,
];

/** What an import would do, without doing it. Rejects with the signal's reason when it is cancelled. */
export function previewImport(database: KnowledgeDatabase, imported: Imported, options: JobOptions = {}): Promise<Report> {
  return database.transaction("r", tablesOf(database), async () => walk(database, imported, "preview", options, null));
}

/**
 * Writes an import, all of it or nothing: cancelled, failed or stopped in the middle, the database is as it was.
 * What the reader wrote or took out stays. `file` is kept for the list of imports.
 */
export function runImport(
  database: KnowledgeDatabase,
  imported: Imported,
  file: string,
  options: JobOptions = {},
): Promise<{ id: string; report: Report }> {
  const id = `import-${crypto.randomUUID()}`;
  const write: Write = async (table, rows, before) => {
    await database.table(table).bulkPut([...rows]);
    const entries = rows.map((row, position) => ({
      importId: id,
      table,
      key: keyOf(table, row),
      before: before[position] ?? null,
    }));
    await database.journal.bulkAdd(entries);
  };
  return database.transaction("rw", [...tablesOf(database), database.journal, database.imports], async () => {
    const report = await walk(database, imported, id, options, write);
    const rows = await database.journal.where("importId").equals(id).count();
    await database.imports.add({ id, file, at: new Date().toISOString(), rows });
    await addNames(
      database,
      rowsOf(imported.facts, id).claims.map(({ key }) => key),
    );
    return { id, report };
  });
}
