// Importers and exporters: any bytes are read or refused in words, any notes are written so that they can be read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFormats } from "../../lib/export/formats.ts";
import { NotAnExport } from "../../lib/export/read-json-text.ts";
import { readWebAnnotations } from "../../lib/export/read-web-annotation.ts";
import { exportFile } from "../../lib/export/run-export.ts";
import { parseBackup } from "../../lib/knowledge/backup.ts";
import { readCsv } from "../../lib/knowledge/importers/csv.ts";
import { ImportError } from "../../lib/knowledge/importers/imported.ts";
import { readFile } from "../../lib/knowledge/importers/read-file.ts";
import { anyInput } from "../unit/export/generated.ts";
import { casesOf, counted, sayHowMany } from "./cases.ts";
import { mutated } from "./material.ts";

const bundle = JSON.stringify({
  type: "bundle",
  id: "bundle--1",
  objects: [
    { type: "intrusion-set", id: "intrusion-set--1", name: "Quiet Heron", aliases: ["QH"], external_references: [] },
    { type: "malware", id: "malware--1", name: "GlassWorm", is_family: true },
    {
      type: "relationship",
      id: "relationship--1",
      relationship_type: "uses",
      source_ref: "intrusion-set--1",
      target_ref: "malware--1",
    },
  ],
});
const cluster = JSON.stringify({
  ...{ authors: ["a"], category: "actor", description: "d", name: "n", source: "s", type: "threat-actor", uuid: "u", version: 1 },
  values: [
    {
      value: "Quiet Heron",
      uuid: "u1",
      description: "d",
      meta: { synonyms: ["QH"], country: "KP", refs: ["https://a.example"] },
    },
  ],
});
const backup = JSON.stringify({
  format: "newsgloss-backup",
  version: 1,
  madeAt: "2026-01-01T00:00:00Z",
  notes: [],
  entities: [],
});
const table = "name,alias,kind\nQuiet Heron,QH,threat-group\n";

const anyFile = fc.oneof(
  mutated(fc.constantFrom(bundle, cluster, backup, table)),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const anyBytes = fc.oneof(
  anyFile.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 60 }).map((rest) => new Uint8Array([0x1f, 0x8b, ...rest])),
);

/** What a reader is told in words; everything else is a fault of ours. */
const isTold = (error: unknown): boolean => error instanceof ImportError || error instanceof NotAnExport;

async function refusal(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (error) {
    return error;
  }
}

describe("any file", () => {
  sayHowMany("files read and written");

  it("is imported or refused in words", { timeout: 3_600_000 }, async () => {
    const property = counted(async (bytes: Uint8Array) => {
      const refused = await refusal(async () => {
        const file = await readFile("a.file", new Uint8Array(bytes));
        if (file.kind === "table") readCsv(file.table, { name: 0 }, "threat-group", "a.csv");
        if (file.kind === "backup") parseBackup(file.value);
        if (file.kind === "facts") for (const entity of file.imported.facts.entities) expect(entity.name).not.toBe("");
      });
      if (refused !== null && !isTold(refused)) throw refused;
      expect(Object.prototype).not.toHaveProperty("polluted");
    });
    await fc.assert(fc.asyncProperty(anyBytes, property), casesOf(0.2));
  });

  it("of notes is read or refused in words", { timeout: 3_600_000 }, async () => {
    const property = counted(async (text: string) => {
      const refused = await refusal(() => readWebAnnotations(text));
      if (refused !== null && !isTold(refused)) throw refused;
    });
    await fc.assert(fc.asyncProperty(anyFile, property), casesOf(0.1));
  });

  it("is written, whatever the notes hold, and the same twice", { timeout: 3_600_000 }, () => {
    const property = counted((input: Parameters<typeof exportFile>[1]) => {
      for (const format of exportFormats) {
        const { pieces, filename } = exportFile(format, input);
        const content = pieces.join("");
        expect(exportFile(format, input).pieces.join("")).toBe(content);
        expect(filename).toMatch(/^[^/\\:*?"<>|\p{Cc}]+$/u);
        if (filename.endsWith("json")) expect(() => JSON.parse(content) as unknown).not.toThrow();
        // Text of others is never markup of ours.
        if (filename.endsWith("html")) expect(content).not.toMatch(/<(script|img|iframe|svg|object)\b/i);
      }
    });
    fc.assert(fc.property(anyInput, property), casesOf(0.1));
  });
});
