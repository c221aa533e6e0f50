import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { annotateLine } from "../../../scripts/annotate/lines.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { eventPassages } from "../../cases/event-passages.ts";

// Written after docs/annotate-format.md, not after the model: the two must not drift apart together.
const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const positions = v.array(position);
const span = { start: position, end: position };
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const found = {
  ...span,
  text: v.pipe(v.string(), v.minLength(1)),
  foundBy: v.string(),
  certainty: v.picklist(["certain", "likely", "weak"]),
  why: v.pipe(v.string(), v.minLength(1)),
};
const candidate = v.strictObject({
  entityId: v.string(),
  name: v.string(),
  externalIds: v.array(v.string()),
  claim: v.strictObject({ name: v.string(), claimedBy: v.string(), policy: v.string() }),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  why: v.string(),
});
const linked = {
  link: v.strictObject({
    kind: v.picklist(["linked", "ambiguous", "unknown"]),
    candidates: v.array(candidate),
    why: v.string(),
  }),
  links: v.array(candidate),
};
const Mention = v.variant("kind", [
  v.strictObject({
    ...found,
    ...linked,
    kind: v.literal("actor"),
    actorType: v.picklist(["threat-group", "state", "government", "organization", "person"]),
  }),
  v.strictObject({ ...found, ...linked, kind: v.picklist(["software", "place"]) }),
  v.strictObject({ ...found, ...linked, kind: v.literal("technique"), attackId: v.string() }),
  v.strictObject({ ...found, ...linked, kind: v.literal("vulnerability"), cve: v.nullable(v.string()) }),
  v.strictObject({
    ...found,
    kind: v.literal("attack"),
    attackType: v.string(),
    mode: v.picklist(["event", "topic"]),
  }),
  v.strictObject({
    ...found,
    kind: v.literal("date"),
    timexType: v.picklist(["DATE", "TIME", "DURATION", "SET"]),
    value: v.pipe(v.string(), v.minLength(1)),
    earliest: day,
    latest: day,
    implied: v.array(v.picklist(["year", "month", "day"])),
    approximate: v.boolean(),
  }),
  v.strictObject({ ...found, kind: v.literal("indicator"), indicatorType: v.string(), refanged: v.string() }),
  v.strictObject({ ...found, kind: v.literal("participant"), hint: v.picklist(["attacker", "victim", "either"]) }),
]);
const attackTypes = v.picklist(
  "data-theft data-leak espionage ransomware extortion wiper denial-of-service defacement phishing social-engineering supply-chain exploitation credential-attack malware intrusion disruption fraud influence-operation".split(
    " ",
  ),
);
const Row = v.looseObject({
  id: v.string(),
  mentions: v.array(Mention),
  incidents: v.array(
    v.strictObject({
      ...span,
      attackTypes: v.array(attackTypes),
      attackers: positions,
      victims: positions,
      software: positions,
      dates: positions,
      places: positions,
      realis: v.picklist(["happened", "alleged", "threatened", "prevented", "general"]),
      background: v.boolean(),
    }),
  ),
  attributions: v.array(
    v.strictObject({
      ...span,
      claimant: v.nullable(position),
      accused: v.nullable(position),
      stance: v.picklist(["attributes", "suspects", "claims-responsibility", "denies", "condemns"]),
    }),
  ),
  responses: v.array(
    v.strictObject({
      ...span,
      kind: v.picklist(["sanction", "indictment", "diplomatic", "takedown", "arrest", "investigation"]),
      actors: positions,
      targets: positions,
      dates: positions,
    }),
  ),
  notices: v.array(v.string()),
});
type Row = v.InferOutput<typeof Row>;

interface Told {
  readonly text: string;
  readonly row: Row;
}

const told: Told[] = [];

beforeAll(() => {
  const knowledge = starterKnowledge();
  const read = (document: object): unknown => JSON.parse(JSON.stringify(annotateLine(JSON.stringify(document), knowledge)));
  for (const name of ["albania", "espionage", "ransomware"]) {
    const html = readFileSync(join(import.meta.dirname, `../../samples/${name}.html`), "utf8");
    const row = v.parse(
      v.looseObject({ ...Row.entries, article: v.looseObject({ text: v.string() }) }),
      read({ id: name, html }),
    );
    told.push({ text: row.article.text, row });
  }
  for (const { name: id, text, published } of eventPassages)
    told.push({ text, row: v.parse(Row, read({ id, text, published })) });
}, 60_000);

/** Every evidence of all rows, with its text. */
const evidence = () =>
  told.flatMap(({ text, row }) =>
    [...row.incidents, ...row.attributions, ...row.responses].map(({ start, end }) => ({ text, start, end })),
  );

const kindsAt = (pick: (row: Row) => readonly number[]): Set<string | undefined> =>
  new Set(told.flatMap(({ row }) => pick(row).map((at) => row.mentions[at]?.kind)));

const takesPart = new Set(["actor", "place", "participant"]);

describe("what annotate prints of events", () => {
  it("is of the shape that is described, and something of each", () => {
    const count = (field: "incidents" | "attributions" | "responses") =>
      told.reduce((sum, { row }) => sum + row[field].length, 0);
    expect(Math.min(count("incidents"), count("attributions"), count("responses"))).toBeGreaterThan(3);
  });

  it("has mentions sorted, each at its words", () => {
    for (const { text, row } of told) {
      expect(row.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(row.mentions.map((mention) => mention.text));
      expect(row.mentions.map(({ start }) => start)).toEqual(row.mentions.map(({ start }) => start).toSorted((a, b) => a - b));
    }
  });

  it("shows the evidence of each as whole sentences of the text", () => {
    const all = evidence();
    expect(all.length).toBeGreaterThan(20);
    for (const { text, start, end } of all) {
      const sentence = text.slice(start, end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(sentence).toMatch(/^\S[\s\S]*[.!?”"]$/u);
      expect(start === 0 || /\s/u.test(text.charAt(start - 1)), sentence).toBe(true);
    }
  });

  it("points at mentions of the right kind", () => {
    const roles = kindsAt(({ incidents }) => incidents.flatMap(({ attackers, victims }) => [...attackers, ...victims]));
    const words = kindsAt(({ attributions }) =>
      attributions.flatMap(({ claimant, accused }) => [claimant, accused].filter((at) => at !== null)),
    );
    const answers = kindsAt(({ responses }) => responses.flatMap(({ actors, targets }) => [...actors, ...targets]));
    for (const kinds of [roles, words, answers]) {
      expect(kinds.size).toBeGreaterThan(0);
      expect([...kinds].filter((kind) => kind === undefined || !takesPart.has(kind))).toEqual([]);
    }
    const dates = kindsAt(({ incidents, responses }) => [...incidents, ...responses].flatMap((each) => each.dates));
    expect([...dates]).toEqual(["date"]);
    expect([...kindsAt(({ incidents }) => incidents.flatMap(({ software }) => software))]).toEqual(["software"]);
    expect([...kindsAt(({ incidents }) => incidents.flatMap(({ places }) => places))]).toEqual(["place"]);
  });

  it("says of whom each word is, and leaves nobody attacker and victim of one incident", () => {
    for (const { row } of told) {
      for (const { claimant, accused } of row.attributions) expect(claimant ?? accused).not.toBeNull();
      for (const { attackers, victims } of row.incidents) expect(attackers.filter((at) => victims.includes(at))).toEqual([]);
    }
  });
});
