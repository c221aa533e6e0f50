import * as v from "valibot";
import type { EntityKind, relationTypes } from "../../model/knowledge.ts";

const text = v.optional(v.string());
const flag = v.optional(v.boolean());
const names = v.optional(v.array(v.string()));

/** What is read of a STIX 2.0 or 2.1 object; all else in it is left alone. */
export const StixObjectSchema = v.object({
  type: v.string(),
  id: v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+--[0-9a-f-]{36}$/iu, "not a STIX id")),
  name: text,
  aliases: names,
  x_mitre_aliases: names,
  revoked: flag,
  x_mitre_deprecated: flag,
  x_mitre_version: text,
  first_seen: text,
  last_seen: text,
  start_time: text,
  stop_time: text,
  created_by_ref: text,
  identity_class: text,
  country: text,
  region: text,
  relationship_type: text,
  source_ref: text,
  target_ref: text,
  external_references: v.optional(v.array(v.object({ source_name: text, external_id: text, url: text }))),
});
export type StixObject = v.InferOutput<typeof StixObjectSchema>;

const kindOfType: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    "intrusion-set": "threat-group",
    "threat-actor": "threat-group",
    campaign: "campaign",
    malware: "malware",
    tool: "tool",
    "attack-pattern": "technique",
    vulnerability: "vulnerability",
  }),
);

const kindOfIdentity: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    individual: "person",
    group: "organization",
    organization: "organization",
    class: "sector",
  }),
);

/** Null for types that hold no knowledge of this kind: indicators, reports, markings, defences. */
export function kindOf(object: StixObject): EntityKind | null {
  if (object.type === "identity") return kindOfIdentity.get(object.identity_class ?? "organization") ?? null;
  if (object.type === "location") return isoCountry(object.country) === null ? "place" : "state";
  return kindOfType.get(object.type) ?? null;
}

export function isoCountry(code: string | undefined): string | null {
  return code !== undefined && /^[A-Z]{2}$/iu.test(code) ? code.toUpperCase() : null;
}

interface Verb {
  readonly type: (typeof relationTypes)[number];
}

/** STIX's verbs in the knowledge's words. */
export const relationOf: ReadonlyMap<string, Verb> = new Map(
  Object.entries<Verb>({
    uses: { type: "uses" },
    exploits: { type: "uses" },
    delivers: { type: "uses" },
    drops: { type: "uses" },
    downloads: { type: "uses" },
    targets: { type: "targets" },
    compromises: { type: "targets" },
    "attributed-to": { type: "attributed-to" },
    "authored-by": { type: "attributed-to" },
    "located-at": { type: "located-in" },
    "originates-from": { type: "located-in" },
    "part-of": { type: "part-of" },
    "subtechnique-of": { type: "part-of" },
    "variant-of": { type: "similar-to" },
    "led-by": { type: "led-by" },
  }),
);

const attackSources: ReadonlySet<string> = new Set(["mitre-attack", "mitre-ics-attack", "mitre-mobile-attack"]);

export const attackIdOf = ({ external_references }: StixObject): string | undefined =>
  external_references?.find(({ source_name }) => attackSources.has(source_name ?? ""))?.external_id;

const cve = /^CVE-\d{4}-\d{4,}$/u;

/** The id under which the knowledge keeps the object: the public register's where there is one. */
export function entityIdOf(object: StixObject, kind: EntityKind): string {
  const attackId = attackIdOf(object);
  if (attackId !== undefined) return `attack:${attackId}`;
  const country = isoCountry(object.country);
  if (kind === "state" && country !== null) return `state:${country}`;
  const named =
    object.external_references?.find(({ external_id }) => cve.test(external_id ?? ""))?.external_id ?? object.name ?? "";
  return kind === "vulnerability" && cve.test(named) ? `cve:${named}` : `stix:${object.id}`;
}
