// One saved example of every shape that notes, the JSON export and the database ever had, each read by the code of now.
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../lib/export/json.ts";
import { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { notesStore } from "../../../lib/knowledge/notes-store.ts";
import { migrateNote } from "../../../lib/model/migrate-note.ts";
import { noteVersion } from "../../../lib/model/note.ts";
import { savedNotes } from "./samples.ts";

const article = {
  ...{ url: "https://news.example/a?x=1", canonicalUrl: "https://news.example/a", title: "A", publishedAt: null },
  ...{ publishedBy: null, lang: null, text: null },
};

const exported = (version: number, rest: object) => ({
  format: "newsgloss",
  version,
  exportedAt: "2026-01-02T00:00:00.000Z",
  documents: [
    { article: { ...article, publishedBy: "given" }, analysis: null, notes: savedNotes.map(({ stored }) => stored), ...rest },
  ],
  entityNotes: [],
  entities: [],
});

const savedExports = [
  { version: 1, file: exported(1, {}) },
  { version: 2, file: exported(2, { remembered: { entities: [{ entityId: "a", count: 1, sure: true }], incidents: [] } }) },
];

/** Tables that notes and articles lay in, by database version. */
const savedStores = [
  {
    version: 1,
    stores: { notes: "id, article.canonicalUrl, updatedAt, *entityIds, *tags", articles: "canonicalUrl, readAt, *entityIds" },
    article: {
      canonicalUrl: "https://news.example/a",
      title: "A",
      publishedAt: null,
      readAt: "2026-01-01T00:00:00.000Z",
      entityIds: ["a"],
    },
  },
];

describe("what an earlier version stored", () => {
  it.each(savedNotes)("a note of version $version", ({ stored, subject }) => {
    expect(migrateNote(stored)).toMatchObject({ version: noteVersion, id: "n1", subject, body: "Same *wiper* as in May?" });
  });

  it.each(savedExports)("a JSON export of version $version, with notes of every version in it", ({ file }) => {
    const { documents } = readJson(JSON.stringify(file));
    expect(documents).toHaveLength(1);
    expect(documents[0]?.notes.map(({ version, subject }) => [version, subject])).toEqual(
      savedNotes.map(({ subject }) => [noteVersion, subject]),
    );
    expect(documents[0]).toHaveProperty("remembered");
  });

  it.each(savedStores)(
    "a database of version $version, with notes of every version in it",
    async ({ version, stores, article: row }) => {
      const options = { indexedDB: new IDBFactory(), IDBKeyRange };
      const old = new Dexie("newsgloss", options);
      old.version(version).stores(stores);
      await old.table("notes").bulkPut(savedNotes.map(({ stored, version: of }) => ({ ...stored, id: `n${of}` })));
      await old.table("articles").put(row);
      old.close();
      const now = new KnowledgeDatabase("newsgloss", options);
      const notes = await notesStore(now).ofArticle("https://news.example/a");
      expect(notes.map(({ id, body }) => [id, body])).toEqual(
        savedNotes.map(({ version: of }) => [`n${of}`, "Same *wiper* as in May?"]),
      );
      expect(await now.articles.toArray()).toMatchObject([{ title: "A", incidents: [], entities: [{ entityId: "a" }] }]);
      now.close();
    },
  );
});
