import { type Before, type FactKey, type FactTable, factTables, type KnowledgeDatabase } from "./database.ts";
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

const sameFact = (a: Before, b: Before): boolean => a.table === b.table && JSON.stringify(a.key) === JSON.stringify(b.key);

/** A later import changed the row and would, undone in its turn, bring this import's row back: it is to remember the row before. */
async function mendLater(database: KnowledgeDatabase, importId: string, entry: Before): Promise<void> {
  const isMine = (other: Before): boolean => sameFact(other, entry) && isRow(other.row) && other.row.origin === importId;
  await database.journal
    .filter(({ before }) => before.some(isMine))
    .modify((step) => {
      Object.assign(step, { before: step.before.map((other) => (isMine(other) ? entry : other)) });
    });
}

async function takeBack(database: KnowledgeDatabase, importId: string, entry: Before): Promise<boolean> {
  const { table, key, row } = entry;
  const rows = database.table<AnyRow, FactKey>(table);
  const there = await rows.get(key);
  if (there === undefined) return true;
  if (there.origin !== importId) {
    await mendLater(database, importId, entry);
    return false;
  }
  if (isRow(row)) await rows.put(row);
  else if (table === "entities" && (await isLeantOn(database, String(key), importId))) return false;
  else await rows.delete(key);
  return true;
}

/** The last table first: relations and names go before what they lean on. */
const backwards: readonly FactTable[] = factTables.toReversed();

/**
 * Takes an import back as a whole, in one transaction: rows that were there before are put back, new ones go. What
 * was changed since by the reader or by a later import stays. Starter facts that came since are taken in anew with the next question.
 */
export function undoImport(database: KnowledgeDatabase, importId: string): Promise<Undone> {
  const tables = [...factTables.map((table) => database.table(table)), database.journal, database.imports, database.meta];
  return database.transaction("rw", tables, async () => {
    const steps = await database.journal.where("importId").equals(importId).toArray();
    const entries = steps.flatMap(({ before }) => before);
    let takenBack = 0;
    let kept = 0;
    for (const table of backwards) {
      for (const entry of entries.filter((each) => each.table === table)) {
        // What stays may cite the import's source.
        if ((table === "sources" && kept > 0) || !(await takeBack(database, importId, entry))) kept += 1;
        else takenBack += 1;
      }
    }
    await database.journal.where("importId").equals(importId).delete();
    const record = await database.imports.get(importId);
    await database.imports.delete(importId);
    const starter = await database.meta.get("starter");
    // Over the same starter facts everything is back already; taking them in anew costs seconds.
    const isSame = starter?.key === "starter" && starter.version === record?.starter;
    if (starter !== undefined && !isSame) await database.meta.put({ key: "starter", version: "" });
    return { takenBack, kept };
  });
}
