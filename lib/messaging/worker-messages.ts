import * as v from "valibot";
import { csvFields } from "../model/csv-template.ts";
import { entityKinds } from "../model/knowledge.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1_024));

const ColumnsSchema = v.record(v.picklist(csvFields), count);
export type Columns = Readonly<v.InferOutput<typeof ColumnsSchema>>;

export const exportKinds = ["stix", "csv", "backup"] as const;

/** Which notes and articles are taken along: all of both, or some. Chosen articles bring what is remembered of them. */
const SelectionSchema = v.variant("kind", [
  v.object({ kind: v.literal("everything") }),
  v.object({ kind: v.literal("chosen"), noteIds: v.array(name), canonicalUrls: v.array(v.pipe(v.string(), v.maxLength(8_192))) }),
]);
export type Selection = Readonly<v.InferOutput<typeof SelectionSchema>>;

/** What the library asks of its worker, in which everything heavy runs. One request at a time; `cancel` ends the one that runs. */
export const WorkerRequestSchema = v.variant("kind", [
  /** Reads a file and says what importing it would do. */
  v.object({ kind: v.literal("read"), file: v.blob(), name }),
  /** The same of a table, once its columns are chosen. */
  v.object({ kind: v.literal("columns"), columns: ColumnsSchema, entityKind: v.picklist(entityKinds) }),
  /** Writes what was read last: all of it or nothing. */
  v.object({ kind: v.literal("write") }),
  v.object({ kind: v.literal("undo"), importId: name }),
  v.object({ kind: v.literal("export"), as: v.picklist(exportKinds), settings: v.unknown() }),
  /** Notes and articles in one of the formats of `lib/export/formats.ts`, by its id. */
  v.object({
    kind: v.literal("export-notes"),
    format: name,
    selection: SelectionSchema,
    options: v.object({ wikiLinks: v.boolean(), template: v.nullable(v.pipe(v.string(), v.maxLength(100_000))) }),
  }),
  v.object({ kind: v.literal("cancel") }),
]);
export type WorkerRequest = Readonly<v.InferOutput<typeof WorkerRequestSchema>>;

const StatusCountsSchema = v.object({ new: count, changed: count, same: count, conflicting: count, removed: count });
export type StatusCounts = Readonly<v.InferOutput<typeof StatusCountsSchema>>;

const ImportReportSchema = v.object({
  entities: StatusCountsSchema,
  claims: StatusCountsSchema,
  relations: StatusCountsSchema,
  /** Some of the rows of which the reader says otherwise. */
  conflicts: v.array(v.string()),
  skipped: v.array(v.object({ reason: v.string(), count, examples: v.array(v.string()) })),
});
export type ImportReport = Readonly<v.InferOutput<typeof ImportReportSchema>>;

/** Rows of a backup, by what they are. */
export const backupParts = ["knowledge", "removed", "notes", "articles", "verdicts"] as const;
const BackupSummarySchema = v.object({ madeAt: v.string(), counts: v.record(v.picklist(backupParts), count) });
export type BackupSummary = Readonly<v.InferOutput<typeof BackupSummarySchema>>;

/** What the worker says. All but `progress` end the request. */
export const WorkerEventSchema = v.variant("kind", [
  v.object({ kind: v.literal("progress"), done: count, total: count }),
  v.object({
    kind: v.literal("table"),
    header: v.array(v.string()),
    sample: v.array(v.array(v.string())),
    suggested: ColumnsSchema,
  }),
  v.object({ kind: v.literal("preview"), report: ImportReportSchema }),
  v.object({ kind: v.literal("backup"), summary: BackupSummarySchema }),
  v.object({ kind: v.literal("written"), importId: name, report: ImportReportSchema }),
  /** The database is as in the backup; the background writes its settings when it is told of the change. */
  v.object({ kind: v.literal("restored"), summary: BackupSummarySchema }),
  v.object({ kind: v.literal("undone"), takenBack: count, kept: count }),
  v.object({ kind: v.literal("file"), filename: v.string(), file: v.blob() }),
  v.object({ kind: v.literal("cancelled") }),
  v.object({ kind: v.literal("failed"), why: v.string() }),
]);
export type WorkerEvent = Readonly<v.InferOutput<typeof WorkerEventSchema>>;
