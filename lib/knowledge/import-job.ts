import type { MatchPolicy } from "../model/knowledge.ts";
import { type Before, type FactKey, type FactTable, factTables, type KnowledgeDatabase, type StoredClaim } from "./database.ts";
import { existingRows, sortedByKey } from "./existing.ts";
import { factStore, rowsAtOnce, tablesOfFacts } from "./fact-store.ts";
import { type HashIndex, mayHold } from "./hash-index.ts";
import { areOneFamily, decide, mostCareful, type Status, statuses } from "./import-plan.ts";
import type { Imported, Skipped } from "./importers/imported.ts";
import { addNames, readNameIndex } from "./name-index.ts";
import { type FactRows, keyOf, rowsOf } from "./rows.ts";
import { withSpace } from "./storage-full.ts";

const examplesKept = 100;

interface Progress {
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

type Kinds = ReadonlyMap<string, FactRows["entities"][number]["kind"]>;

/** Names that are known already keep what is said of them, whoever says the name now. */
async function withKnownPolicies({ database, kinds, index }: Ground, claims: readonly StoredClaim[]): Promise<StoredClaim[]> {
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

async function withPolicies<T extends FactTable>(ground: Ground, written: Written<T>): Promise<Written<T>> {
  if (written.table !== "claims") return written;
  const claims = await withKnownPolicies(ground, written.rows as readonly StoredClaim[]);
  return { ...written, rows: claims as readonly FactRows[T][number][] };
}

interface Written<T extends FactTable> {
  readonly table: T;
  readonly rows: readonly FactRows[T][number][];
  readonly before: readonly Before[];
}

type Write = <T extends FactTable>(written: Written<T>) => Promise<void>;

/** What all steps of one job look at. */
interface Ground {
  readonly database: KnowledgeDatabase;
  readonly importId: string;
  readonly removed: ReadonlySet<string>;
  readonly index: HashIndex;
  readonly kinds: Kinds;
  readonly report: MutableReport;
}

/** Decides on some rows of a table, which are in the order of their keys; gives what is to be written. */
async function step<T extends FactTable>(ground: Ground, table: T, rows: FactRows[T]): Promise<Written<T>> {
  const { database, importId, removed, report } = ground;
  const keyed = Array.from(rows as readonly FactRows[T][number][], (row) => ({ row, key: keyOf(table, row) }));
  const there = await existingRows(
    database,
    table,
    keyed.map(({ key }) => key),
  );
  const written: { row: FactRows[T][number]; before: Before }[] = [];
  for (const { row: incoming, key } of keyed) {
    const known = there.get(textOf(key));
    const { status, row } = decide(known, incoming, removed.has(table + textOf(key)), importId);
    report.counts[table][status] += 1;
    if (report.examples[status].length < examplesKept) report.examples[status].push({ table, key });
    if (row !== null) written.push({ row, before: { table, key, row: known ?? null } });
  }
  return { table, rows: written.map(({ row }) => row), before: written.map(({ before }) => before) };
}

/** Goes through all rows, decides on each, and hands on what is to be written, if anybody writes. */
async function walk(
  database: KnowledgeDatabase,
  imported: Imported,
  importId: string,
  options: JobOptions,
  write?: Write,
): Promise<Report> {
  const rows = rowsOf(imported.facts, importId);
  const kinds = new Map(imported.facts.entities.map(({ id, kind }) => [id, kind]));
  const [removed, index] = [await removedKeys(database), await readNameIndex(database)];
  const ground: Ground = { database, importId, removed, index, kinds, report: emptyReport() };
  const total = factTables.reduce((sum, table) => sum + rows[table].length, 0);
  let done = 0;
  const walkTable = async <T extends FactTable>(table: T): Promise<void> => {
    const sorted = sortedByKey(table, rows[table]);
    const chunkLength = rowsAtOnce(table);
    for (let from = 0; from < sorted.length; from += chunkLength) {
      options.signal?.throwIfAborted();
      const chunk = sorted.slice(from, from + chunkLength) as unknown as FactRows[T];
      const written = await step(ground, table, chunk);
      if (write !== undefined && written.rows.length > 0) await write(await withPolicies(ground, written));
      done += chunk.length;
      options.onProgress?.({ done, total });
    }
  };
  for (const table of factTables) await walkTable(table);
  return { ...ground.report, skipped: imported.skipped };
}

const tablesOf = (database: KnowledgeDatabase) => [...tablesOfFacts(database), database.removed, database.meta];

/** What an import would do, without doing it. Rejects with the signal's reason when it is cancelled. */
export function previewImport(database: KnowledgeDatabase, imported: Imported, options: JobOptions = {}): Promise<Report> {
  return database.transaction("r", tablesOf(database), async () => walk(database, imported, "preview", options));
}

/**
 * Writes an import, all of it or nothing: cancelled, failed or stopped in the middle, the database is as it was.
 * What the reader wrote or took out stays. `file` is kept for the list of imports. @throws StorageFull
 */
export function runImport(
  database: KnowledgeDatabase,
  imported: Imported,
  file: string,
  options: JobOptions = {},
): Promise<{ id: string; report: Report }> {
  const id = `import-${crypto.randomUUID()}`;
  const names: string[] = [];
  let written = 0;
  const write: Write = async ({ table, rows, before }) => {
    await factStore(database, table).put(rows);
    await database.journal.add({ importId: id, before });
    written += rows.length;
    for (const row of rows) if ("key" in row) names.push(row.key);
  };
  const tables = [...tablesOf(database), database.journal, database.imports];
  const work = async () => {
    const report = await walk(database, imported, id, options, write);
    const stored = await database.meta.get("starter");
    const starter = stored?.key === "starter" ? stored.version : "";
    await database.imports.add({ id, file, at: new Date().toISOString(), rows: written, starter });
    await addNames(database, names);
    return { id, report };
  };
  return withSpace(() => database.transaction("rw", tables, work));
}
