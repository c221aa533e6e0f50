import { listArticles, readArticlePage } from "../../lib/knowledge/article-pages.ts";
import { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { notesStore } from "../../lib/knowledge/notes-store.ts";
import { beginWaiting } from "../../lib/messaging/held.ts";
import { ask, tell } from "../../lib/messaging/send.ts";
import { serveSurface } from "../../lib/messaging/serve.ts";
import type { Note } from "../../lib/model/note.ts";
import { changedNote, draftNote, stampNote } from "../../lib/notes/compose-note.ts";
import type { LibraryPort } from "../../lib/ui/library/library-port.ts";
import { filePort } from "../popup/file-port.ts";
import { keysPort } from "../popup/keys-port.ts";
import { accessPort } from "../welcome/access-port.ts";
import { knowledgePort } from "./knowledge-port.ts";
import { workerPort } from "./worker-port.ts";

const database = new KnowledgeDatabase();
const store = notesStore(database);

/** What the page asks of its database waits by itself, and goes on by itself: the reader is told of it. */
function tellWhileHeld(): void {
  let end: (() => void) | null = null;
  database.opening.watch((isHeld) => {
    end?.();
    end = isHeld ? beginWaiting() : null;
  });
  // Closed for the sake of another version, it is opened again at once, so that it is known whether that one lets us in.
  database.on("versionchange", () => void setTimeout(() => database.open().catch(() => undefined)));
}
tellWhileHeld();

async function tellOf(notes: readonly Note[]): Promise<void> {
  for (const canonicalUrl of new Set(notes.flatMap(({ article }) => article?.canonicalUrl ?? []))) {
    await tell("notes.changed", { canonicalUrl });
  }
}

export const libraryPort: LibraryPort = {
  access: accessPort,
  keys: keysPort,
  allNotes: () => store.all(),
  articles: () => listArticles(database),
  article: (canonicalUrl) => readArticlePage(database, canonicalUrl),
  entityNames: async (ids) => {
    const rows = await database.entities.bulkGet([...ids]);
    const names = rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.name] as const]));
    return names.toSorted(([, a], [, b]) => a.localeCompare(b));
  },
  saveNote: (change, basedOn, on) => {
    const { url, canonicalUrl, title, publishedAt } = on ?? { url: "", canonicalUrl: "", title: "", publishedAt: null };
    const article = on === undefined ? null : { url, canonicalUrl, title, publishedAt };
    const draft = basedOn === null ? { ...draftNote({ subject: "article", article }), ...change } : changedNote(basedOn, change);
    return ask("notes.save", { draft, basedOn });
  },
  tagNotes: async (ids, tags, isAdded) => {
    const retagged = (note: Note): string[] =>
      isAdded ? [...new Set([...note.tags, ...tags])] : note.tags.filter((tag) => !tags.includes(tag));
    await tellOf(await store.change(ids, (note) => stampNote({ ...note, tags: retagged(note) }, note)));
  },
  putNotes: async (notes) => {
    await store.put(notes);
    await tellOf(notes);
  },
  deleteNotes: async (notes) => {
    await store.delete(notes.map(({ id }) => id));
    await tellOf(notes);
  },
  onNotesChange: (changed, signal) => {
    const told = (): null => {
      changed();
      return null;
    };
    serveSurface({ "page.changed": () => null, "notes.changed": told }, signal);
  },
  knowledge: knowledgePort(database, store),
  exporter: workerPort(),
  files: filePort,
};
