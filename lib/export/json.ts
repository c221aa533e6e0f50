import * as v from "valibot";
import { toldInEnglish } from "../model/mention.ts";
import { migrateNote } from "../model/migrate-note.ts";
import { type ExportDocument, type ExportFormat, type ExportInput, ExportInputSchema } from "./export-format.ts";
import { NotAnExport, readJsonText } from "./read-json-text.ts";

/** Grows with every change of the shape; docs/json-export.md describes each. */
const jsonVersion = 2;

const FileSchema = v.object({
  format: v.literal("newsgloss"),
  version: v.literal(jsonVersion),
  ...ExportInputSchema.entries,
});

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(item)}`;
  yield items.length === 0 ? "]" : "\n  ]";
}

/** Reasons as sentences, so that the file says them by itself. */
const inEnglish = (document: ExportDocument): ExportDocument =>
  document.analysis === null
    ? document
    : { ...document, analysis: { ...document.analysis, mentions: document.analysis.mentions.map(toldInEnglish) } };

function* pieces({ exportedAt, documents, entityNotes, entities }: ExportInput): Generator<string> {
  yield `{\n  "format": "newsgloss",\n  "version": ${jsonVersion},\n  "exportedAt": ${JSON.stringify(exportedAt)}`;
  yield* list("documents", documents.map(inEnglish));
  yield* list("entityNotes", entityNotes);
  yield* list("entities", entities);
  yield "\n}\n";
}

/** Everything, one line an article; the only format besides Web Annotation that Newsgloss reads back. */
export const json: ExportFormat = {
  id: "json",
  label: "export_json",
  extension: "json",
  mediaType: "application/json",
  pieces,
};

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const eachDocument = (file: Fields, change: (document: Fields) => Fields): Fields =>
  Array.isArray(file.documents)
    ? { ...file, documents: file.documents.map((document: unknown) => (isRecord(document) ? change(document) : document)) }
    : file;

/** `migrations[n]` brings a file of version n to version n + 1. */
const migrations: Readonly<Record<number, (old: Fields) => Fields>> = {
  // Version 1 had nothing of the reading memory.
  1: (old) => eachDocument(old, (document) => ({ ...document, remembered: null })),
};

/** Notes have a version of their own, and every one ever written is still read. */
const migrated = (notes: unknown): unknown => (Array.isArray(notes) ? notes.map((note) => migrateNote(note)) : notes);

function upToDate(file: unknown): unknown {
  if (!isRecord(file) || typeof file.version !== "number") return file;
  if (file.version > jsonVersion) throw new NotAnExport(`The file was written by a newer Newsgloss (version ${file.version}).`);
  let now = file;
  for (let version = file.version; version < jsonVersion; version++) now = migrations[version]?.(now) ?? now;
  const withNotes = eachDocument(now, (document) => ({ ...document, notes: migrated(document.notes) }));
  return { ...withNotes, version: jsonVersion, entityNotes: migrated(now.entityNotes) };
}

/** What `json` wrote, in any of its versions, without loss. Throws `NotAnExport` or `NotANote` with the place and the reason. */
export function readJson(text: string): ExportInput {
  const parsed = v.safeParse(FileSchema, upToDate(readJsonText(text)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new NotAnExport(`${v.getDotPath(issue) ?? "The file"} is not as Newsgloss writes it: ${issue.message}`);
  }
  const { exportedAt, documents, entityNotes, entities } = parsed.output;
  return { exportedAt, documents, entityNotes, entities };
}
