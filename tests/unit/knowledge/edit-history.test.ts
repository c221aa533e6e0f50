import { describe, expect, it } from "vitest";
import type { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { type Edit, factsOfEntity, recorded, takeBackEdit } from "../../../lib/knowledge/edit-history.ts";
import { saveClaim, saveEntity, takeOutEntity } from "../../../lib/knowledge/edits.ts";
import { readEntityPage } from "../../../lib/knowledge/entity-page.ts";
import { mergeEntities } from "../../../lib/knowledge/merge.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, sampleFacts } from "./sample-facts.ts";

async function started() {
  const database = memoryDatabase();
  await writeStarter(database, sampleFacts());
  return database;
}

async function facts(database: KnowledgeDatabase): Promise<string> {
  const tables = [database.entities, database.claims, database.relationSets, database.removed];
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

const renamed = entity("group:1", "threat-group", "My Heron");

const edits: readonly [string, (database: KnowledgeDatabase) => Promise<Edit>][] = [
  [
    "an entity's new name",
    (database) =>
      recorded(
        database,
        async () => [{ table: "entities", key: "group:1" }],
        () => saveEntity(database, renamed),
      ),
  ],
  [
    "an entity that was taken out",
    (database) =>
      recorded(
        database,
        () => factsOfEntity(database, "group:1"),
        () => takeOutEntity(database, "group:1"),
      ),
  ],
  ["a merge", (database) => mergeEntities(database, "group:1", "group:2")],
];

describe("an edit", () => {
  it.each(edits)("changes something, and is taken back: %s", async (_, edit) => {
    const database = await started();
    const before = await facts(database);
    const done = await edit(database);
    expect(await facts(database)).not.toBe(before);
    await takeBackEdit(database, done);
    expect(await facts(database)).toBe(before);
  });

  it("is not taken back over a later one", async () => {
    const database = await started();
    const done = await mergeEntities(database, "group:1", "group:2");
    await saveEntity(database, renamed);
    const before = await facts(database);
    await expect(takeBackEdit(database, done)).rejects.toThrow("changed again");
    expect(await facts(database)).toBe(before);
  });
});

describe("a merge", () => {
  it("gives names and relations to the kept one, with their sources and policies", async () => {
    const database = await started();
    await saveClaim(database, claim("group:1", "Marsh Bird", { policy: "never" }));
    await mergeEntities(database, "group:1", "group:2");
    const page = await readEntityPage(database, "group:1");
    expect(page?.names.map(({ name }) => name)).toEqual(["APT-901", "Copper Finch", "Marsh Bird", "Quiet Heron"]);
    expect(page?.names.find(({ name }) => name === "Marsh Bird")?.claims.map((each) => each.claim.policy)).toEqual(["never"]);
    expect(page?.mergedIds).toEqual(["group:2"]);
  });

  it("leads from the merged id to the kept entity", async () => {
    const database = await started();
    await mergeEntities(database, "group:1", "group:2");
    expect((await readEntityPage(database, "group:2"))?.entity.id).toBe("group:1");
  });

  it("after another leads from the first id too", async () => {
    const database = await started();
    await saveEntity(database, entity("group:3", "threat-group", "Third Wader"));
    await mergeEntities(database, "group:2", "group:3");
    await mergeEntities(database, "group:1", "group:2");
    const page = await readEntityPage(database, "group:3");
    expect([page?.entity.id, page?.mergedIds.toSorted()]).toEqual(["group:1", ["group:2", "group:3"]]);
  });

  it.each([
    ["itself", "group:1", "group:1", "with itself"],
    ["nobody", "group:1", "group:9", "not in the knowledge base"],
  ])("with %s is refused", async (_, kept, gone, reason) => {
    const database = await started();
    await expect(mergeEntities(database, kept, gone)).rejects.toThrow(reason);
  });
});

describe("an entity's page", () => {
  it("tells for whom else a name is claimed, and who claims it", async () => {
    const page = await readEntityPage(await started(), "group:1");
    const shared = page?.names.find(({ name }) => name === "Marsh Bird");
    expect(shared?.sharedWith.map(({ id }) => id)).toEqual(["group:2"]);
    expect(page?.relations.map(({ direction, other }) => [direction, other.id])).toEqual([
      ["out", "state:XK"],
      ["out", "tool:1"],
    ]);
  });
});
