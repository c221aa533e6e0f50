import { describe, expect, it } from "vitest";
import { factTables, type KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { saveClaim, saveEntity, saveRelations, setNamePolicy, takeOut, takeOutEntity } from "../../../lib/knowledge/edits.ts";
import { tablesOfFacts } from "../../../lib/knowledge/fact-store.ts";
import { previewImport, type Report, runImport } from "../../../lib/knowledge/import-job.ts";
import type { Status } from "../../../lib/knowledge/import-plan.ts";
import type { Imported } from "../../../lib/knowledge/importers/imported.ts";
import { knowledgeBase } from "../../../lib/knowledge/knowledge-base.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { StorageFull } from "../../../lib/knowledge/storage-full.ts";
import { undoImport } from "../../../lib/knowledge/undo-import.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, relation, sampleFacts } from "./sample-facts.ts";

const vendor = { id: "vendor", name: "A vendor", url: null, licence: null, notice: null };

/** Adds to group:1, knows group:3 besides, and has a name that the register has too. */
const vendorFacts = (): Imported => ({
  facts: {
    sources: [vendor],
    entities: [
      entity("group:1", "threat-group", "Heron (vendor)", { externalIds: ["V-1"], source: "vendor" }),
      entity("group:2", "threat-group", "Copper Finch", { source: "vendor" }),
      entity("group:3", "threat-group", "Grey Plover", { source: "vendor" }),
    ],
    claims: [
      claim("group:1", "Marsh Bird", { claimedBy: "vendor", policy: "cue" }),
      claim("group:3", "Grey Plover", { claimedBy: "vendor" }),
      claim("group:3", "Wader", { claimedBy: "vendor", policy: "cue" }),
    ],
    relations: [{ ...relation("group:3", "uses", "tool:1"), source: "vendor" }],
  },
  skipped: [{ reason: "Revoked by its maker.", count: 2, examples: ["a", "b"] }],
});

async function started() {
  const database = memoryDatabase();
  await writeStarter(database, sampleFacts());
  return database;
}

async function everything(database: KnowledgeDatabase) {
  const rows = await Promise.all(
    [...tablesOfFacts(database), database.journal, database.imports].map((table) => table.toArray()),
  );
  return JSON.stringify(rows);
}

const countsOf = ({ counts }: Report, status: Status) => factTables.map((table) => counts[table][status]);

describe("preview of an import", () => {
  it("tells what is new, changed, the same, and what was left out", async () => {
    const database = await started();
    const before = await everything(database);
    const report = await previewImport(database, vendorFacts());
    expect(countsOf(report, "new")).toEqual([1, 1, 3, 1]);
    expect(countsOf(report, "changed")).toEqual([0, 1, 0, 0]);
    expect(countsOf(report, "same")).toEqual([0, 1, 0, 0]);
    expect(report.examples.changed).toEqual([{ table: "entities", key: "group:1" }]);
    expect(report.skipped).toHaveLength(1);
    expect(await everything(database)).toBe(before);
  });

  it("tells where the reader says otherwise or took something out", async () => {
    const database = await started();
    await saveEntity(database, entity("group:1", "threat-group", "My Heron"));
    await takeOutEntity(database, "group:2");
    const report = await previewImport(database, vendorFacts());
    expect(countsOf(report, "conflicting")).toEqual([0, 1, 0, 0]);
    expect(countsOf(report, "removed")).toEqual([0, 1, 0, 0]);
  });
});

describe("an import", () => {
  it("writes what the preview told and can be read at once", async () => {
    const database = await started();
    const { report } = await runImport(database, vendorFacts(), "file.json");
    expect(countsOf(report, "new")).toEqual([1, 1, 3, 1]);
    expect(await database.entities.get("group:1")).toMatchObject({
      name: "Quiet Heron",
      externalIds: ["V-1"],
      source: "register",
    });
    const base = knowledgeBase(database, { version: "1", load: () => Promise.resolve(sampleFacts()) });
    const view = await base.sliceFor("Grey Plover returns");
    expect(view.claims("greyplover").map(({ claimedBy }) => claimedBy)).toEqual(["vendor"]);
    expect(countsOf(await previewImport(database, vendorFacts()), "same")).toEqual([1, 3, 3, 1]);
  });

  it("gives a known name the policy that it has, whoever says it", async () => {
    const database = await started();
    await runImport(database, vendorFacts(), "file.json");
    const policies = (await database.claims.where("key").equals("marshbird").toArray()).map(({ policy }) => policy);
    expect(policies).toEqual(["strong", "strong", "strong"]);
    expect((await database.claims.get(["group:3", "Wader", "vendor"]))?.policy).toBe("cue");
  });

  it("leaves the reader's rows, removals and words on names alone", async () => {
    const database = await started();
    await saveEntity(database, entity("group:1", "threat-group", "My Heron"));
    await saveClaim(database, claim("group:1", "My Bird", { claimedBy: "reader" }));
    await takeOut(database, { table: "claims", row: claim("group:3", "Wader", { claimedBy: "vendor" }) });
    await setNamePolicy(database, "Grey Plover", "never");
    const mine = { ...relation("group:3", "uses", "tool:1"), source: "vendor", validTo: "2024" };
    await saveRelations(database, [mine]);
    await runImport(database, vendorFacts(), "file.json");
    expect(await database.entities.get("group:1")).toMatchObject({ name: "My Heron", externalIds: [] });
    expect(await database.claims.get(["group:1", "My Bird", "reader"])).toBeDefined();
    expect(await database.relations.get(["group:3", "uses", "tool:1", "vendor", ""])).toMatchObject(mine);
    expect(await database.claims.get(["group:3", "Wader", "vendor"])).toBeUndefined();
    const base = knowledgeBase(database, { version: "1", load: () => Promise.resolve(sampleFacts()) });
    expect((await base.sliceFor("Grey Plover")).claims("greyplover").map(({ policy }) => policy)).toEqual(["never"]);
  });

  it.each([
    ["cancelled by the reader", (step: number, control: AbortController) => step === 2 && control.abort(new Error("cancelled"))],
    [
      "broken by a fault",
      (step: number) => {
        if (step === 3) throw new Error("no space left");
      },
    ],
  ])("%s leaves the database as it was", async (_, fault) => {
    const database = await started();
    const before = await everything(database);
    const control = new AbortController();
    let step = 0;
    const job = runImport(database, vendorFacts(), "file.json", {
      signal: control.signal,
      onProgress: () => fault(++step, control),
    });
    await expect(job).rejects.toThrow();
    expect(await everything(database)).toBe(before);
    await runImport(database, vendorFacts(), "file.json");
    expect(await database.entities.get("group:3")).toBeDefined();
  });

  it("says plainly that there is no space left", async () => {
    const database = await started();
    const full = new DOMException("the quota is used up", "QuotaExceededError");
    const fault = () => {
      throw full;
    };
    const job = runImport(database, vendorFacts(), "file.json", { onProgress: fault });
    await expect(job).rejects.toThrow(StorageFull);
  });

  it("tells its progress to the end", async () => {
    const seen: number[] = [];
    await runImport(await started(), vendorFacts(), "file.json", { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe("undo of an import", () => {
  it("brings back exactly what was before", async () => {
    const database = await started();
    const before = await everything(database);
    const { id } = await runImport(database, vendorFacts(), "file.json");
    expect(await undoImport(database, id)).toEqual({ takenBack: 7, kept: 0 });
    expect(await everything(database)).toBe(before);
  });

  it("keeps what the reader has changed since, and what it leans on", async () => {
    const database = await started();
    const { id } = await runImport(database, vendorFacts(), "file.json");
    await saveEntity(database, entity("group:1", "threat-group", "My Heron"));
    await saveClaim(database, claim("group:3", "My Plover", { claimedBy: "reader" }));
    const { kept } = await undoImport(database, id);
    // group:1, group:3 and the source that group:3 cites.
    expect(kept).toBe(3);
    expect((await database.entities.get("group:1"))?.name).toBe("My Heron");
    expect(await database.entities.get("group:3")).toBeDefined();
    expect(await database.sources.get("vendor")).toBeDefined();
    expect(await database.claims.get(["group:3", "Grey Plover", "vendor"])).toBeUndefined();
  });

  it.each([
    ["first to last", [0, 1, 2]],
    ["last to first", [2, 1, 0]],
    ["the middle one first", [1, 0, 2]],
  ])("of several, %s, leaves the others whole and in the end nothing", async (_, order) => {
    const database = await started();
    const before = await everything(database);
    const ids: string[] = [];
    for (const externalId of ["V-1", "V-2", "V-3"]) {
      const facts = {
        ...vendorFacts().facts,
        entities: [entity("group:1", "threat-group", "Heron", { externalIds: [externalId], source: "vendor" })],
      };
      const imported: Imported = { facts: { ...facts, claims: [], relations: [] }, skipped: [] };
      ids.push((await runImport(database, imported, `${externalId}.json`)).id);
    }
    expect((await database.entities.get("group:1"))?.externalIds).toEqual(["V-1", "V-2", "V-3"]);
    for (const position of order) await undoImport(database, ids[position] ?? "");
    expect((await database.entities.get("group:1"))?.externalIds).toEqual([]);
    await database.sources.delete("vendor");
    expect(await everything(database)).toBe(before);
  });

  it("has the starter facts taken in anew", async () => {
    const database = await started();
    const { id } = await runImport(database, vendorFacts(), "file.json");
    await undoImport(database, id);
    const base = knowledgeBase(database, { version: "1", load: () => Promise.resolve(sampleFacts()) });
    await base.ready();
    expect(await database.meta.get("starter")).toEqual({ key: "starter", version: "1" });
  });
});

describe("undo and the starter facts", () => {
  it.each([
    ["stay as they are over the same version", "1", "1"],
    ["are taken in anew where newer ones came since", "2", ""],
  ])("%s", async (_, later, expected) => {
    const database = await started();
    const { id } = await runImport(database, vendorFacts(), "file.json");
    await writeStarter(database, sampleFacts(later));
    await undoImport(database, id);
    expect(await database.meta.get("starter")).toEqual({ key: "starter", version: expected });
  });
});
