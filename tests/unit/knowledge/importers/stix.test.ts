import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FactsSchema } from "../../../../lib/knowledge/facts.ts";
import { ImportError } from "../../../../lib/knowledge/importers/imported.ts";
import { readJson } from "../../../../lib/knowledge/importers/read-json.ts";
import { readStix } from "../../../../lib/knowledge/importers/stix.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const stixId = (type: string, n: number) => `${type}--${uuid(n)}`;
type Raw = Readonly<Record<string, unknown>>;

const group = (n: number, changes: Raw = {}): Raw => ({
  type: "intrusion-set",
  id: stixId("intrusion-set", n),
  name: `Group ${n}`,
  ...changes,
});
const malware = (n: number, changes: Raw = {}): Raw => ({
  type: "malware",
  id: stixId("malware", n),
  name: `Malware ${n}`,
  ...changes,
});
const relationship = (from: Raw, type: string, to: Raw, changes: Raw = {}): Raw => ({
  type: "relationship",
  id: stixId("relationship", 900),
  relationship_type: type,
  source_ref: from.id,
  target_ref: to.id,
  ...changes,
});
const read = (...objects: unknown[]) => readStix({ type: "bundle", id: stixId("bundle", 0), objects }, "file.json");
const reasons = ({ skipped }: ReturnType<typeof readStix>) => skipped.map(({ reason }) => reason);

describe("objects of a bundle", () => {
  it.each<[string, Raw, string | null]>([
    ["an intrusion set", group(1), "threat-group Group 1"],
    [
      "a threat actor of STIX 2.1",
      { ...group(1), type: "threat-actor", id: stixId("threat-actor", 1), spec_version: "2.1" },
      "threat-group Group 1",
    ],
    ["malware", malware(1), "malware Malware 1"],
    ["a tool", { type: "tool", id: stixId("tool", 1), name: "Screwdriver" }, "tool Screwdriver"],
    ["a campaign", { type: "campaign", id: stixId("campaign", 1), name: "Operation One" }, "campaign Operation One"],
    ["a technique", { type: "attack-pattern", id: stixId("attack-pattern", 1), name: "Knocking" }, "technique Knocking"],
    [
      "an organisation",
      { type: "identity", id: stixId("identity", 1), name: "ACME", identity_class: "organization" },
      "organization ACME",
    ],
    [
      "a person",
      { type: "identity", id: stixId("identity", 1), name: "A. Person", identity_class: "individual" },
      "person A. Person",
    ],
    ["a sector", { type: "identity", id: stixId("identity", 1), name: "Energy", identity_class: "class" }, "sector Energy"],
    ["a country", { type: "location", id: stixId("location", 1), country: "AL" }, "state AL"],
    ["a region", { type: "location", id: stixId("location", 1), region: "eastern-europe" }, "place eastern-europe"],
    [
      "a vulnerability",
      { type: "vulnerability", id: stixId("vulnerability", 1), name: "CVE-2021-44228" },
      "vulnerability CVE-2021-44228",
    ],
    ["an indicator", { type: "indicator", id: stixId("indicator", 1), name: "hash" }, null],
    ["a revoked group", group(1, { revoked: true }), null],
    ["a deprecated group", group(1, { x_mitre_deprecated: true }), null],
    ["a group without a name", group(1, { name: undefined }), null],
    ["a number for a name", group(1, { name: 7 }), null],
    ["an id that is none", group(1, { id: "intrusion-set" }), null],
    ["a system", { type: "identity", id: stixId("identity", 1), name: "Server", identity_class: "system" }, null],
  ])("%s", (_, object, expected) => {
    const result = read(object);
    expect(result.facts.entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected === null ? [] : [expected]);
    expect(result.skipped.length).toBe(expected === null ? 1 : 0);
  });

  it.each<[string, unknown, string]>([
    ["__proto__", JSON.parse('{"type":"malware","id":"x","__proto__":{"polluted":true}}'), "“__proto__”"],
    ["constructor, deep inside", { ...malware(1), external_references: [{ constructor: {} }] }, "“constructor”"],
    ["null", null, "not valid"],
    ["a string", "malware", "not valid"],
  ])("refuses %s and goes on", (_, object, reason) => {
    const result = read(object, malware(2));
    expect(result.facts.entities).toHaveLength(1);
    expect(reasons(result)[0]).toContain(reason);
    expect(({} as Raw).polluted).toBeUndefined();
  });

  it("keeps names as text, whatever is in them", () => {
    const name = `<img src=x onerror="alert(1)">`;
    const result = read(group(1, { name, aliases: [name, "Second", "  ", "!!!"] }));
    expect(result.facts.claims.map((claim) => claim.name)).toEqual([name, "Second"]);
  });

  it("takes ATT&CK ids, and gives names to be marked only with care", () => {
    const attack = {
      external_references: [{ source_name: "mitre-attack", external_id: "G9999", url: "https://attack.mitre.org/groups/G9999" }],
    };
    const result = read(group(1, { name: "Summer", aliases: ["Summer", "APT9999", "Summer Storm", "AB"], ...attack }));
    expect(result.facts.entities[0]).toMatchObject({ id: "attack:G9999", externalIds: ["G9999", stixId("intrusion-set", 1)] });
    expect(result.facts.claims.map(({ name, policy }) => `${name}: ${policy}`)).toEqual([
      "Summer: cue",
      "APT9999: strong",
      "Summer Storm: strong",
      "AB: never",
      "G9999: strong",
    ]);
  });

  it("counts an id that comes twice once, the last time", () => {
    const result = read(group(1, { name: "Old" }), group(1, { name: "New" }));
    expect(result.facts.entities.map(({ name }) => name)).toEqual(["New"]);
    expect(reasons(result).join()).toContain("twice");
  });
});

