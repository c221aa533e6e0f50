import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Note } from "../../../lib/model/note.ts";
import { changedNote, draftNote, type NoteChange, stampNote } from "../../../lib/notes/compose-note.ts";
import { settleSave } from "../../../lib/notes/merge-note.ts";
import { NoteSaver, type SaverStatus } from "../../../lib/notes/note-saver.ts";

const blank: NoteChange = { body: "", tags: [], colour: "yellow", entityIds: [] };

/** A store of one note, and a saver that writes into it; `fails`: the next saves are refused. */
function writing(note: Note | null, start = blank) {
  const state = { stored: note, saves: 0, fails: null as string | null, statuses: [] as SaverStatus["kind"][] };
  const save = async (change: NoteChange, basedOn: Note | null) => {
    if (state.fails !== null) throw new Error(state.fails);
    state.saves++;
    const draft = basedOn === null ? { ...draftNote({ subject: "article" }), ...change } : changedNote(basedOn, change);
    const outcome = settleSave(draft, { basedOn, stored: basedOn === null ? undefined : (state.stored ?? undefined) });
    state.stored = outcome.note;
    return outcome;
  };
  const saver = new NoteSaver(note, start, save, ({ kind }) => state.statuses.push(kind));
  return { saver, state };
}

const written = (body: string): Note => stampNote(draftNote({ subject: "article", body }), undefined, new Date(0), "n1");

describe("saving while a note is written", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("waits for a pause, then saves once what was typed", async () => {
    const { saver, state } = writing(null);
    for (const body of ["S", "Sa", "Same wiper"]) saver.change({ body });
    expect(state.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state).toMatchObject({ saves: 1, stored: { body: "Same wiper" } });
    saver.change({ tags: ["wiper"] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.stored).toMatchObject({ body: "Same wiper", tags: ["wiper"] });
    expect(state.statuses.at(-1)).toBe("saved");
  });

  it("makes no note without a word", async () => {
    const { saver, state } = writing(null, { ...blank, entityIds: ["a"] });
    saver.change({ body: "  " });
    expect(await saver.flush()).toBe(true);
    expect(state.saves).toBe(0);
  });

  it("keeps what was typed when there is no space, and saves it once there is", async () => {
    const { saver, state } = writing(written("Before"));
    state.fails = "there is no space left";
    saver.change({ body: "After" });
    expect(await saver.flush()).toBe(false);
    expect(state).toMatchObject({ stored: { body: "Before" } });
    expect(state.statuses.at(-1)).toBe("failed");
    expect(saver.wanted.body).toBe("After");
    state.fails = null;
    expect(await saver.flush()).toBe(true);
    expect(state.stored?.body).toBe("After");
  });

  it("takes a change back, and a new note away", async () => {
    const old = writing(written("Before"));
    old.saver.change({ body: "After" });
    await old.saver.flush();
    expect(await old.saver.takeBack()).toBeNull();
    expect(old.state.stored?.body).toBe("Before");
    const fresh = writing(null);
    fresh.saver.change({ body: "New" });
    await fresh.saver.flush();
    expect(await fresh.saver.takeBack()).toMatchObject({ body: "New" });
  });

  it("shows what another window changed, goes on from it, and from its own copy after a conflict", async () => {
    const { saver, state } = writing(written("Before"));
    state.stored = stampNote(changedNote(written("Before"), { tags: ["theirs"] }), written("Before"));
    saver.change({ body: "Ours" });
    await saver.flush();
    expect(saver.wanted).toMatchObject({ body: "Ours", tags: ["theirs"] });
    state.stored = stampNote(changedNote(state.stored, { body: "Theirs" }), state.stored);
    saver.change({ body: "Ours too" });
    await saver.flush();
    expect(state.statuses.at(-1)).toBe("conflict");
    expect(state.stored).toMatchObject({ body: "Ours too" });
    expect(saver.stored?.id).not.toBe("n1");
  });
});
