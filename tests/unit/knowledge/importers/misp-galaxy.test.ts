import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FactsSchema } from "../../../../lib/knowledge/facts.ts";
import { readMispGalaxy } from "../../../../lib/knowledge/importers/misp-galaxy.ts";
import { readFile } from "../../../../lib/knowledge/importers/read-file.ts";

const one = "10000000-0000-4000-8000-000000000001";
const two = "10000000-0000-4000-8000-000000000002";
const cluster = (type: string, ...values: unknown[]) => ({ type, name: "A cluster", uuid: one, values });

describe("entries of a cluster", () => {
  it("become entities, names and relations", () => {
    const { facts, skipped } = readMispGalaxy(
      cluster(
        "threat-actor",
        {
          value: "Quiet Heron",
          uuid: one,
          meta: { synonyms: ["APT-901"], country: "AL", refs: ["https://example.org/a", "javascript:alert(1)"] },
          related: [{ "dest-uuid": two, type: "similar" }],
        },
        { value: "Copper Finch", uuid: two, meta: { synonyms: "CF-1" } },
      ),
      "file.json",
    );
    expect(facts.entities[0]).toMatchObject({
      id: `misp:${one}`,
      kind: "threat-group",
      country: "AL",
      references: ["https://example.org/a"],
    });
    expect(facts.claims.map(({ name }) => name)).toEqual(["Quiet Heron", "APT-901", "Copper Finch", "CF-1"]);
    expect(facts.relations).toMatchObject([{ from: `misp:${one}`, type: "similar-to", to: `misp:${two}` }]);
    expect(skipped).toEqual([]);
  });

  it("of ATT&CK are kept under their ATT&CK ids", () => {
    const { facts } = readMispGalaxy(
      cluster("mitre-intrusion-set", { value: "Group Nine - G9999", uuid: one, meta: { external_id: "G9999" } }),
      "file.json",
    );
    expect(facts.entities[0]).toMatchObject({ id: "attack:G9999", name: "Group Nine", externalIds: ["G9999", one] });
  });

  it.each<[string, unknown, string]>([
    ["no uuid", { value: "X" }, "uuid"],
    ["a list for a name", { value: ["X"], uuid: one }, "value"],
    ["a key that pollutes", JSON.parse(`{"value":"X","uuid":"${one}","meta":{"__proto__":{}}}`), "“__proto__”"],
  ])("with %s are left out and told", (_, value, reason) => {
    const { facts, skipped } = readMispGalaxy(cluster("tool", value, { value: "Good", uuid: two }), "file.json");
    expect(facts.entities.map(({ name }) => name)).toEqual(["Good"]);
    expect(skipped[0]?.reason).toContain(reason);
  });

  it.each(["disarm-techniques", "toString", "__proto__"])("of the kind %s are refused", (type) => {
    expect(() => readMispGalaxy(cluster(type), "file.json")).toThrow("are not kept");
  });
});

describe("files", () => {
  const read = (text: string) => readFile("file", new TextEncoder().encode(text));

  it.each([
    ["STIX", `{"type":"bundle","objects":[]}`, "facts"],
    ["MISP", JSON.stringify(cluster("tool", { value: "Good", uuid: two })), "facts"],
    ["CSV", "name\nGood", "table"],
  ])("are told apart by what is in them: %s", async (_, text, kind) => {
    expect((await read(text)).kind).toBe(kind);
    expect((await readFile("file.gz", Uint8Array.from(gzipSync(text)))).kind).toBe(kind);
  });

  it.each([
    ["", "empty"],
    ["{", "breaks off"],
    ["{]", "no valid JSON"],
    [`{"type":"other"}`, "neither"],
    ["[1,2]", "neither"],
    ["just a line", "no table"],
  ])("that cannot be read are refused with a reason: %j", async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it.each([
    ["breaks off", (packed: Uint8Array) => packed.slice(0, -9)],
    ["is damaged", (packed: Uint8Array) => packed.map((byte, position) => (position === 15 ? byte ^ 0xff : byte))],
  ])("packed, that %s, are refused in words", async (_, spoil) => {
    const packed = Uint8Array.from(gzipSync(JSON.stringify(cluster("tool", { value: "Good", uuid: two }))));
    await expect(readFile("file.gz", Uint8Array.from(spoil(packed)))).rejects.toThrow("cannot be unpacked");
  });

  it("of more than can be held in memory are refused before they are read", async () => {
    await expect(readFile("file", new Uint8Array(129 * 1024 * 1024))).rejects.toThrow("128 MB");
  });
});

const folder = "../shared/sources/misp-galaxy";
const haveSources = existsSync(folder);
if (!haveSources) console.warn(`${folder} is not there: MISP's own clusters are not read.`);

describe.skipIf(!haveSources)("MISP's own clusters", () => {
  const kept = haveSources ? readdirSync(folder).filter((file) => !/^(?:country|target-information)/u.test(file)) : [];
  it.each(kept)("%s", (file) => {
    const { facts } = readMispGalaxy(JSON.parse(gunzipSync(readFileSync(`${folder}/${file}`)).toString("utf8")), file);
    v.assert(FactsSchema, { version: "1", ...facts });
    expect(facts.entities.length).toBeGreaterThan(50);
  });
});
