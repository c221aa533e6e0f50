import { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { notesStore } from "../../lib/knowledge/notes-store.ts";
import { tell } from "../../lib/messaging/send.ts";
import { serveSurface } from "../../lib/messaging/serve.ts";
import type { Note } from "../../lib/model/note.ts";
import type { LibraryPort } from "../../lib/ui/library/library-port.ts";
import { filePort } from "../popup/file-port.ts";
import { keysPort } from "../popup/keys-port.ts";
import { accessPort } from "../welcome/access-port.ts";
import { knowledgePort } from "./knowledge-port.ts";
import { workerPort } from "./worker-port.ts";

const database = new KnowledgeDatabase();
const store = notesStore(database);

async function tellOf(notes: readonly Note[]): Promise<void> {
  for (const canonicalUrl of new Set(notes.flatMap(({ article }) => article?.canonicalUrl ?? []))) {
    await tell("notes.changed", { canonicalUrl });
  }
}

export const libraryPort: LibraryPort = {
  access: accessPort,
  keys: keysPort,
  allNotes: () => store.all(),
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
