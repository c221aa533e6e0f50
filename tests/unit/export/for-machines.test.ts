import fc from "fast-check";
import { expect, test } from "vitest";
import { exportFormats } from "../../../lib/export/formats.ts";
import { misp } from "../../../lib/export/misp.ts";
import { navigatorLayer } from "../../../lib/export/navigator-layer.ts";
import { exportFile } from "../../../lib/export/run-export.ts";
import { stix } from "../../../lib/export/stix.ts";
import { anyInput } from "./generated.ts";
import { sampleDocument, sampleInput } from "./sample.ts";
import { type StixLike, stixFaults } from "./stix-rules.ts";
import { written } from "./written.ts";

const bundleOf = (input = sampleInput): { objects: StixLike[] } => JSON.parse(written(stix, input));
const ofType = (type: string, input = sampleInput) => bundleOf(input).objects.filter((object) => object.type === type);

test("STIX keeps the rules, for the sample and whatever the pages and notes say", () => {
  expect(stixFaults(bundleOf())).toEqual([]);
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(stixFaults(JSON.parse(written(stix, input)))).toEqual([]);
    }),
  );
});

test.each([
  [
    "a relationship to nowhere",
    (o: StixLike) => (o.type === "relationship" ? { ...o, target_ref: "tool--00000000-0000-4000-8000-000000000000" } : o),
  ],
  ["a number where a time belongs", (o: StixLike) => (o.type === "report" ? { ...o, published: 20260304 } : o)],
  ["an empty list", (o: StixLike) => (o.type === "report" ? { ...o, object_refs: [] } : o)],
  ["a property of our own", (o: StixLike) => ({ ...o, salience: 3 })],
  ["a word that its vocabulary has not", (o: StixLike) => (o.type === "report" ? { ...o, report_types: ["story"] } : o)],
  ["an incident without its determination", (o: StixLike) => (o.type === "incident" ? { ...o, extensions: {} } : o)],
  ["an extension that nobody defined", (o: StixLike) => ({ ...o, extensions: { "extension-definition--1": {} } })],
  ["an id of another type", (o: StixLike) => (o.type === "malware" ? { ...o, id: o.id.replace("malware", "tool") } : o)],
  ["a relationship on a relationship", (o: StixLike) => (o.type === "relationship" ? { ...o, source_ref: o.id } : o)],
  [
    "a relation that its type may not have",
    (o: StixLike) => ({ ...o, ...(o.relationship_type === "targets" ? { relationship_type: "exploits" } : {}) }),
  ],
  ["a version of the specification that is none", (o: StixLike) => ({ ...o, spec_version: "2.0" })],
  [
    "a reference that is no address",
    (o: StixLike) => (o.type === "report" ? { ...o, external_references: [{ source_name: "a", url: "no address" }] } : o),
  ],
  ["a property with nothing in it", (o: StixLike) => ({ ...o, lang: null })],
  ["a missing name", ({ name: _, ...o }: StixLike) => o as StixLike],
  ["modified before created", (o: StixLike) => ({ ...o, modified: "1999-01-01T00:00:00.000Z" })],
])("the rules notice %s", (_, spoil) => {
  const bundle = bundleOf();
  expect(stixFaults({ ...bundle, objects: bundle.objects.map(spoil) })).not.toEqual([]);
});

test("a bundle of nothing has no empty list, which the rules notice", () => {
  const nothing = bundleOf({ ...sampleInput, documents: [], entityNotes: [] });
  expect(nothing).not.toHaveProperty("objects");
  expect(stixFaults(nothing)).toEqual([]);
  expect(stixFaults({ ...nothing, objects: [] })).not.toEqual([]);
});

test("the same article has the same ids in every export; only the times move on", () => {
  const later = { ...sampleInput, exportedAt: "2026-04-01T00:00:00.000Z" };
  expect(bundleOf(later).objects.map(({ id }) => id)).toEqual(bundleOf().objects.map(({ id }) => id));
  expect(bundleOf()).toEqual(bundleOf());
});

