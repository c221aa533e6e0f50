// Every write of every change of the reader's is made to fail once, in each way that a browser has: nothing is lost, nothing half done.
import { IDBObjectStore } from "fake-indexeddb";
import { afterAll, describe, expect, it } from "vitest";
import { finishRestore, makeBackup, parseBackup, restoreBackup } from "../../../lib/knowledge/backup.ts";
import type { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { saveClaim, saveEntity, setNamePolicy, takeOutEntity } from "../../../lib/knowledge/edits.ts";
import { runImport } from "../../../lib/knowledge/import-job.ts";
import type { Imported } from "../../../lib/knowledge/importers/imported.ts";
import { notesStore } from "../../../lib/knowledge/notes-store.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { undoImport } from "../../../lib/knowledge/undo-import.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, relation, sampleFacts } from "./sample-facts.ts";

type Fault = "no space" | "stopped";
const writing = ["put", "add", "delete", "clear"] as const;

/** From now on the nth write fails; gives whether it came to that, and ends it. */
function failAt(nth: number, fault: Fault): () => boolean {
  let count = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...all: unknown[]) => unknown>;
  const own = Object.fromEntries(writing.map((name) => [name, prototype[name]]));
  for (const name of writing)
    prototype[name] = function (this: IDBObjectStore, ...all: unknown[]) {
      count++;
      if (count === nth && fault === "no space") throw new DOMException("no space", "QuotaExceededError");
      const request = own[name]?.apply(this, all);
      // As when the browser ends the background, the worker or the page: what was not committed is gone.
      if (count === nth) this.transaction.abort();
      return request;
    };
  return () => {
    Object.assign(prototype, own);
    return count >= nth;
  };
}

const vendorFacts: Imported = {
  facts: {
    sources: [{ id: "vendor", name: "A vendor", url: null, licence: null, notice: null }],
    entities: [
      entity("group:1", "threat-group", "Heron (vendor)", { externalIds: ["V-1"], source: "vendor" }),
      entity("group:3", "threat-group", "Grey Plover", { source: "vendor" }),
    ],
    claims: [claim("group:3", "Grey Plover", { claimedBy: "vendor" }), claim("group:3", "Wader", { claimedBy: "vendor" })],
    relations: [{ ...relation("group:3", "uses", "tool:1"), source: "vendor" }],
  },
  skipped: [],
};
const note = (id: string, body: string) =>
  stampNote({ ...draftNote({ subject: "entity", entityIds: ["group:1"], body }), id }, undefined);

async function started(): Promise<KnowledgeDatabase> {
  const database = memoryDatabase();
  await writeStarter(database, sampleFacts());
  await notesStore(database).put([note("n1", "first"), note("n2", "second")]);
  await saveEntity(database, entity("own:1", "person", "Somebody", { source: "reader" }));
  return database;
}

async function everything(database: KnowledgeDatabase): Promise<string> {
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(rows);
}

interface Change {
  readonly name: string;
  readonly before?: (database: KnowledgeDatabase) => Promise<unknown>;
  readonly make: (database: KnowledgeDatabase, given: unknown) => Promise<unknown>;
}

const otherBackup = async (): Promise<unknown> => {
  const other = await started();
  await saveEntity(other, entity("own:2", "person", "Another", { source: "reader" }));
  await runImport(other, vendorFacts, "vendor.json");
  return JSON.parse(JSON.stringify(await makeBackup(other, { madeAt: "2026-11-23T10:00:00.000Z", settings: {} })));
};

const changes: readonly Change[] = [
  { name: "saving notes", make: (database) => notesStore(database).put([note("n1", "changed"), note("n3", "third")]) },
  { name: "deleting notes", make: (database) => notesStore(database).delete(["n1", "n2"]) },
  { name: "an import", make: (database) => runImport(database, vendorFacts, "vendor.json") },
  {
    name: "undoing an import",
    before: async (database) => (await runImport(database, vendorFacts, "vendor.json")).id,
    make: (database, id) => undoImport(database, String(id)),
  },
  { name: "restoring a backup", before: otherBackup, make: (database, file) => restoreBackup(database, parseBackup(file)) },
  { name: "an edit of an entity", make: (database) => saveEntity(database, entity("group:1", "threat-group", "My Heron")) },
  { name: "an edit of a name", make: (database) => saveClaim(database, claim("own:1", "Some One", { claimedBy: "reader" })) },
  { name: "taking an entity out", make: (database) => takeOutEntity(database, "group:1") },
  { name: "a name's policy", make: (database) => setNamePolicy(database, "Marsh Bird", "never") },
  { name: "new starter facts", make: (database) => writeStarter(database, { ...sampleFacts(), version: "next" }) },
];

let faults = 0;
afterAll(() => console.log(`faults: ${faults} writes failed in the database, nothing was lost`));

/** Fails the nth write of the change; false when it has no such write. */
async function tryFault({ before, make }: Change, nth: number, fault: Fault): Promise<boolean> {
  const database = await started();
  const given = await before?.(database);
  const was = await everything(database);
  const end = failAt(nth, fault);
  const outcome = await make(database, given).then(
    () => "done",
    (error: unknown) => error,
  );
  if (!end()) return false;
  faults++;
  // It says that it failed, and everything is as it was.
  expect(outcome).toBeInstanceOf(Error);
  expect(await everything(database)).toBe(was);
  // Tried again, it is done.
  await make(database, given);
  expect(await everything(database)).not.toBe(was);
  database.close();
  return true;
}

describe("a fault in the database", () => {
  it.each(changes.flatMap((change) => [[change.name, "no space", change] as const, [change.name, "stopped", change] as const]))(
    "during %s (%s) changes nothing",
    async (_, fault, change) => {
      let nth = 1;
      while (await tryFault(change, nth, fault)) nth++;
      expect(nth).toBeGreaterThan(1);
    },
    60_000,
  );

  it("after a restore leaves settings to be written with the next start", async () => {
    const database = await started();
    await restoreBackup(database, parseBackup(await otherBackup()));
    const written: unknown[] = [];
    await expect(finishRestore(database, () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
    await finishRestore(database, async (rest) => void written.push(rest));
    expect(written).toHaveLength(1);
  });
});
