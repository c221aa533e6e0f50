import * as v from "valibot";

export const entityKinds = [
  "threat-group",
  "ransomware-group",
  "campaign",
  "malware",
  "tool",
  "state",
  "government-body",
  "agency",
  "organization",
  "person",
  "place",
  "technique",
  "vulnerability",
  "sector",
] as const;
export type EntityKind = (typeof entityKinds)[number];

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/**
 * Something the knowledge base knows. Ids say where they are from: `attack:G1055`, `misp:<uuid>`, `state:IR`,
 * `newsgloss:<slug>` for the hand-kept ones, `own:<uuid>` for the reader's.
 */
export const EntitySchema = v.object({
  id,
  kind: v.picklist(entityKinds),
  name,
  /** ISO 3166-1 alpha-2 of the state it is from or said to act for, or null. */
  country: v.nullable(v.pipe(v.string(), v.length(2))),
  /** Ids in public registers: `G1055`, `C0038`, `S0190`, `T1486`, `CVE-2021-44228`, a MISP UUID, a Wikidata `Q…`, a STIX id. */
  externalIds: v.array(v.pipe(v.string(), v.maxLength(128))),
  /** https links to what others say of it. */
  references: v.array(v.pipe(v.string(), v.url(), v.maxLength(2048))),
  /** Days, months or years as far as known, ISO 8601. */
  firstSeen: v.nullable(v.string()),
  lastSeen: v.nullable(v.string()),
  /** Id of the source that tells of it. */
  source: id,
});
export type Entity = Readonly<v.InferOutput<typeof EntitySchema>>;

export const matchPolicies = ["strong", "cue", "never"] as const;
export type MatchPolicy = (typeof matchPolicies)[number];

/**
 * Somebody's claim that an entity goes by a name. Two entities may be claimed to share one; they are never merged for it.
 * `policy`: `strong` marks the name anywhere, `cue` only beside a cue word ("ransomware gang") or other evidence,
 * `never` not at all.
 */
export const AliasClaimSchema = v.object({
  entityId: id,
  name,
  /** Id of the source that makes the claim: `attack-18.1`, `misp`, `misp-producer:<uuid>`, `reader`. */
  claimedBy: id,
  /** What kind of name it is: a state is also met as its demonym ("Iranian") and its capital ("Tehran"). */
  form: v.picklist(["name", "demonym", "capital", "acronym"]),
  policy: v.picklist(matchPolicies),
});
export type AliasClaim = Readonly<v.InferOutput<typeof AliasClaimSchema>>;

export const relationTypes = ["attributed-to", "uses", "targets", "part-of", "located-in", "led-by", "similar-to"] as const;

export const RelationSchema = v.object({
  from: id,
  type: v.picklist(relationTypes),
  to: id,
  source: id,
  validFrom: v.nullable(v.string()),
  validTo: v.nullable(v.string()),
});
export type Relation = Readonly<v.InferOutput<typeof RelationSchema>>;

/** Who says so: a register, a vendor, the reader. `notice` is the text its licence asks to be shown. */
export const SourceSchema = v.object({
  id,
  name,
  url: v.nullable(v.string()),
  licence: v.nullable(v.string()),
  notice: v.nullable(v.string()),
});
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>;

/**
 * What the analysis of one article may look up, without waiting. The whole starter knowledge on the command line,
 * in the extension the part of the database that the article's words can touch (`lib/knowledge/slice.ts`).
 */
export interface KnowledgeView {
  /** Claims whose name folds to this key (`lib/text/name-key.ts`). */
  claims(key: string): readonly AliasClaim[];
  entity(id: string): Entity | undefined;
  /** Relations in which the entity stands on either side. */
  relations(id: string): readonly Relation[];
}
