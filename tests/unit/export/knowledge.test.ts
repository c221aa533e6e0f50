import { describe, expect, it } from "vitest";
import { knowledgeAsCsv, knowledgeAsStix } from "../../../lib/export/knowledge.ts";
import { readCsv, readTable } from "../../../lib/knowledge/importers/csv.ts";
import { readStix } from "../../../lib/knowledge/importers/stix.ts";
import { entity, sampleFacts } from "../knowledge/sample-facts.ts";

const at = "2026-11-23T10:00:00.000Z";
const facts = sampleFacts();
const names = (claims: readonly { name: string }[]): string[] => [...new Set(claims.map(({ name }) => name))].toSorted();

describe("the knowledge as a file", () => {
  it("can be read again as STIX, with names and relations", () => {
    const { facts: read, skipped } = readStix(JSON.parse([...knowledgeAsStix(facts, at)].join("")), "export.json");
    expect(skipped).toEqual([]);
    expect(names(read.entities)).toEqual(names(facts.entities));
    expect(names(read.claims)).toEqual(expect.arrayContaining(["Marsh Bird", "APT-901", "HeronLoader"]));
    expect(read.relations.map(({ type }) => type).toSorted()).toEqual(["attributed-to", "uses"]);
  });

  it("tells of ATT&CK's objects under ATT&CK's own ids, and in relations too", () => {
    const [group, tool] = [
      "intrusion-set--3f6c0a52-7a7b-4f5e-8c1b-0d2b6a1f9e10",
      "malware--3f6c0a52-7a7b-4f5e-8c1b-0d2b6a1f9e11",
    ];
    const registered = new Map([
      ["group:1", ["G9999", group]],
      ["tool:1", ["S9999", tool]],
    ]);
    const entities = facts.entities.map((each) => ({ ...each, externalIds: registered.get(each.id) ?? [] }));
    const { objects } = JSON.parse([...knowledgeAsStix({ ...facts, entities }, at)].join("")) as { objects: object[] };
    expect(objects).toContainEqual(expect.objectContaining({ id: group, name: "Quiet Heron" }));
    expect(objects).toContainEqual(
      expect.objectContaining({ relationship_type: "uses", source_ref: group, target_ref: tool, modified: at }),
    );
  });

  it("leaves out relations to what is not in it", () => {
    const text = [...knowledgeAsStix({ ...facts, entities: facts.entities.slice(0, 1) }, at)].join("");
    expect(text).not.toContain('"relationship"');
  });

  it("can be read again as CSV", () => {
    const table = readTable([...knowledgeAsCsv(facts)].join(""));
    const read = readCsv(table, table.suggested, "tool", "export.csv");
    expect(names(read.facts.entities)).toEqual(names(facts.entities));
    expect(names(read.facts.claims)).toEqual(names(facts.claims));
    expect(read.facts.entities.map(({ kind }) => kind)).toEqual(facts.entities.map(({ kind }) => kind));
  });

  it.each(["=1+1", "+SUM(A1)", "@cmd", "-2"])("marks %s as text for spreadsheets", (name) => {
    const text = [...knowledgeAsCsv({ ...facts, entities: [entity("x", "tool", name)], claims: [] })].join("");
    expect(text.split("\r\n")[1]).toMatch(/^"?'/);
  });
});
