import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Note } from "../../../lib/model/note.ts";
import { changedNote, draftNote, type NoteChange, stampNote } from "../../../lib/notes/compose-note.ts";
import { settleSave } from "../../../lib/notes/merge-note.ts";

const [before, meanwhile, now] = ["10", "11", "12"].map((hour) => new Date(`2026-01-01T${hour}:00:00Z`));
const base: Note = stampNote(
  draftNote({ subject: "article", body: "First thought", tags: ["wiper", "may"], entityIds: ["a"] }),
  undefined,
  before,
  "n1",
);
const changed = (change: Partial<NoteChange>): Note => stampNote(changedNote(base, change), base, meanwhile);
const save = (ours: Partial<NoteChange>, stored: Note | undefined, basedOn: Note | null = base) =>
  settleSave(changedNote(base, ours), { basedOn, stored }, now, "n2");

describe("saving a note that another window may have changed", () => {
  it.each<[string, Partial<NoteChange>, Partial<NoteChange>, Partial<NoteChange>]>([
    ["nobody else did", { body: "Second" }, {}, { body: "Second" }],
    ["the other changed tags", { body: "Second" }, { tags: ["wiper", "june"] }, { body: "Second", tags: ["wiper", "june"] }],
    [
      "the other wrote, we tagged",
      { tags: ["wiper", "may", "old"] },
      { body: "Theirs" },
      { body: "Theirs", tags: ["wiper", "may", "old"] },
    ],
    ["both tagged", { tags: ["wiper", "x"] }, { tags: ["may", "y"] }, { tags: ["y", "x"] }],
    ["both wrote the same", { body: "Same" }, { body: "Same" }, { body: "Same" }],
    ["the other linked", { colour: "blue" }, { entityIds: ["a", "b"] }, { colour: "blue", entityIds: ["a", "b"] }],
  ])("%s", (_, ours, theirs, merged) => {
    const stored = Object.keys(theirs).length === 0 ? base : changed(theirs);
    const outcome = save(ours, stored);
    expect(outcome).toMatchObject({ kind: "saved", note: { id: "n1", createdAt: base.createdAt, ...merged } });
    expect(outcome.note.updatedAt > stored.updatedAt).toBe(true);
  });

  it("keeps both texts where both wrote", () => {
    const stored = changed({ body: "Theirs" });
    expect(save({ body: "Ours" }, stored)).toMatchObject({ kind: "conflict", note: { id: "n2", body: "Ours" }, other: stored });
  });

  it("writes a note again that was deleted meanwhile", () => {
    expect(save({ body: "Ours" }, undefined)).toMatchObject({
      kind: "saved",
      note: { id: "n1", body: "Ours", createdAt: base.createdAt },
    });
  });

  it("tells two saves of one moment apart", () => {
    const first = stampNote(changedNote(base, { body: "a" }), base, before);
    expect(first.updatedAt > base.updatedAt).toBe(true);
  });

  it.each(["1999-12-31T00:00:00Z", "2099-12-31T00:00:00Z"])("is not led astray by a clock that says %s", (wrong) => {
    const astray = stampNote(changedNote(base, { body: "Theirs" }), base, new Date(wrong));
    expect(astray.updatedAt > base.updatedAt).toBe(true);
    const outcome = save({ body: "Ours" }, astray);
    expect(outcome).toMatchObject({ kind: "conflict", other: astray });
    const later = save({ tags: ["x"] }, astray);
    expect(later).toMatchObject({ kind: "saved", note: { body: "Theirs", tags: ["x"] } });
    expect(later.note.updatedAt > astray.updatedAt).toBe(true);
  });

  it("never loses a text that a reader wrote", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (ours, theirs) => {
        const stored = changed({ body: theirs });
        const outcome = save({ body: ours }, stored);
        const kept = outcome.kind === "conflict" ? [outcome.note.body, outcome.other.body] : [outcome.note.body];
        for (const text of [ours, theirs]) if (text !== base.body) expect(kept).toContain(text);
      }),
    );
  });
});