test("an ATT&CK object keeps ATT&CK's own id and number", () => {
  const [group] = ofType("intrusion-set");
  expect(group).toMatchObject({
    id: "intrusion-set--3f6c0a52-7a7b-4f5e-8c1b-0d2b6a1f9e10",
    first_seen: "2021-05-01T00:00:00.000Z",
    external_references: [{ source_name: "mitre-attack", external_id: "G9999" }, {}],
  });
});

test("what has its producer's id is older than the producer's own versions; what has ours is as new as the export", () => {
  expect(ofType("intrusion-set")[0]).toMatchObject({ modified: "1970-01-01T00:00:00.000Z" });
  expect(ofType("attack-pattern")[0]).toMatchObject({ modified: sampleInput.exportedAt });
});

test("who did it to whom is a relationship, and each one's word an opinion on it", () => {
  const relations = ofType("relationship").map((o) => [
    o.relationship_type,
    String(o.source_ref).split("--")[0],
    String(o.target_ref).split("--")[0],
  ]);
  expect(relations).toContainEqual(["targets", "intrusion-set", "identity"]);
  expect(relations).toContainEqual(["uses", "intrusion-set", "malware"]);
  expect(relations).toContainEqual(["attributed-to", "incident", "intrusion-set"]);
  expect(ofType("opinion")).toMatchObject([
    { opinion: "agree", authors: ["Velmar"], confidence: 70 },
    { opinion: "strongly-disagree", authors: ["Quiet Heron"] },
  ]);
});

/** The sample as the library has it: without its text, by what is remembered of it. */
const remembered = {
  ...sampleInput,
  documents: [
    {
      ...sampleDocument,
      article: { ...sampleDocument.article, text: null },
      analysis: null,
      remembered: {
        entities: [
          { entityId: "attack:G9999", count: 2, sure: true },
          { entityId: "attack:T1485", count: 1, sure: true },
          { entityId: "state:VE", count: 1, sure: false },
        ],
        incidents: [
          {
            ...{ key: "k", line: "Quiet Heron attacked Velmar with a wiper", attackTypes: ["wiper" as const] },
            ...{ attackers: ["attack:G9999"], victims: ["state:VE"], software: [], earliest: "2026-03-03", latest: null },
            ...{ realis: "happened" as const, background: false },
          },
        ],
      },
    },
  ],
};

test("what is remembered of an article goes into files for tools, by the same rules", () => {
  expect(stixFaults(bundleOf(remembered))).toEqual([]);
  expect(ofType("intrusion-set", remembered)).toHaveLength(1);
  expect(ofType("incident", remembered)).toMatchObject([{ name: "Quiet Heron attacked Velmar with a wiper" }]);
  expect(ofType("relationship", remembered)).toContainEqual(
    expect.objectContaining({ relationship_type: "targets", start_time: "2026-03-03T00:00:00.000Z", confidence: 70 }),
  );
  const { Event } = JSON.parse(written(misp, remembered));
  expect(Event.Attribute).toContainEqual(expect.objectContaining({ type: "threat-actor", value: "Quiet Heron" }));
  expect(Event.Tag).toContainEqual({ name: 'misp-galaxy:mitre-intrusion-set="Quiet Heron - G9999"' });
  const { techniques } = JSON.parse(written(navigatorLayer, remembered));
  expect(techniques.map(({ techniqueID }: { techniqueID: string }) => techniqueID)).toEqual(["T1485", "T1561"]);
});

