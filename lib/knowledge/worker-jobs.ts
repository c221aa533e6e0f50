import type { EntityKind } from "../model/knowledge.ts";
import { type Backup, parseBackup, restoreBackup, summaryOf } from "./backup.ts";
import type { FactKey, KnowledgeDatabase } from "./database.ts";
import { type JobOptions, previewImport, type Report, runImport } from "./import-job.ts";
import { type CsvColumns, type CsvTable, readCsv } from "./importers/csv.ts";
import { ImportError, type Imported } from "./importers/imported.ts";
import { checkLength, readFile } from "./importers/read-file.ts";

type Read =
  | { readonly kind: "table"; readonly table: CsvTable; readonly name: string }
  | { readonly kind: "facts"; readonly imported: Imported; readonly name: string }
  | { readonly kind: "backup"; readonly backup: Backup };

const sampleRows = 3;
const conflictsShown = 20;

const keyWords = (key: FactKey): string => (typeof key === "string" ? key : key.filter((part) => part !== "").join(" · "));

function reportOf({ counts, examples, skipped }: Report, { facts }: Imported) {
  const names = new Map(facts.entities.map(({ id, name }) => [id, name]));
  const conflicts = examples.conflicting.slice(0, conflictsShown).map(({ key }) => {
    const words = keyWords(key);
    return names.get(words) ?? words;
  });
  const { entities, claims, relations } = counts;
  return { entities, claims, relations, conflicts, skipped: skipped.map((each) => ({ ...each, examples: [...each.examples] })) };
}

/** What the library's worker does: it keeps what was read last between preview and writing. */
export function workerJobs(database: KnowledgeDatabase) {
  let read: Read | null = null;

  async function preview(imported: Imported, name: string, options: JobOptions) {
    read = { kind: "facts", imported, name };
    return { kind: "preview" as const, report: reportOf(await previewImport(database, imported, options), imported) };
  }

  return {
    /** @throws ImportError with a sentence for the reader */
    read: async (name: string, blob: Blob, options: JobOptions) => {
      checkLength(blob.size);
      const file = await readFile(name, new Uint8Array(await blob.arrayBuffer()));
      if (file.kind === "facts") return preview(file.imported, name, options);
      if (file.kind === "table") {
        read = { kind: "table", table: file.table, name };
        const { header, rows, suggested } = file.table;
        return {
          kind: "table" as const,
          header: [...header],
          sample: rows.slice(0, sampleRows).map((row) => [...row]),
          suggested,
        };
      }
      read = { kind: "backup", backup: parseBackup(file.value) };
      return { kind: "backup" as const, summary: summaryOf(read.backup) };
    },

    columns: async (columns: CsvColumns, entityKind: EntityKind, options: JobOptions) => {
      if (read?.kind !== "table") throw new ImportError("Choose a table first.");
      const { table, name } = read;
      return preview(readCsv(table, columns, entityKind, name), name, options);
    },

    write: async (options: JobOptions) => {
      if (read?.kind === "backup") {
        await restoreBackup(database, read.backup);
        const summary = summaryOf(read.backup);
        read = null;
        return { kind: "restored" as const, summary };
      }
      if (read?.kind !== "facts") throw new ImportError("Choose a file first.");
      const { imported, name } = read;
      const { id, report } = await runImport(database, imported, name, options);
      read = null;
      return { kind: "written" as const, importId: id, report: reportOf(report, imported) };
    },
  };
}
