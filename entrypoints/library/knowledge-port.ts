import type { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { readEntityPage } from "../../lib/knowledge/entity-page.ts";
import type { notesStore } from "../../lib/knowledge/notes-store.ts";
import { readOverview } from "../../lib/knowledge/overview.ts";
import { searchEntities } from "../../lib/knowledge/search.ts";
import { ask } from "../../lib/messaging/send.ts";
import type { Note } from "../../lib/model/note.ts";
import { draftNote } from "../../lib/notes/compose-note.ts";
import type { KnowledgePort } from "../../lib/ui/library/knowledge/knowledge-port.ts";
import { changeKnowledge } from "./change-knowledge.ts";
import { workerPort } from "./worker-port.ts";

type NotesStore = ReturnType<typeof notesStore>;

/** So many are shown at most: whoever wants one further down types on. */
const shownHits = 60;

async function notesOn(store: NotesStore, ids: readonly string[]): Promise<readonly Note[]> {
  const notes = (await Promise.all(ids.map((id) => store.ofEntity(id)))).flat();
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}

/** Reads and changes the reader's database from the library's own page; the background is told. */
export function knowledgePort(database: KnowledgeDatabase, store: NotesStore): KnowledgePort {
  let isReady: Promise<unknown> | null = null;
  /** Asked once; anew after a failure, of which the asker is told. */
  const ready = async (): Promise<void> => {
    isReady ??= ask("knowledge.ready", null);
    await isReady.catch((error: unknown) => {
      isReady = null;
      throw error;
    });
  };
  return {
    ready,
    overview: () => readOverview(database),
    search: async (query, filter) => {
      await ready();
      return searchEntities(database, query, { limit: shownHits, filter });
    },
    page: (id) => readEntityPage(database, id),
    change: (edit) => changeKnowledge(database, edit),
    worker: workerPort(),
    imports: async () => (await database.imports.orderBy("at").toArray()).toReversed(),
    notesOn: (ids) => notesOn(store, ids),
    saveNote: async (entityId, body) => {
      await ask("notes.save", { draft: draftNote({ subject: "entity", entityIds: [entityId], body }), basedOn: null });
    },
  };
}
