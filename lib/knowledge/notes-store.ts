import { migrateNote } from "../model/migrate-note.ts";
import type { Note } from "../model/note.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { withSpace } from "./storage-full.ts";

/** A stored row that is no note any more stays stored, for a later version to read, and is not shown. */
function readable(rows: readonly unknown[]): Note[] {
  return rows.flatMap((row) => {
    try {
      return [migrateNote(row)];
    } catch (error) {
      console.warn("newsgloss: a stored note cannot be read:", error);
      return [];
    }
  });
}

/** Oldest first. */
export const byAge = (a: Note, b: Note): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0);

/** Notes that are read at once. */
export const pageLength = 500;

/** The reader's notes in the database. */
export function notesStore(database: KnowledgeDatabase) {
  const { notes } = database;
  const find = async (id: string): Promise<Note | undefined> => {
    const row = await notes.get(id);
    return row === undefined ? undefined : readable([row])[0];
  };
  const atOnce = (work: () => Promise<unknown>): Promise<void> =>
    withSpace(async () => {
      await database.transaction("rw", notes, work);
    });
  /** Every note, in no order that means anything, so many at once that no thread is held long by them. */
  async function* pages(): AsyncGenerator<readonly Note[]> {
    for (let last = ""; ; ) {
      const rows = await notes.where(":id").above(last).limit(pageLength).toArray();
      const end = rows.at(-1);
      if (end === undefined) return;
      yield readable(rows);
      last = end.id;
    }
  }
  return {
    find,
    /** Writes what `settle` makes of the note as it is stored now; no other save comes between. @throws StorageFull */
    save: <T extends { readonly note: Note }>(id: string | null, settle: (stored: Note | undefined) => T): Promise<T> =>
      withSpace(() =>
        database.transaction("rw", notes, async () => {
          const settled = settle(id === null ? undefined : await find(id));
          await notes.put(settled.note);
          return settled;
        }),
      ),
    /** Changes those of the notes that there still are, all or none, and gives them as they are then. @throws StorageFull */
    change: (ids: readonly string[], change: (note: Note) => Note): Promise<Note[]> =>
      withSpace(() =>
        database.transaction("rw", notes, async () => {
          const changed = readable((await notes.bulkGet([...ids])).filter((row) => row !== undefined)).map(change);
          await notes.bulkPut(changed);
          return changed;
        }),
      ),
    /** Those of them that there still are, oldest first. */
    some: async (ids: readonly string[]): Promise<Note[]> =>
      readable((await notes.bulkGet([...ids])).filter((row) => row !== undefined)).toSorted(byAge),
    /** The notes of one article, oldest first. */
    ofArticle: async (canonicalUrl: string): Promise<Note[]> =>
      readable(await notes.where("article.canonicalUrl").equals(canonicalUrl).toArray()).toSorted(byAge),
    ofEntity: async (entityId: string): Promise<Note[]> =>
      readable(await notes.where("entityIds").equals(entityId).toArray()).toSorted(byAge),
    /** Every note, oldest first. Read in pages, between which the thread is free. */
    all: async (): Promise<Note[]> => {
      const all: Note[] = [];
      for await (const page of pages()) all.push(...page);
      return all.toSorted(byAge);
    },
    pages,
    count: (): Promise<number> => notes.count(),
    /** Writes all of them or none. @throws StorageFull */
    put: (written: readonly Note[]): Promise<void> => atOnce(() => notes.bulkPut([...written])),
    /** Deletes all of them or none. */
    delete: (ids: readonly string[]): Promise<void> => atOnce(() => notes.bulkDelete([...ids])),
  };
}
