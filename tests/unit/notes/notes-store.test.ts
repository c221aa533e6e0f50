import { expect, test } from "vitest";
import { notesStore, pageLength } from "../../../lib/knowledge/notes-store.ts";
import type { Note } from "../../../lib/model/note.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { memoryDatabase } from "../knowledge/memory-database.ts";
import { savedNotes } from "./samples.ts";

const article = (name: string) => ({
  url: `https://news.example/${name}?ref=mail`,
  canonicalUrl: `https://news.example/${name}`,
  title: name,
  publishedAt: null,
});

const note = (id: string, name: string, at: string, entityIds: string[] = []): Note =>
  stampNote(draftNote({ subject: "article", article: article(name), entityIds }), undefined, new Date(at), id);

const a1 = note("a1", "a", "2026-01-02T00:00:00Z", ["attack:G1"]);
const a0 = note("a0", "a", "2026-01-01T00:00:00Z");
const b0 = note("b0", "b", "2026-01-03T00:00:00Z", ["attack:G1", "attack:G2"]);

test("notes are found by article, whatever link led there, and by entity; the oldest first", async () => {
  const store = notesStore(memoryDatabase());
  await store.put([a1, b0, a0]);
  expect(await store.ofArticle("https://news.example/a")).toEqual([a0, a1]);
  expect(await store.ofArticle("https://news.example/c")).toEqual([]);
  expect(await store.ofEntity("attack:G1")).toEqual([a1, b0]);
  expect(await store.all()).toEqual([a0, a1, b0]);
  await store.delete(["a1", "none"]);
  expect(await store.all()).toEqual([a0, b0]);
});

test("a note of an earlier version is read as one of today, one that cannot be read is left in place", async () => {
  const database = memoryDatabase();
  const rows = database.table<unknown>("notes");
  const [old] = savedNotes;
  await rows.bulkPut([old?.stored, { id: "broken", version: 1 }]);
  expect(await notesStore(database).all()).toMatchObject([{ id: "n1", version: 1, subject: "passage" }]);
  expect(await rows.count()).toBe(2);
});

test("no space left is said in words, and nothing is written", async () => {
  const database = memoryDatabase();
  const store = notesStore(database);
  database.notes.hook("creating", (key) => {
    if (key === "a1") throw new DOMException("full", "QuotaExceededError");
  });
  await expect(store.put([a0, a1])).rejects.toThrow("no space left");
  expect(await store.all()).toEqual([]);
});

test("more notes than are read at once are all read, each once, the oldest first", async () => {
  const store = notesStore(memoryDatabase());
  const at = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString();
  const many = Array.from({ length: 2 * pageLength + 3 }, (_, number) => note(`n${(number * 7919) % 1_009}`, "a", at(number)));
  await store.put(many);
  expect((await store.all()).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
});