test("a value in an indicator's pattern cannot end it", () => {
  const [first] = sampleDocument.analysis?.mentions.filter(({ kind }) => kind === "indicator") ?? [];
  if (first?.kind !== "indicator" || sampleDocument.analysis === null) throw new Error("the sample has no indicator");
  const mentions = [{ ...first, indicatorType: "url" as const, refanged: "http://x/'] OR [a:b = '\\" }];
  const analysis = { ...sampleDocument.analysis, mentions, incidents: [], attributions: [] };
  const input = { ...sampleInput, documents: [{ ...sampleDocument, analysis }] };
  expect(stixFaults(bundleOf(input))).toEqual([]);
  expect(ofType("indicator", input)[0]?.pattern).toBe("[url:value = 'http://x/\\'] OR [a:b = \\'\\\\']");
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("a MISP event carries indicators, victim and accused, the galaxies' clusters and the reader's tags", () => {
  const { Event } = JSON.parse(written(misp, sampleInput));
  expect(Event).toMatchObject({ date: "2026-03-04", distribution: "0", published: false });
  expect(Event.uuid).toMatch(uuid);
  const attributes: { uuid: string; type: string; value: string; to_ids: boolean }[] = Event.Attribute;
  for (const attribute of attributes) expect(attribute.uuid).toMatch(uuid);
  expect(attributes.map(({ type, value }) => [type, value])).toEqual([
    ["domain", "tide.example"],
    ["ip-dst", "203.0.113.7"],
    ["vulnerability", "CVE-2025-10001"],
    ["threat-actor", "Quiet Heron"],
    ["target-org", "Port of Velmar"],
  ]);
  expect(attributes.some(({ to_ids }) => to_ids)).toBe(false);
  expect(Event.Tag.map(({ name }: { name: string }) => name)).toEqual([
    "type:OSINT",
    'osint:source-type="news-report"',
    'misp-galaxy:mitre-intrusion-set="Quiet Heron - G9999"',
    'misp-galaxy:mitre-attack-pattern="Data Destruction - T1485"',
    "wiper",
    "follow up",
  ]);
});

test.each([
  ["threat-group", "attack:G0034", ["G0034"], 'mitre-intrusion-set="Heron - G0034"'],
  ["ransomware-group", "attack:G0034", ["G0034"], 'mitre-intrusion-set="Heron - G0034"'],
  ["ransomware-group", "misp:x", [], 'ransomware="Heron"'],
  ["threat-group", "misp:x", [], 'threat-actor="Heron"'],
  ["malware", "attack:S0001", ["S0001"], 'mitre-malware="Heron - S0001"'],
  ["tool", "attack:S0002", ["S0002"], 'mitre-tool="Heron - S0002"'],
  ["campaign", "attack:C0001", ["C0001"], 'mitre-campaign="Heron - C0001"'],
  ["technique", "attack:T1485", ["T1485.001"], 'mitre-attack-pattern="Heron - T1485.001"'],
  ["malware", "own:x", [], null],
  ["organization", "own:x", ["Q42"], null],
  ["threat-group", "own:x", ["G00341", "TA0001"], null],
] as const)("the galaxy of a %s with the id %s and the numbers %j", (kind, id, externalIds, tag) => {
  const [known] = sampleInput.entities;
  if (known === undefined) throw new Error("the sample has no entity");
  const remembered = { entities: [{ entityId: id, count: 1, sure: true }], incidents: [] };
  const documents = [{ ...sampleDocument, analysis: null, remembered, notes: [] }];
  const entities = [{ ...known, kind, id, name: "Heron", externalIds: [...externalIds] }];
  const { Event } = JSON.parse(written(misp, { ...sampleInput, documents, entities }));
  const galaxies = Event.Tag.flatMap(({ name }: { name: string }) => (name.startsWith("misp-galaxy:") ? [name.slice(12)] : []));
  expect(galaxies).toEqual(tag === null ? [] : [tag]);
});

/** What MISP's templates ask of the objects that are written: their attributes with their types, those that must be there. */
const mispTemplates: Readonly<Record<string, { attributes: Readonly<Record<string, string>>; required: string }>> = {
  report: { attributes: { title: "text", link: "link", summary: "text", type: "text" }, required: "title" },
  incident: {
    attributes: { name: "text", description: "text", determination: "text", incident_type: "text", investigation_status: "text" },
    required: "name",
  },
  annotation: {
    attributes: {
      ...{ text: "text", ref: "link", type: "text", format: "text" },
      ...{ "creation-date": "datetime", "modification-date": "datetime" },
    },
    required: "text",
  },
};

interface MispObject {
  readonly uuid: string;
  readonly name: string;
  readonly Attribute: readonly {
    readonly uuid: string;
    readonly object_relation: string;
    readonly type: string;
    readonly value: string;
  }[];
  readonly ObjectReference: readonly { readonly referenced_uuid: string }[];
}

const eventsOf = (input: typeof sampleInput): { Attribute: { uuid: string }[]; Object: MispObject[] }[] => {
  const content = JSON.parse(written(misp, input));
  return (content.response ?? [content]).map(({ Event }: { Event: unknown }) => Event);
};

test("MISP objects keep their templates' rules, for the sample and whatever the pages and notes say", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(sampleInput), anyInput), (input) => {
      for (const { Attribute, Object: objects } of eventsOf(input)) {
        const own = new Set(objects.map(({ uuid: id }) => id));
        for (const { name, Attribute: parts, ObjectReference: references } of objects) {
          const template = mispTemplates[name];
          for (const { object_relation: relation, type, value } of parts) {
            expect([name, relation, type]).toEqual([name, relation, template?.attributes[relation]]);
            expect(value.trim()).not.toBe("");
          }
          expect(parts.map(({ object_relation: relation }) => relation)).toContain(template?.required);
          for (const { referenced_uuid: id } of references) expect(own).toContain(id);
        }
        const ids = [...Attribute, ...objects, ...objects.flatMap(({ Attribute: parts }) => parts)].map(({ uuid: id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(uuid);
      }
    }),
  );
});

test("the article is a report, what happened an incident, each note an annotation of the report", () => {
  const [event] = eventsOf(sampleInput);
  const told = event?.Object.map(({ name, Attribute }) => [name, ...Attribute.map(({ value }) => value)]);
  expect(told?.[0]).toEqual(["report", sampleDocument.article.title, "https://news.example/port", "Webpage"]);
  expect(told?.filter(([name]) => name === "incident")).toEqual([
    ["incident", expect.stringContaining("Velmar"), expect.any(String), "successful-attempt", "new", "deletion-information"],
  ]);
  expect(told?.filter(([name]) => name === "annotation").map(([, text]) => text)).toEqual(
    sampleDocument.notes.map(({ body }) => body),
  );
  expect(event?.Object.at(-1)?.ObjectReference).toMatchObject([{ referenced_uuid: event?.Object[0]?.uuid }]);
});

test("a Navigator layer scores the techniques named and told of", () => {
  const layer = JSON.parse(written(navigatorLayer, sampleInput));
  expect(layer).toMatchObject({ domain: "enterprise-attack", versions: { layer: "4.5" } });
  expect(layer.techniques).toMatchObject([
    { techniqueID: "T1485", score: 2, comment: expect.stringContaining("“wiper attack”") },
    { techniqueID: "T1561", score: 1 },
  ]);
});

test.each(exportFormats.map((format) => [format.id, format] as const))("%s: one article, several, none", (_, format) => {
  const several = { ...sampleInput, documents: [sampleDocument, { ...sampleDocument, analysis: null }] };
  const none = { ...sampleInput, documents: [], entityNotes: [] };
  for (const input of [sampleInput, several, none]) {
    const file = exportFile(format, input);
    const content = file.pieces.join("");
    expect(file.filename).toMatch(new RegExp(`^[\\p{L}\\p{N}-]+\\.${format.extension.replaceAll(".", "\\.")}$`, "u"));
    if (file.mediaType.includes("json")) expect(() => JSON.parse(content)).not.toThrow();
    expect(content.isWellFormed()).toBe(true);
  }
});

test("every format has an id of its own", () => {
  expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
});
