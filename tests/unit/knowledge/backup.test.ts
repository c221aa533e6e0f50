import { describe, expect, it } from "vitest";
import { finishRestore, makeBackup, parseBackup, restoreBackup } from "../../../lib/knowledge/backup.ts";
import { choicesStore } from "../../../lib/knowledge/choices.ts";
import type { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { saveClaim, saveEntity, setNamePolicy, takeOutEntity } from "../../../lib/knowledge/edits.ts";
import { notesStore } from "../../../lib/knowledge/notes-store.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, sampleFacts } from "./sample-facts.ts";

const rest = { madeAt: "2026-11-23T10:00:00.000Z", settings: { enabled: false } };

async function edited(): Promise<KnowledgeDatabase> {
  const database = memoryDatabase();
  await writeStarter(database, sampleFacts());
  await saveEntity(database, entity("own:1", "person", "Somebody", { source: "reader" }));
  await saveClaim(database, claim("own:1", "Somebody", { claimedBy: "reader", policy: "cue" }));
  await takeOutEntity(database, "group:2");
  await setNamePolicy(database, "Marsh Bird", "never");
  await choicesStore(database).add({ key: "heron", entityId: "group:1", scope: "site", where: "news.example" });
  await notesStore(database).put([
    stampNote(draftNote({ subject: "entity", entityIds: ["own:1"], body: "Met in May" }), undefined),
  ]);
  return database;
}

const asFile = async (database: KnowledgeDatabase): Promise<unknown> =>
  JSON.parse(JSON.stringify(await makeBackup(database, rest)));

async function everything(database: KnowledgeDatabase): Promise<unknown[]> {
  const tables = ["entities", "claims", "relationSets", "removed", "namePolicies", "notes", "articles", "verdicts", "imports"];
  const rows = await Promise.all(tables.map((table) => database.table(table).toArray()));
  return [...rows, await choicesStore(database).all()];
}

describe("a backup", () => {
  it("brings everything of the reader's to another computer", async () => {
    const database = await edited();
    const other = memoryDatabase();
    await writeStarter(other, sampleFacts());
    await restoreBackup(other, parseBackup(await asFile(database)));
    await writeStarter(other, sampleFacts());
    expect(await everything(other)).toEqual(await everything(database));
  });

  it("takes away what was added since", async () => {
    const database = await edited();
    const backup = parseBackup(await asFile(database));
    const before = await everything(database);
    await saveEntity(database, entity("own:2", "person", "Another", { source: "reader" }));
    await saveEntity(database, entity("group:1", "threat-group", "My Heron"));
    await restoreBackup(database, backup);
    await writeStarter(database, sampleFacts());
    expect(await everything(database)).toEqual(before);
  });

  it("holds nothing of the starter knowledge", async () => {
    const { entities, claims } = await makeBackup(await edited(), rest);
    expect([...entities, ...claims].map(({ origin }) => origin)).toEqual(["reader", "reader"]);
  });

  it("has its settings written, again where that was stopped in between, and then no more", async () => {
    const database = await edited();
    await restoreBackup(database, parseBackup(await asFile(database)));
    const written: unknown[] = [];
    await expect(finishRestore(database, () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
    for (const _ of ["the next start", "the one after it"])
      await finishRestore(database, async (each) => void written.push(each));
    expect(written).toEqual([rest.settings]);
  });

  it("that cannot be restored leaves everything, and no settings to be written", async () => {
    const database = await edited();
    const before = await everything(database);
    const backup = parseBackup(await asFile(database));
    const broken = { ...backup, verdicts: [{ canonicalUrl: undefined }] } as unknown as typeof backup;
    await expect(restoreBackup(database, broken)).rejects.toThrow();
    expect(await everything(database)).toEqual(before);
    await finishRestore(database, () => Promise.reject(new Error("there is something to write")));
  });

  it.each([
    ["another version", { version: 7 }, "newer Newsgloss"],
    ["a broken time", { madeAt: "yesterday" }, "madeAt"],
    ["a starter row", { entities: [{ ...entity("x", "person", "X"), origin: "starter" }] }, "entities.0.origin"],
    ["a broken note", { notes: [{ version: 1 }] }, "note"],
    ["a missing part", { verdicts: undefined }, "verdicts"],
  ])("with %s is refused by name, nothing changed", async (_, change, named) => {
    const database = await edited();
    const broken = { ...((await asFile(database)) as object), ...change };
    expect(() => parseBackup(broken)).toThrow(named);
  });

  it("with keys that reach into every object is refused", async () => {
    const text = JSON.stringify(await asFile(await edited()));
    expect(() => parseBackup(JSON.parse(text.replace('"settings":{', '"settings":{"__proto__":{"a":1},')))).toThrow("__proto__");
  });
});
