import { expect, test } from "vitest";
import { migrateNote } from "../../../lib/model/migrate-note.ts";
import { noteVersion } from "../../../lib/model/note.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { savedNotes } from "./samples.ts";

/** One saved note of every version there ever was, as it lay in the database. */
test.each(savedNotes)("a note of version $version comes up to today's", ({ stored, subject }) => {
  expect(migrateNote(stored)).toMatchObject({ version: noteVersion, id: "n1", body: "Same *wiper* as in May?", subject });
});

test("every version has its saved sample", () => {
  expect(savedNotes.map(({ version }) => version)).toEqual(Array.from({ length: noteVersion + 1 }, (_, version) => version));
});

test.each([
  [null, "must be an object"],
  [{ version: 99 }, "newer Newsgloss"],
  [{ version: 1, id: "" }, "note's id"],
  [{ ...savedNotes[1]?.stored, createdAt: "yesterday" }, "note's createdAt"],
  [{ ...savedNotes[1]?.stored, target: { quote: { exact: 3 } } }, "note's target.quote.exact"],
])("%j is no note", (stored, message) => {
  expect(() => migrateNote(stored)).toThrow(message);
});

test("a changed note keeps its id and its time of writing", () => {
  const written = stampNote(draftNote({ subject: "article", body: "a" }), undefined, new Date("2026-01-01T00:00:00Z"), "n7");
  const changed = stampNote({ ...written, body: "b" }, written, new Date("2026-01-02T00:00:00Z"));
  expect(changed).toEqual({ ...written, body: "b", updatedAt: "2026-01-02T00:00:00.000Z" });
});
