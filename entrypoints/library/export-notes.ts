import { documentsOf, entityIdsIn } from "../../lib/export/documents-of.ts";
import { exportFormats } from "../../lib/export/formats.ts";
import { exportInSlices } from "../../lib/export/run-export.ts";
import type { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { byAge, notesStore } from "../../lib/knowledge/notes-store.ts";
import { entityOf } from "../../lib/knowledge/rows.ts";
import type { Selection, WorkerEvent, WorkerRequest } from "../../lib/messaging/worker-messages.ts";
import type { Note } from "../../lib/model/note.ts";

type Request = Extract<WorkerRequest, { kind: "export-notes" }>;

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Progress is told in this many steps: half of them for reading, half for writing. */
const steps = 1_000;

/** So many notes are read at once: between two such pages the reader hears how far it is, and may stop it. */
const pageLength = 500;

async function readNotes(database: KnowledgeDatabase, ids: readonly string[], { signal, onProgress }: Options): Promise<Note[]> {
  const notes: Note[] = [];
  for (let begin = 0; begin < ids.length; begin += pageLength) {
    const end = Math.min(begin + pageLength, ids.length);
    notes.push(...(await notesStore(database).some(ids.slice(begin, end))));
    signal.throwIfAborted();
    onProgress({ done: Math.round((end / ids.length) * (steps / 2)), total: steps });
  }
  return notes.toSorted(byAge);
}

async function chosen(database: KnowledgeDatabase, selection: Selection, options: Options) {
  if (selection.kind === "everything") {
    const ids = await database.notes.toCollection().primaryKeys();
    return { notes: await readNotes(database, ids, options), articles: await database.articles.toArray() };
  }
  const notes = await readNotes(database, selection.noteIds, options);
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
  const { notes, articles } = await chosen(database, selection, { signal, onProgress });
  const content = documentsOf(notes, articles);
  const rows = await database.entities.bulkGet(entityIdsIn(content));
  const entities = rows.flatMap((row) => (row === undefined ? [] : [entityOf(row)]));
  const input = { ...content, entities, exportedAt: new Date().toISOString() };
  const told = (share: number): void => onProgress({ done: Math.round(((1 + share) / 2) * steps), total: steps });
  const { filename, mediaType, pieces } = await exportInSlices(format, input, { told, signal, options });
  onProgress({ done: steps, total: steps });
  return { kind: "file", filename, file: new Blob([...pieces], { type: mediaType }) };
}