describe("relationships", () => {
  const [a, b, m] = [group(1), group(2), malware(3)];

  it.each<[string, Raw, string | null]>([
    ["uses", relationship(a, "uses", m), "stix:G1 uses stix:M3"],
    ["malware of an author", relationship(m, "authored-by", a), "stix:M3 attributed-to stix:G1"],
    ["one that is revoked", relationship(a, "uses", m, { revoked: true }), null],
    ["one to nothing", relationship(a, "uses", malware(404)), null],
    ["one of an unknown verb", relationship(a, "admires", m), null],
    ["one called like a method", relationship(a, "toString", m), null],
  ])("%s", (_, object, expected) => {
    const result = read(a, b, m, object);
    const short = (id: string) => id.replace(stixId("intrusion-set", 1), "G1").replace(stixId("malware", 3), "M3");
    const told = result.facts.relations.map(({ from, type, to }) => `${short(from)} ${type} ${short(to)}`);
    expect(told).toEqual(expected === null ? [] : [expected]);
    expect(result.skipped.length).toBe(expected === null ? 1 : 0);
  });

  it("may run in circles", () => {
    const circle = [
      relationship(a, "uses", m, { id: stixId("relationship", 1) }),
      relationship(m, "uses", a, { id: stixId("relationship", 2) }),
    ];
    expect(read(a, m, ...circle).facts.relations).toHaveLength(2);
  });
});

describe("source of the claims", () => {
  it("is ATT&CK with its version", () => {
    const collection = {
      type: "x-mitre-collection",
      id: stixId("x-mitre-collection", 1),
      name: "Enterprise ATT&CK",
      x_mitre_version: "19.0",
    };
    expect(read(collection, group(1)).facts.sources[0]).toMatchObject({ id: "attack-19.0" });
  });

  it("is the one maker, or else the file", () => {
    const maker = { type: "identity", id: stixId("identity", 9), name: "Some Vendor", identity_class: "organization" };
    expect(read(maker, group(1, { created_by_ref: maker.id })).facts.sources[0]?.name).toBe("Some Vendor");
    expect(read(group(1)).facts.sources[0]?.name).toBe("file.json");
  });
});

describe("files that are none", () => {
  it.each([
    ["[]", "no list of objects"],
    ["{}", "no list of objects"],
    [`{"type":"bundle","objects":{}}`, "no list of objects"],
  ])("%s", (text, message) => {
    expect(() => readStix(readJson(text), "file.json")).toThrow(message);
  });

  it("says that a file breaks off", () => {
    expect(() => readJson(`{"type":"bundle","objects":[{"type":"mal`)).toThrow(ImportError);
    expect(() => readJson(`{"type":"bundle","objects":[{"type":"mal`)).toThrow(/breaks off/u);
  });

  it("never gives facts that are not valid, whatever the objects", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              type: fc.constantFrom("malware", "relationship"),
              id: fc.constant(stixId("malware", 1)),
              name: fc.string(),
              aliases: fc.array(fc.string()),
            }),
          ),
        ),
        (objects) => {
          const { facts } = readStix({ type: "bundle", objects }, "file.json");
          expect(v.is(FactsSchema, { version: "1", ...facts })).toBe(true);
        },
      ),
    );
  });
});

const folder = "../shared/sources";
const haveSources = existsSync(folder);
if (!haveSources) console.warn(`${folder} is not there: ATT&CK's own bundles are not read.`);

describe.skipIf(!haveSources)("ATT&CK's own bundles", () => {
  it.each([
    ["enterprise-attack-18.1", { "threat-group": 170, malware: 690, tool: 90, campaign: 50, technique: 690 }],
    ["ics-attack-18.1", { malware: 20, technique: 80 }],
  ])("%s", (name, least) => {
    const text = gunzipSync(readFileSync(`${folder}/${name}.json.gz`)).toString("utf8");
    const { facts } = readStix(readJson(text), `${name}.json`);
    v.assert(FactsSchema, { version: "1", ...facts });
    for (const [kind, count] of Object.entries(least)) {
      expect(facts.entities.filter((entity) => entity.kind === kind).length, kind).toBeGreaterThanOrEqual(count);
    }
    const ids = new Set(facts.entities.map(({ id }) => id));
    expect(facts.relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });
});
