import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";

const StixReferenceSchema = v.looseObject({
  source_name: v.optional(v.string()),
  external_id: v.optional(v.string()),
  url: v.optional(v.string()),
});

/** The part of a STIX object that the facts are made of, 2.0 and 2.1 alike. */
const StixObjectSchema = v.looseObject({
  type: v.string(),
  id: v.string(),
  name: v.optional(v.string()),
  aliases: v.optional(v.array(v.string())),
  x_mitre_aliases: v.optional(v.array(v.string())),
  x_mitre_deprecated: v.optional(v.boolean()),
  revoked: v.optional(v.boolean()),
  first_seen: v.optional(v.string()),
  last_seen: v.optional(v.string()),
  external_references: v.optional(v.array(StixReferenceSchema)),
  relationship_type: v.optional(v.string()),
  source_ref: v.optional(v.string()),
  target_ref: v.optional(v.string()),
});
export type StixObject = v.InferOutput<typeof StixObjectSchema>;
const StixBundleSchema = v.looseObject({ objects: v.array(StixObjectSchema) });

const text = v.optional(v.string());
/** Some entries write a list of one as a bare string. */
const texts = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
  ]),
);

const ClusterValueSchema = v.looseObject({
  value: v.string(),
  uuid: v.string(),
  meta: v.optional(
    v.looseObject({
      synonyms: texts,
      refs: texts,
      country: text,
      external_id: text,
      date: text,
      since: text,
      type: texts,
      links: texts,
      "official-refs": texts,
      "name-attribution": texts,
      "cfr-suspected-victims": texts,
      "targeted-sector": texts,
      "iso-code": texts,
      ISO: text,
      Capital: text,
    }),
  ),
  related: v.optional(v.array(v.looseObject({ "dest-uuid": v.string(), type: v.string() }))),
});
/** One entry of a MISP galaxy cluster. */
export type ClusterValue = v.InferOutput<typeof ClusterValueSchema>;
const ClusterSchema = v.looseObject({ values: v.array(ClusterValueSchema) });

const KevSchema = v.looseObject({
  vulnerabilities: v.array(v.looseObject({ cveID: v.string(), dateAdded: v.string() })),
});

const CommonWordsSchema = v.array(v.looseObject({ alias: v.string(), subtlex: v.number(), news_mid: v.number() }));
/** How often a name of the sources is met as an everyday word. */
export type CommonWord = v.InferOutput<typeof CommonWordsSchema>[number];

export interface SourceFiles {
  commonWords(): readonly CommonWord[];
  bundle(name: string): readonly StixObject[];
  cluster(name: string): readonly ClusterValue[];
  vulnerabilities(): readonly { cveID: string; dateAdded: string }[];
  /** Rows of a CSV file under its header's names. */
  table(name: string): readonly Readonly<Record<string, string>>[];
}

const quotedField = /"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/y;

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  quotedField.lastIndex = 0;
  while (quotedField.lastIndex < line.length) {
    const match = quotedField.exec(line);
    if (match === null) break;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
  }
  return fields;
}

/** Reads the files of `folder` (layout as in its SOURCES.md). Throws with the file's name when one is missing or misshapen. */
export function openSources(folder: string): SourceFiles {
  const parse = <S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> => {
    const result = v.safeParse(schema, JSON.parse(gunzipSync(readFileSync(join(folder, path))).toString("utf8")));
    if (!result.success) throw new Error(`${path}: ${v.getDotPath(result.issues[0])}: ${result.issues[0].message}`);
    return result.output;
  };
  return {
    commonWords: () => v.parse(CommonWordsSchema, JSON.parse(readFileSync(join(folder, "risky-aliases.json"), "utf8"))),
    bundle: (name) => parse(StixBundleSchema, `${name}.json.gz`).objects,
    cluster: (name) => parse(ClusterSchema, `misp-galaxy/${name}.json.gz`).values,
    vulnerabilities: () => parse(KevSchema, "known-exploited-vulnerabilities.json.gz").vulnerabilities,
    table: (name) => {
      const [header = "", ...lines] = readFileSync(join(folder, `${name}.csv`), "utf8").split(/\r?\n/u);
      const names = fieldsOf(header.replace(/^\uFEFF/u, ""));
      const rows = lines.filter((line) => line !== "").map(fieldsOf);
      return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
    },
  };
}
