import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FactsSchema } from "../../../lib/knowledge/facts.ts";
import { starterVersion } from "../../../lib/knowledge/starter-version.ts";
import type { Entity, EntityKind, MatchPolicy } from "../../../lib/model/knowledge.ts";
import { nameKey } from "../../../lib/text/name-key.ts";
import { buildFacts, packFacts } from "../../../scripts/build-knowledge.ts";

const packed = readFileSync("public/knowledge/starter.json.gz");
const facts = v.parse(FactsSchema, JSON.parse(gunzipSync(packed).toString("utf8")));
const entities = new Map(facts.entities.map((entity) => [entity.id, entity]));
const sourceIds = new Set(facts.sources.map(({ id }) => id));
const claimsByKey = Map.groupBy(facts.claims, ({ name }) => nameKey(name));
const claimsOf = (name: string) => claimsByKey.get(nameKey(name)) ?? [];
const kindOf = (id: string): EntityKind | undefined => entities.get(id)?.kind;

const sourcesFolder = "../shared/sources";
const haveSources = existsSync(sourcesFolder);
if (!haveSources) console.warn(`${sourcesFolder} is not there: whether the starter knowledge is current is not checked.`);

describe("the built file", () => {
  it.skipIf(!haveSources)(
    "is current, and the same bytes each time it is built",
    () => {
      const built = buildFacts(sourcesFolder);
      expect(built.version, "run `npm run knowledge` and commit what it writes").toBe(facts.version);
      expect(packFacts(built).equals(packed)).toBe(true);
    },
    60_000,
  );

  it("is small, and its version is the one the extension expects", () => {
    expect(packed.length).toBeLessThan(2_000_000);
    expect(facts.version).toBe(starterVersion);
  });

  it("holds facts alone: every source, entity and end of a relation exists, nothing is told twice", () => {
    const dangling = [
      ...facts.entities.filter(({ source }) => !sourceIds.has(source)),
      ...facts.claims.filter(({ entityId, claimedBy }) => !entities.has(entityId) || !sourceIds.has(claimedBy)),
      ...facts.relations.filter(({ from, to, source }) => !entities.has(from) || !entities.has(to) || !sourceIds.has(source)),
    ];
    expect(dangling).toEqual([]);
    const told = [
      ...facts.entities.map(({ id }) => id),
      ...facts.claims.map(({ entityId, name, claimedBy }) => `${entityId}\n${name}\n${claimedBy}`),
      ...facts.relations.map(({ from, type, to, source, validFrom }) => `${from}\n${type}\n${to}\n${source}\n${validFrom}`),
    ];
    expect(new Set(told).size).toBe(told.length);
  });

  it("takes over no source's prose: a name is a name", () => {
    const long = facts.claims.filter(({ name }) => name.split(" ").length > 20).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it("names every source with its licence, and gives ATT&CK's notice", () => {
    const unlicensed = facts.sources.filter(({ id, licence }) => licence === null && !id.startsWith("misp-producer:"));
    expect(unlicensed).toEqual([]);
    const attack = facts.sources.filter(({ id }) => id.startsWith("attack-"));
    expect(attack.map(({ id }) => id)).toEqual(["attack-18.1", "attack-19"]);
    for (const { notice } of attack) expect(notice).toContain("The MITRE Corporation");
    const notices = readFileSync("NOTICE", "utf8");
    for (const { notice } of attack) expect(notices).toContain(notice);
  });

  it.each<[EntityKind, number]>([
    ["threat-group", 1_300],
    ["ransomware-group", 500],
    ["campaign", 50],
    ["malware", 2_500],
    ["tool", 90],
    ["technique", 700],
    ["vulnerability", 1_400],
    ["state", 245],
    ["agency", 400],
    ["government-body", 300],
    ["organization", 500],
    ["person", 350],
    ["place", 250],
    ["sector", 100],
  ])("knows of %s at least %i", (kind, least) => {
    expect(facts.entities.filter((entity) => entity.kind === kind).length).toBeGreaterThanOrEqual(least);
  });
});

describe("who is who", () => {
  it("offers HomeLand Justice as campaign, group and MISP's actor, each by its source", () => {
    const offered = claimsOf("HomeLand Justice")
      .filter(({ claimedBy }) => claimedBy !== "newsgloss")
      .map(({ entityId, claimedBy }) => [entityId.split(":")[0] === "misp" ? "misp" : entityId, kindOf(entityId), claimedBy]);
    expect(offered).toEqual([
      ["attack:C0038", "campaign", "attack-18.1"],
      ["attack:G1055", "threat-group", "attack-19"],
      ["misp", "threat-group", "misp"],
    ]);
    const attributed = facts.relations.filter(({ from, type }) => from === "attack:C0038" && type === "attributed-to");
    expect(attributed.map(({ to }) => to)).toEqual(["attack:G1001"]);
  });

  it.each([
    ["OilRig", "APT35"],
    ["OilRig", "Magic Hound"],
    ["Lazarus Group", "Andariel"],
    ["Lazarus Group", "Kimsuky"],
    ["Winnti Group", "Axiom"],
    ["Sandworm Team", "APT28"],
    ["Play", "Royal"],
  ])("keeps %s and %s apart", (a, b) => {
    const mainIds = (name: string) =>
      facts.entities.filter((entity) => nameKey(entity.name) === nameKey(name)).map(({ id }) => id);
    expect(mainIds(a)).not.toEqual([]);
    expect(mainIds(b)).not.toEqual([]);
    expect(mainIds(a).filter((id) => mainIds(b).includes(id))).toEqual([]);
    const externalIds = (name: string) => mainIds(name).flatMap((id) => entities.get(id)?.externalIds ?? []);
    expect(externalIds(a).filter((id) => externalIds(b).includes(id))).toEqual([]);
  });

  it("joins the two versions of one ATT&CK group, as claims of both", () => {
    const claimants = claimsOf("APT28").filter(({ entityId }) => entityId === "attack:G0007");
    expect(claimants.map(({ claimedBy }) => claimedBy)).toEqual(["attack-18.1", "attack-19"]);
  });

  it("gives a record an ATT&CK id only when it is one, and then ATT&CK's own STIX id of its kind", () => {
    const types: Partial<Record<EntityKind, string>> = {
      "threat-group": "intrusion-set",
      campaign: "campaign",
      malware: "malware",
      tool: "tool",
      technique: "attack-pattern",
    };
    const uuid = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
    const isRight = ({ id, kind, externalIds }: Entity): boolean =>
      id.startsWith("attack:")
        ? new RegExp(`^${id.slice("attack:".length)} ${types[kind]}--${uuid}$`, "u").test(externalIds.join(" "))
        : externalIds.filter((externalId) => /^[GS]\d{4}$/u.test(externalId)).length <= 1;
    expect(facts.entities.filter((entity) => !isRight(entity))).toEqual([]);
  });

  it.each([
    ["attack:G0007", "intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c"],
    ["attack:T1486", "attack-pattern--b80d107d-fa0d-4b60-9684-b0433e8bdba0"],
  ])("knows %s under %s, as ATT&CK does", (id, stixId) => {
    expect(entities.get(id)?.externalIds).toContain(stixId);
  });

  it("knows vendors' names as the vendors' claims", () => {
    const vendors = claimsOf("Wicked Panda").filter(({ claimedBy }) => claimedBy.startsWith("misp-producer:"));
    expect(vendors.map(({ claimedBy }) => facts.sources.find(({ id }) => id === claimedBy)?.name)).toContain("CrowdStrike");
  });

  it.each<[string, string, EntityKind]>([
    ["Iran", "state:IR", "state"],
    ["Iranian", "state:IR", "state"],
    ["Tehran", "state:IR", "state"],
    ["U.S.", "state:US", "state"],
    ["DPRK", "state:KP", "state"],
    ["Albania", "state:AL", "state"],
    ["Edi Rama", "wikidata:Q316901", "person"],
    ["NATO", "newsgloss:north-atlantic-treaty-organization", "organization"],
    ["National Security Council", "us-agency:national-security-council", "government-body"],
    ["CISA", "us-agency:cybersecurity-and-infrastructure-security-agency", "government-body"],
    ["AKSHI", "newsgloss:national-agency-for-information-society", "government-body"],
    ["ANSSI", "newsgloss:agence-nationale-de-la-securite-des-systemes-d-information", "government-body"],
    ["BSI", "misp:f9b0eb73-f76e-5807-a94c-0054f8f98b33", "agency"],
    ["DEV-0842", "newsgloss:dev-0842", "threat-group"],
    ["DEV-0861", "newsgloss:dev-0861", "threat-group"],
    ["Anonymous", "newsgloss:anonymous", "threat-group"],
    ["Log4Shell", "cve:CVE-2021-44228", "vulnerability"],
    ["T1486", "attack:T1486", "technique"],
  ])("knows %s as %s", (name, id, kind) => {
    expect(claimsOf(name).map(({ entityId }) => entityId)).toContain(id);
    expect(kindOf(id)).toBe(kind);
  });

  it("tells who leads a state, and since when", () => {
    const led = facts.relations.find(
      ({ from, type, to }) => from === "state:AL" && type === "led-by" && to === "wikidata:Q316901",
    );
    expect(led).toMatchObject({ source: "wikidata", validFrom: "2013", validTo: null });
    const ofUnitedStates = facts.relations.filter(({ from, type }) => from === "state:US" && type === "led-by");
    expect(ofUnitedStates.filter(({ validTo }) => validTo === null).map(({ to }) => to)).toEqual(["newsgloss:donald-trump"]);
  });
});

describe("match policies", () => {
  const threatKinds: ReadonlySet<EntityKind | undefined> = new Set([
    "threat-group",
    "ransomware-group",
    "campaign",
    "malware",
    "tool",
  ]);
  const threatPolicies = (name: string): MatchPolicy[] => [
    ...new Set(claimsOf(name).flatMap(({ entityId, policy }) => (threatKinds.has(kindOf(entityId)) ? [policy] : []))),
  ];

  it.each<[MatchPolicy, readonly string[]]>([
    [
      "strong",
      [
        "PlugX",
        "Cobalt Strike",
        "APT28",
        "Emotet",
        "WannaCry",
        "Fancy Bear",
        "OilRig",
        "Stuxnet",
        "LockBit",
        "Conti",
        "Scattered Spider",
      ],
    ],
    [
      "cue",
      ["Play", "Royal", "Cuba", "Hive", "Agenda", "Maze", "Medusa", "Akira", "Silence", "Anonymous", "Pegasus", "The Mask"],
    ],
    [
      "never",
      ["at", "One", "R", "Net", "cmd", "at.exe", "Ping", "Reg", "route", "Russian", "Korean", "Turkish", "Gazprom", "Christmas"],
    ],
  ])("%s: %j", (policy, names) => {
    expect(names.map((name) => [name, threatPolicies(name)])).toEqual(names.map((name) => [name, [policy]]));
  });

  it("marks no threat's name of one or two characters, and none of three without a cue", () => {
    const free = facts.claims.filter(({ entityId, name, policy, form }) => {
      if (!threatKinds.has(kindOf(entityId)) || form === "acronym") return false;
      const { length } = nameKey(name);
      return (length <= 2 && policy !== "never") || (length === 3 && policy === "strong");
    });
    expect(free).toEqual([]);
  });

  it("never takes a state, its people or its capital for a threat", () => {
    const states = new Set(facts.claims.flatMap(({ entityId, name }) => (kindOf(entityId) === "state" ? [nameKey(name)] : [])));
    const taken = facts.claims.filter(
      ({ entityId, name, policy }) => threatKinds.has(kindOf(entityId)) && states.has(nameKey(name)) && policy === "strong",
    );
    expect(taken).toEqual([]);
  });
});
