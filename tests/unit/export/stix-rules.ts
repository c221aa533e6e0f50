import { Ajv, type ValidateFunction } from "ajv";
import addFormatsModule from "ajv-formats";

// The rules of STIX 2.1 (OASIS Standard, 10 June 2021) for the object types that the export writes, as JSON Schema:
// section 2 (common data types), 3.2 (common properties), 4 (domain objects), 5 (relationships), 7.3 (extensions),
// 8 (bundle), 10 (vocabularies); and of OASIS's incident core extension. Read beside OASIS's own JSON schemas, which no
// package ships. Stricter than those: vocabularies that STIX leaves open, unknown properties, references, order of times.

const idPattern = "^[a-z][a-z0-9-]*--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";
const timestamp = {
  type: "string",
  pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?Z$",
};
const identifier = { type: "string", pattern: idPattern };
/** 5: neither end of a relationship is one, or a bundle or marking. */
const related = { ...identifier, not: { pattern: "^(relationship|sighting|bundle|marking-definition|language-content)--" } };
const text = { type: "string" };
const filled = { type: "string", minLength: 1 };
const listOf = (items: object) => ({ type: "array", items, minItems: 1 });
const idOf = (type: string) => ({ type: "string", pattern: idPattern.replace("[a-z][a-z0-9-]*", type) });

/** 2.7: a source name and at least one of description, url, external_id. */
const externalReference = {
  type: "object",
  properties: {
    source_name: filled,
    description: text,
    url: { type: "string", format: "uri" },
    external_id: filled,
    hashes: { type: "object" },
  },
  required: ["source_name"],
  anyOf: [{ required: ["description"] }, { required: ["url"] }, { required: ["external_id"] }],
  additionalProperties: false,
};

const vocabulary = (...words: string[]) => ({ enum: words });

/** The one extension that is used: what may stand in it, and what must. */
const incidentCore = {
  type: "object",
  properties: {
    extension_type: { const: "property-extension" },
    determination: vocabulary("blocked", "failed-attempt", "false-positive", "low-value", "successful-attempt", "suspected"),
    investigation_status: vocabulary("closed", "new", "open"),
    incident_types: listOf(filled),
  },
  required: ["extension_type", "determination", "investigation_status"],
  additionalProperties: false,
};

/** 10.13, 10.24, 10.9 */
const reportType = vocabulary(
  ...["attack-pattern", "campaign", "identity", "indicator", "intrusion-set", "malware", "observed-data"],
  ...["threat-actor", "threat-report", "tool", "vulnerability"],
);
const threatActorType = vocabulary(
  ...["activist", "competitor", "crime-syndicate", "criminal", "hacker", "insider-accidental", "insider-disgruntled"],
  ...["nation-state", "sensationalist", "spy", "terrorist", "unknown"],
);
const sector = vocabulary("government");

