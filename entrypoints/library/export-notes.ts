import { documentsOf, entityIdsIn } from "../../lib/export/documents-of.ts";
import { exportFormats } from "../../lib/export/formats.ts";
import { exportInSlices } from "../../lib/export/run-export.ts";
import type { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { byAge, notesStore, pageLength } from "../../lib/knowledge/notes-store.ts";
import { entityOf } from "../../lib/knowledge/rows.ts";
import type { Selection, WorkerEvent, WorkerRequest } from "../../lib/messaging/worker-messages.ts";
import type { Note } from "../../lib/model/note.ts";

type NotesStore = ReturnType<typeof notesStore>;
type Request = Extract<WorkerRequest, { kind: "export-notes" }>;

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Progress is told in this many steps: half of them for reading, half for writing. */
const steps = 1_000;

/** One page after the other, since a thousand single questions take the database far longer. Between two the reader hears how far it is, and may stop it. */
async function readNotes(store: NotesStore, isWanted: (note: Note) => boolean, { signal, onProgress }: Options): Promise<Note[]> {
  const notes: Note[] = [];
  const total = await store.count();
  let read = 0;
  for await (const page of store.pages()) {
    notes.push(...page.filter(isWanted));
    signal.throwIfAborted();
    read = Math.min(read + page.length, total);
    onProgress({ done: Math.round((read / total) * (steps / 2)), total: steps });
  }
  return notes.toSorted(byAge);
}

async function chosen(database: KnowledgeDatabase, selection: Selection, options: Options) {
  const store = notesStore(database);
  if (selection.kind === "everything")
    return { notes: await readNotes(store, () => true, options), articles: await database.articles.toArray() };
  const ids = new Set(selection.noteIds);
  const notes = ids.size <= pageLength ? await store.some([...ids]) : await readNotes(store, ({ id }) => ids.has(id), options);
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
