import { documentsOf, entityIdsIn } from "../../lib/export/documents-of.ts";
import { exportFormats } from "../../lib/export/formats.ts";
import { exportInSlices } from "../../lib/export/run-export.ts";
import type { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { notesStore } from "../../lib/knowledge/notes-store.ts";
import { entityOf } from "../../lib/knowledge/rows.ts";
import type { Selection, WorkerEvent, WorkerRequest } from "../../lib/messaging/worker-messages.ts";

type Request = Extract<WorkerRequest, { kind: "export-notes" }>;

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Progress is told in this many steps. */
const steps = 1_000;

async function chosen(database: KnowledgeDatabase, selection: Selection) {
  const store = notesStore(database);
  if (selection.kind === "everything") return { notes: await store.all(), articles: await database.articles.toArray() };
  const notes = await store.some(selection.noteIds);
  const urls = new Set([...selection.canonicalUrls, ...notes.flatMap(({ article }) => article?.canonicalUrl ?? [])]);
  const articles = await database.articles.bulkGet([...urls]);
  return { notes, articles: articles.filter((article) => article !== undefined) };
}

/** Writes notes and articles of the reader's database in one of the formats. @throws the signal's reason when aborted */
export async function exportNotes(
  database: KnowledgeDatabase,
  { format: wanted, selection, options }: Request,
  { signal, onProgress }: Options,
): Promise<WorkerEvent> {
  const format = exportFormats.find(({ id }) => id === wanted);
  if (format === undefined) return { kind: "failed", why: `there is no export format “${wanted}”` };
  const { notes, articles } = await chosen(database, selection);
  const content = documentsOf(notes, articles);
  const rows = await database.entities.bulkGet(entityIdsIn(content));
  const entities = rows.flatMap((row) => (row === undefined ? [] : [entityOf(row)]));
  const input = { ...content, entities, exportedAt: new Date().toISOString() };
  const told = (share: number): void => onProgress({ done: Math.round(share * steps), total: steps });
  const { filename, mediaType, pieces } = await exportInSlices(format, input, { told, signal, options });
  return { kind: "file", filename, file: new Blob([...pieces], { type: mediaType }) };
}
