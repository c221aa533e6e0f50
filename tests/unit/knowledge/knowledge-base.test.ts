import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";
import { saveClaim, saveEntity } from "../../../lib/knowledge/edits.ts";
import type { Facts } from "../../../lib/knowledge/facts.ts";
import { knowledgeBase } from "../../../lib/knowledge/knowledge-base.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import type { EntityContext } from "../../../lib/model/entity-context.ts";
import { memoryDatabase } from "./memory-database.ts";
import { claim, entity, relation, sampleFacts } from "./sample-facts.ts";

const baseOn = (database: KnowledgeDatabase, facts: Facts) =>
  knowledgeBase(database, { version: facts.version, load: () => Promise.resolve(facts) });

async function filled(facts: Facts = sampleFacts()) {
  const database = memoryDatabase();
  const base = baseOn(database, facts);
  await base.ready();
  return { database, base };
}

const text = "Hackers of APT 901, known as Marsh Bird, used HeronLoader against Examplian ministries.";

describe("slice of the knowledge that a text can touch", () => {
  it.each([
    ["apt901", ["group:1"]],
    ["marshbird", ["group:1", "group:2"]],
    ["heronloader", ["tool:1"]],
    ["examplian", ["state:XK"]],
    // Main names of candidates that the text does not hold: the linker compares records by them.
    ["quietheron", ["group:1"]],
    ["copperfinch", ["group:2"]],
    ["ministries", []],
  ])("claims of %s lead to %j", async (key, ids) => {
    const { base } = await filled();
    const view = await base.sliceFor(text);
    expect(view.claims(key).map(({ entityId }) => entityId)).toEqual(ids);
  });

  it("holds relations between entities of the text alone", async () => {
    const { base } = await filled();
    const both = await base.sliceFor(text);
    expect(both.relations("group:1").map(({ to }) => to)).toEqual(["state:XK", "tool:1"]);
    expect(both.relations("tool:1").map(({ from }) => from)).toEqual(["group:1"]);
    const alone = await base.sliceFor("APT-901 was seen again.");
    expect(alone.relations("group:1")).toEqual([]);
  });

  it("puts the reader's word on a name above every source's", async () => {
    const { database, base } = await filled();
    await database.namePolicies.put({ key: "marshbird", policy: "never" });
    const view = await base.sliceFor(text);
    expect(view.claims("marshbird").map(({ policy }) => policy)).toEqual(["never", "never"]);
    expect(view.claims("apt901").map(({ policy }) => policy)).toEqual(["strong"]);
  });

  it("is the same from memory on the first run as from the database after it", async () => {
    const database = memoryDatabase();
    const facts = sampleFacts();
    const first = await baseOn(database, facts).sliceFor(text);
    const base = baseOn(database, facts);
    await base.ready();
    const later = await base.sliceFor(text);
    for (const key of ["apt901", "marshbird", "heronloader", "examplian"]) {
      expect(first.claims(key).toSorted(byEntity)).toEqual(later.claims(key).toSorted(byEntity));
    }
  });
});

it("tells of every entity on the first run what the database tells later", async () => {
  const database = memoryDatabase();
  const facts = sampleFacts();
  const [first, later] = [baseOn(database, facts), baseOn(database, facts)];
  const fromMemory = await Promise.all(facts.entities.map(({ id }) => first.entityContext(id)));
  await later.ready();
  const fromDatabase = await Promise.all(facts.entities.map(({ id }) => later.entityContext(id)));
  expect(fromMemory.map(inOneOrder)).toEqual(fromDatabase.map(inOneOrder));
  for (const base of [baseOn(memoryDatabase(), facts), later])
    expect(await Promise.all(facts.entities.map(({ id }) => base.entity(id)))).toEqual(facts.entities);
});

const byJson = (a: object, b: object): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
const inOneOrder = (context: EntityContext | null) =>
  context && {
    entity: context.entity,
    aliases: context.aliases.map((alias) => ({ ...alias, claimedBy: alias.claimedBy.toSorted() })).toSorted(byJson),
    relations: context.relations.toSorted(byJson),
    sources: context.sources.toSorted(byJson),
  };

const byEntity = (a: { entityId: string }, b: { entityId: string }) => a.entityId.localeCompare(b.entityId);