/** 3.2 */
const common = {
  spec_version: { const: "2.1" },
  created: timestamp,
  modified: timestamp,
  created_by_ref: idOf("identity"),
  revoked: { type: "boolean" },
  labels: listOf(text),
  confidence: { type: "integer", minimum: 0, maximum: 100 },
  lang: { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
  external_references: listOf(externalReference),
  object_marking_refs: listOf(idOf("marking-definition")),
};

const seen = { first_seen: timestamp, last_seen: timestamp };
/** Properties of each type (section 4 and 5); `required` without those all have. */
const types: Readonly<Record<string, { properties: object; required: readonly string[]; extra?: object }>> = {
  "attack-pattern": { properties: { name: filled, description: text, aliases: listOf(text) }, required: ["name"] },
  campaign: {
    properties: { name: filled, description: text, aliases: listOf(text), objective: text, ...seen },
    required: ["name"],
  },
  identity: {
    properties: {
      name: filled,
      description: text,
      roles: listOf(text),
      identity_class: vocabulary("individual", "group", "system", "organization", "class", "unspecified"),
      sectors: listOf(sector),
      contact_information: text,
    },
    required: ["name"],
  },
  incident: {
    properties: {
      name: filled,
      description: text,
      extensions: {
        type: "object",
        properties: { "extension-definition--ef765651-680c-498d-9894-99799f2fa126": incidentCore },
        minProperties: 1,
        additionalProperties: false,
      },
    },
    required: ["name"],
  },
  indicator: {
    properties: {
      name: filled,
      description: text,
      indicator_types: listOf(
        vocabulary(
          "anomalous-activity",
          "anonymization",
          "benign",
          "compromised",
          "malicious-activity",
          "attribution",
          "unknown",
        ),
      ),
      pattern: { type: "string", pattern: "^\\[[a-z0-9-]+:[A-Za-z0-9_.'-]+ = '(?:[^'\\\\]|\\\\['\\\\])*'\\]$" },
      pattern_type: vocabulary("stix"),
      valid_from: timestamp,
    },
    required: ["pattern", "pattern_type", "valid_from"],
  },
  "intrusion-set": { properties: { name: filled, description: text, aliases: listOf(text), ...seen }, required: ["name"] },
  location: {
    properties: { name: filled, description: text, region: filled, country: { type: "string", pattern: "^[A-Z]{2}$" } },
    required: [],
    extra: { anyOf: [{ required: ["region"] }, { required: ["country"] }, { required: ["latitude", "longitude"] }] },
  },
  malware: {
    properties: { name: filled, description: text, is_family: { type: "boolean" }, aliases: listOf(text), ...seen },
    required: ["is_family"],
    extra: { required: ["name"] },
  },
  note: {
    properties: { abstract: text, content: filled, authors: listOf(text), object_refs: listOf(identifier) },
    required: ["content", "object_refs"],
  },
  opinion: {
    properties: {
      explanation: text,
      authors: listOf(text),
      opinion: vocabulary("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"),
      object_refs: listOf(identifier),
    },
    required: ["opinion", "object_refs"],
  },
  relationship: {
    properties: {
      relationship_type: { type: "string", pattern: "^[a-z0-9-]+$" },
      description: text,
      source_ref: related,
      target_ref: related,
      start_time: timestamp,
      stop_time: timestamp,
    },
    required: ["relationship_type", "source_ref", "target_ref"],
  },
  report: {
    properties: {
      name: filled,
      description: text,
      report_types: listOf(reportType),
      published: timestamp,
      object_refs: listOf(identifier),
    },
    required: ["name", "published", "object_refs"],
  },
  "threat-actor": {
    properties: { name: filled, description: text, threat_actor_types: listOf(threatActorType), aliases: listOf(text), ...seen },
    required: ["name"],
  },
  tool: { properties: { name: filled, description: text, aliases: listOf(text) }, required: ["name"] },
  vulnerability: { properties: { name: filled, description: text }, required: ["name"] },
};

const ajv = new Ajv({ allErrors: true, strict: false });
addFormatsModule.default(ajv);

function compile(type: string): ValidateFunction {
  const rules = types[type];
  if (rules === undefined) throw new Error(`STIX 2.1 has no rules here for "${type}"`);
  return ajv.compile({
    type: "object",
    properties: { type: { const: type }, id: idOf(type), ...common, ...rules.properties },
    required: ["type", "id", "spec_version", "created", "modified", ...rules.required],
    additionalProperties: false,
    ...rules.extra,
  });
}

const validators = new Map(Object.keys(types).map((type) => [type, compile(type)]));

/** 3.9 and the tables of section 4: what each type may do to which; every type may be `related-to` another. */
const relationships: Readonly<Record<string, readonly [from: readonly string[], to: readonly string[]]>> = {
  targets: [
    ["intrusion-set", "threat-actor", "campaign", "malware", "tool", "attack-pattern"],
    ["identity", "location", "vulnerability"],
  ],
  uses: [
    ["intrusion-set", "threat-actor", "campaign"],
    ["malware", "tool", "attack-pattern"],
  ],
  // The core extension lets an incident be somebody's; of a state there is an identity alone.
  "attributed-to": [["incident"], ["intrusion-set", "threat-actor", "campaign", "identity"]],
};

export interface StixLike {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

const typeOf = (id: unknown): string => String(id).split("--")[0] ?? "";

function orderFaults(object: StixLike): string[] {
  const ordered = [
    ["created", "modified"],
    ["first_seen", "last_seen"],
    ["start_time", "stop_time"],
  ] as const;
  return ordered.flatMap(([first, last]) =>
    String(object[first] ?? "") > String(object[last] ?? "~") ? [`${object.id}: ${last} lies before ${first}`] : [],
  );
}

function relationFaults(object: StixLike): string[] {
  if (object.type !== "relationship") return [];
  if (object.relationship_type === "related-to") return [];
  const [from, to] = relationships[String(object.relationship_type)] ?? [[], []];
  const allowed = from.includes(typeOf(object.source_ref)) && to.includes(typeOf(object.target_ref));
  return allowed ? [] : [`${object.id}: ${object.source_ref} may not ${object.relationship_type} ${object.target_ref}`];
}

function referenceFaults(object: StixLike, ids: ReadonlySet<string>): string[] {
  const single = ["created_by_ref", "source_ref", "target_ref"].flatMap((name) =>
    object[name] === undefined ? [] : [String(object[name])],
  );
  const lists = Array.isArray(object.object_refs) ? object.object_refs.map(String) : [];
  return [...single, ...lists].flatMap((id) => (ids.has(id) ? [] : [`${object.id}: ${id} is not in the bundle`]));
}

/** Everything in which a bundle breaks the rules; empty when it keeps them. */
export function stixFaults(bundle: unknown): string[] {
  const { type, id: bundleId, objects, ...rest } = bundle as { type: string; id: string; objects?: readonly StixLike[] };
  if (objects?.length === 0) return ["an empty list"];
  const ids = new Set(objects?.map((object) => object.id));
  return [
    ...(type === "bundle" && new RegExp(idPattern).test(bundleId) ? [] : ["the bundle's type or id is wrong"]),
    ...Object.keys(rest).map((name) => `a bundle has no "${name}"`),
    ...(ids.size === (objects?.length ?? 0) ? [] : ["an id stands twice"]),
    ...(objects ?? []).flatMap((object) => {
      const { id } = object;
      const valid = validators.get(object.type);
      if (valid === undefined) return [`${id}: unknown type`];
      const faults = valid(object)
        ? []
        : (valid.errors ?? []).map((error) => `${id}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
      return [...faults, ...orderFaults(object), ...relationFaults(object), ...referenceFaults(object, ids)];
    }),
  ];
}
