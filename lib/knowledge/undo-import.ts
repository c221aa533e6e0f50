import type { Before, FactKey, FactTable, KnowledgeDatabase } from "./database.ts";
import { type FactStore, factStore, rowsAtOnce, tablesOfFacts } from "./fact-store.ts";
import { isLeantOn } from "./leaning.ts";

export interface Undone {
  readonly takenBack: number;
  /** Rows that the reader or a later import has changed since, or that something of theirs leans on. */
  readonly kept: number;
}

interface AnyRow {
  readonly origin: string;
}

const isRow = (value: unknown): value is AnyRow => typeof value === "object" && value !== null && "origin" in value;

const nameOf = ({ table, key }: Before): string => JSON.stringify([table, key]);

/**
 * Later imports changed these rows and would, undone in their turn, bring this import's rows back: they are to remember
 * the rows before it.
 */
async function mendLater(database: KnowledgeDatabase, importId: string, entries: readonly Before[]): Promise<void> {
  if (entries.length === 0) return;
  const mended = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const mendedBy = (other: Before): Before | undefined =>
    isRow(other.row) && other.row.origin === importId ? mended.get(nameOf(other)) : undefined;
  await database.journal
    .filter(({ before }) => before.some((other) => mendedBy(other) !== undefined))
    .modify((step) => {
      Object.assign(step, { before: step.before.map((other) => mendedBy(other) ?? other) });
    });
}

interface Sorted {
  /** Of this import still, and to be put back as they were. */
  readonly before: readonly AnyRow[];
  readonly added: readonly FactKey[];
  /** Changed since by the reader or by a later import. */
  readonly foreign: readonly Before[];
}

async function sorted(rows: FactStore<AnyRow>, importId: string, entries: readonly Before[]): Promise<Sorted> {
  const there = await rows.getMany(entries.map(({ key }) => key));
  const foreign = entries.filter((_, position) => (there[position]?.origin ?? importId) !== importId);
  const own = entries.filter((_, position) => there[position]?.origin === importId);
  return {
    before: own.flatMap(({ row }) => (isRow(row) ? [row] : [])),
    added: own.flatMap(({ row, key }) => (isRow(row) ? [] : [key])),
    foreign,
  };
}

/** Gives how many rows stay. */
async function takeBack(database: KnowledgeDatabase, importId: string, table: FactTable, entries: readonly Before[]) {
  const rows: FactStore<AnyRow> = factStore(database, table);
  const chunkLength = rowsAtOnce(table);
  let kept = 0;
  for (let from = 0; from < entries.length; from += chunkLength) {
    const { before, added, foreign } = await sorted(rows, importId, entries.slice(from, from + chunkLength));
    const needed = await Promise.all(added.map((key) => table === "entities" && isLeantOn(database, String(key), importId)));
    await rows.put(before);
    await rows.delete(added.filter((_, position) => needed[position] !== true));
    await mendLater(database, importId, foreign);
    kept += foreign.length + needed.filter(Boolean).length;
  }
  return kept;
}

/** Entities are looked at before the names and relations that speak of them are gone; sources last, by what stays. */
const order: readonly FactTable[] = ["entities", "claims", "relations", "sources"];

/**
 * Takes an import back as a whole, in one transaction: rows that were there before are put back, new ones go. What
 * was changed since by the reader or by a later import stays. Starter facts that came since are taken in anew with the next question.
 */
export function undoImport(database: KnowledgeDatabase, importId: string): Promise<Undone> {
  const tables = [...tablesOfFacts(database), database.journal, database.imports, database.meta];
  return database.transaction("rw", tables, async () => {
    const steps = await database.journal.where("importId").equals(importId).toArray();
    const byTable = Map.groupBy(
      steps.flatMap(({ before }) => before),
      ({ table }) => table,
    );
    await database.journal.where("importId").equals(importId).delete();
    let kept = 0;
    for (const table of order) {
      const entries = byTable.get(table) ?? [];
      // What stays may cite the import's source.
      kept += table === "sources" && kept > 0 ? entries.length : await takeBack(database, importId, table, entries);
    }
    const record = await database.imports.get(importId);
    await database.imports.delete(importId);
    const starter = await database.meta.get("starter");
    // Over the same starter facts everything is back already; taking them in anew costs seconds.
    const isSame = starter?.key === "starter" && starter.version === record?.starter;
    if (starter !== undefined && !isSame) await database.meta.put({ key: "starter", version: "" });
    const all = byTable.values().reduce((sum, entries) => sum + entries.length, 0);
    return { takenBack: all - kept, kept };
  });
}