describe("filling and updating", () => {
  it("fills once and finds everything after a restart without unpacking again", async () => {
    const factory = new IDBFactory();
    await baseOn(memoryDatabase(factory), sampleFacts()).ready();
    const base = knowledgeBase(memoryDatabase(factory), {
      version: "1",
      load: () => Promise.reject(new Error("unpacked again")),
    });
    expect((await base.sliceFor(text)).claims("apt901")).toHaveLength(1);
  });

  it("leaves nothing behind when stopped in the middle, and starts anew", async () => {
    const database = memoryDatabase();
    const facts = sampleFacts();
    const broken = {
      ...facts,
      relations: [...facts.relations, { ...relation("a", "uses", "b"), from: undefined as unknown as string }],
    };
    await expect(writeStarter(database, broken)).rejects.toThrow();
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(database.tables.map(() => 0));
    expect(await writeStarter(database, facts)).toBe(true);
    expect(await writeStarter(database, facts)).toBe(false);
  });

  it("takes in a newer version and keeps what is the reader's", async () => {
    const { database } = await filled();
    await database.entities.put({ ...entity("group:2", "threat-group", "My own name"), origin: "reader" });
    await database.claims.put({
      ...claim("group:1", "My Heron", { claimedBy: "reader" }),
      origin: "reader",
      key: "myheron",
      tails: [],
    });
    await database.claims.delete(["group:1", "APT-901", "register"]);
    await database.removed.put({ table: "claims", key: ["group:1", "APT-901", "register"] });
    const newer: Facts = {
      ...sampleFacts("2"),
      entities: [entity("group:2", "threat-group", "Copper Finch II"), entity("group:3", "threat-group", "Grey Plover")],
      claims: [claim("group:1", "APT-901"), claim("group:3", "Grey Plover")],
      relations: [],
    };
    const base = baseOn(database, newer);
    await base.ready();
    const names = (await database.entities.toArray()).map(({ id, name }) => `${id} ${name}`);
    // group:1 is gone from the newer facts, but a claim of the reader's leans on it.
    expect(names).toEqual(["group:1 Quiet Heron", "group:2 My own name", "group:3 Grey Plover"]);
    expect((await database.claims.toArray()).map(({ name }) => name).toSorted()).toEqual(["Grey Plover", "My Heron"]);
    expect(await database.relations.count()).toBe(0);
    expect((await base.sliceFor("Grey Plover is new.")).claims("greyplover")).toHaveLength(1);
  });

  it("answers from the facts it has while newer ones are being written", async () => {
    const { database } = await filled();
    const newer: Facts = { ...sampleFacts("2"), claims: [...sampleFacts().claims, claim("group:2", "Grey Plover")] };
    const base = baseOn(database, newer);
    expect((await base.sliceFor("APT-901 and Grey Plover")).claims("apt901")).toHaveLength(1);
    await base.ready();
    expect((await base.sliceFor("APT-901 and Grey Plover")).claims("greyplover")).toHaveLength(1);
  });

  it("answers from memory while the very first facts are being written", async () => {
    const base = baseOn(memoryDatabase(), sampleFacts());
    let isFilled = false;
    const ready = base.ready().then(() => {
      isFilled = true;
    });
    // Asked at every turn, so also when the database is held by what writes.
    while (!isFilled) {
      const view = await base.sliceFor(text);
      expect([isFilled, view.claims("apt901").length]).toEqual([false, 1]);
      if ((await Promise.race([ready, new Promise((next) => setTimeout(next, 0, "later"))])) !== "later") break;
    }
    expect((await base.sliceFor(text)).claims("apt901")).toHaveLength(1);
  });

  it("tells why it could not be filled, and tries again", async () => {
    let attempts = 0;
    const base = knowledgeBase(memoryDatabase(), {
      version: "1",
      load: () => (attempts++ === 0 ? Promise.reject(new Error("no space left")) : Promise.resolve(sampleFacts())),
    });
    await expect(base.ready()).rejects.toThrow("no space left");
    await base.ready();
    expect(await base.search("heron")).not.toEqual([]);
  });
});

describe("context of an entity", () => {
  it("holds names with who claims them, relations both ways, and the sources", async () => {
    const { base } = await filled();
    const context = await base.entityContext("tool:1");
    expect(context?.aliases).toEqual([{ name: "HeronLoader", form: "name", claimedBy: ["register"] }]);
    expect(context?.relations.map(({ type, direction, other }) => [type, direction, other.name])).toEqual([
      ["uses", "in", "Quiet Heron"],
    ]);
    expect(context?.sources.map(({ id }) => id)).toEqual(["register"]);
    expect(context?.entity).toEqual(sampleFacts().entities[2]);
  });

  it("is null for an entity that is not there", async () => {
    const { base } = await filled();
    expect(await base.entityContext("group:404")).toBeNull();
    expect(await base.entity("group:404")).toBeNull();
  });
});

describe("search as you type", () => {
  it.each([
    ["he", ["tool:1", "group:1"]],
    ["HERON", ["tool:1", "group:1"]],
    ["quiet her", ["group:1"]],
    ["bird", ["group:1", "group:2"]],
    ["apt 9", ["group:1"]],
    ["Examplian", ["state:XK"]],
    ["eron", []],
    ["  ", []],
    ["<script>", []],
  ])("%j finds %j", async (query, ids) => {
    const { base } = await filled();
    expect((await base.search(query)).map(({ entity: { id } }) => id)).toEqual(ids);
  });

  it("keeps to the wanted kinds and number", async () => {
    const { base } = await filled();
    expect(await base.search("")).toEqual([]);
    const kindAlone = { filter: { kind: "malware", country: null, source: null } } as const;
    expect((await base.search("", kindAlone)).map(({ entity: { id } }) => id)).toEqual(["tool:1"]);
    expect(
      (await base.search("her", { filter: { kind: "threat-group", country: null, source: null } })).map(
        ({ entity: { id } }) => id,
      ),
    ).toEqual(["group:1"]);
    expect(await base.search("bird", { limit: 1 })).toHaveLength(1);
  });

  it("keeps to what came with the extension where that is asked, without the reader's own names and entities", async () => {
    const { database, base } = await filled();
    await saveEntity(database, entity("own:1", "threat-group", "Heron Friends", { source: "reader" }));
    await saveClaim(database, claim("own:1", "Heron Friends", { claimedBy: "reader" }));
    await saveClaim(database, claim("group:1", "Secret Bird", { claimedBy: "reader" }));
    const found = async (query: string, options = {}) =>
      (await base.search(query, options)).map(({ entity: { id }, name }) => `${id} ${name}`);
    expect(await found("secret")).toEqual(["group:1 Secret Bird"]);
    expect(await found("secret", { origin: "starter" })).toEqual([]);
    expect(await found("heron f")).toEqual(["own:1 Heron Friends"]);
    expect(await found("heron f", { origin: "starter" })).toEqual([]);
    expect(await found("quiet her", { origin: "starter" })).toHaveLength(1);
  });
});
