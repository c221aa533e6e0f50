// A newer version of the extension brings newer starter facts: they are taken in, and everything of the reader's stays.
// `older-starter.json.gz` is a part of the facts of version 75e724e8ccf3e6ec, from before ATT&CK's STIX ids were among them.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type FactTable, factTables, type KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { saveClaim, saveEntity, saveRelations, setNamePolicy, takeOut, takeOutEntity } from "../../../lib/knowledge/edits.ts";
import { factStore } from "../../../lib/knowledge/fact-store.ts";
import { type Facts, FactsSchema } from "../../../lib/knowledge/facts.ts";
import { runImport } from "../../../lib/knowledge/import-job.ts";
import { knowledgeBase } from "../../../lib/knowledge/knowledge-base.ts";
import { mergeEntities } from "../../../lib/knowledge/merge.ts";
import { notesStore } from "../../../lib/knowledge/notes-store.ts";
import { keyOf } from "../../../lib/knowledge/rows.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, relation } from "./sample-facts.ts";

const factsIn = (path: string): Facts => v.parse(FactsSchema, JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")));
const older = factsIn("tests/unit/knowledge/older-starter.json.gz");

/** Of today's facts those on the older ones' entities, and on some that the older ones do not know. */
function partOfTodays(): Facts {
  const { version, sources, entities, claims, relations } = factsIn("public/knowledge/starter.json.gz");
  const known = new Set(older.entities.map(({ id }) => id));
  const isWanted = (id: string): boolean => known.has(id) || /^attack:G005/u.test(id);
  return {
    version,
    sources,
    entities: entities.filter(({ id }) => isWanted(id)),
    claims: claims.filter(({ entityId }) => isWanted(entityId)),
    relations: relations.filter(({ from, to }) => isWanted(from) && isWanted(to)),
  };
}
const newer = partOfTodays();

const apt28 = "attack:G0007";
const said = { claimedBy: "reader" };

/** Every sort of change that a reader can make, and an import. */
async function changeAll(database: KnowledgeDatabase): Promise<void> {
  const stored = await database.entities.get(apt28);
  if (stored === undefined) throw new Error(`the older facts do not know ${apt28}`);
  await saveEntity(database, { ...stored, name: "My bears", country: "RU" });
  await saveClaim(database, claim(apt28, "Forest Street", said));
  const [first] = older.claims.filter(({ entityId, name }) => entityId === apt28 && name === "Fancy Bear");
  if (first !== undefined) await saveClaim(database, { ...first, policy: "cue" });
  await takeOut(database, { table: "claims", row: claim(apt28, "Sednit", { claimedBy: "attack-18.1" }) });
  await takeOutEntity(database, "attack:G0010");
  await mergeEntities(database, "attack:G0034", "attack:G0035");
  await setNamePolicy(database, "Lazarus Group", "never");
  await saveEntity(database, entity("own:1", "person", "Somebody", { source: "reader" }));
  await saveRelations(database, [{ ...relation(apt28, "led-by", "own:1"), source: "reader" }]);
  const vendor = { id: "vendor", name: "A vendor", url: null, licence: null, notice: null };
  const entities = [entity("attack:G0016", "threat-group", "The Dukes", { externalIds: ["V-1"], source: "vendor" })];
  const claims = [claim("attack:G0016", "Vendor Duke", { claimedBy: "vendor" })];
  await runImport(database, { facts: { sources: [vendor], entities, claims, relations: [] }, skipped: [] }, "vendor.json");
  await notesStore(database).put([stampNote(draftNote({ subject: "entity", entityIds: [apt28], body: "Ask" }), undefined)]);
}

async function readersRows(database: KnowledgeDatabase): Promise<unknown[]> {
  const own = factTables.map((table) => factStore(database, table).notBy("starter"));
  const others = ["removed", "namePolicies", "journal", "imports", "notes"].map((table) => database.table(table).toArray());
  return Promise.all([...own, ...others]);
}

type Keyed = Parameters<typeof keyOf>[1] & { readonly origin: string };

/** Sources stay, since others may cite them. */
const withoutSources: readonly FactTable[] = factTables.slice(1);

async function starterRows(database: KnowledgeDatabase): Promise<Map<string, string>> {
  const rows = await Promise.all(
    withoutSources.map(async (table) => {
      const store = factStore(database, table);
      const stored = (await store.getMany(await store.keysBy("starter"))) as Keyed[];
      return stored.map((row) => [JSON.stringify([table, keyOf(table, row)]), JSON.stringify(row)] as const);
    }),
  );
  return new Map(rows.flat());
}

async function update(): Promise<{ database: KnowledgeDatabase; before: unknown[] }> {
  const database = memoryDatabase();
  await writeStarter(database, older);
  await changeAll(database);
  const before = await readersRows(database);
  await knowledgeBase(database, { version: newer.version, load: () => Promise.resolve(newer) }).ready();
  return { database, before };
}

/** Both tests look at one: it takes seconds. */
const updated = update();

describe("newer starter facts over an older version with a reader's changes", { timeout: 120_000 }, () => {
  it("leave every row of the reader's and of imports as it was, and what was taken out, out", async () => {
    const { database, before } = await updated;
    expect(before.map((rows) => (rows as unknown[]).length)).not.toContain(0);
    expect(await readersRows(database)).toEqual(before);
    expect(await database.entities.get("attack:G0010")).toBeUndefined();
    expect(await database.claims.get([apt28, "Sednit", "attack-18.1"])).toBeUndefined();
    expect((await database.entities.get(apt28))?.name).toBe("My bears");
    const base = knowledgeBase(database, { version: newer.version, load: () => Promise.reject(new Error("again")) });
    const view = await base.sliceFor("Forest Street, Lazarus Group and Vendor Duke");
    expect(view.claims("foreststreet").map(({ entityId }) => entityId)).toEqual([apt28]);
    expect(new Set(view.claims("lazarusgroup").map(({ policy }) => policy))).toEqual(new Set(["never"]));
    expect(view.claims("vendorduke")).toHaveLength(1);
  });

  it("are all there where the reader has said nothing else, and nothing of the older ones is left", async () => {
    const { database } = await updated;
    const fresh = memoryDatabase();
    await writeStarter(fresh, newer);
    const [here, there] = [await starterRows(database), await starterRows(fresh)];
    expect(here.size).toBeGreaterThan(900);
    expect([...here].filter(([key, row]) => there.get(key) !== row)).toEqual([]);
    const [removed, own] = [await database.removed.toArray(), new Set<string>()];
    for (const table of factTables)
      for (const row of (await factStore(database, table).notBy("starter")) as Keyed[])
        own.add(JSON.stringify([table, keyOf(table, row)]));
    for (const { table, key } of removed) own.add(JSON.stringify([table, key]));
    expect([...there.keys()].filter((key) => !here.has(key) && !own.has(key))).toEqual([]);
    expect((await database.entities.get("attack:G0050"))?.externalIds[1]).toMatch(/^intrusion-set--/u);
    expect((await database.entities.get("attack:G0032"))?.externalIds[1]).toMatch(/^intrusion-set--/u);
  });
});
