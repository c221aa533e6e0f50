import type { Entity, EntityKind } from "../../model/knowledge.ts";
import { producerId, type StixObject, stixId, stixObject, timestamp } from "./objects.ts";

interface Mapping {
  readonly type: string;
  readonly rest?: (entity: Entity) => object;
}

const seen = ({ firstSeen, lastSeen }: Entity): object => {
  const [first, last] = [timestamp(firstSeen), timestamp(lastSeen)];
  return { first_seen: first, last_seen: first !== null && last !== null && last < first ? null : last };
};

/** The STIX type that each kind is told as; where STIX has none, the nearest that says no more than is known. */
const mappings: Readonly<Record<EntityKind, Mapping>> = {
  "threat-group": { type: "intrusion-set", rest: seen },
  "ransomware-group": { type: "threat-actor", rest: (entity) => ({ threat_actor_types: ["crime-syndicate"], ...seen(entity) }) },
  campaign: { type: "campaign", rest: seen },
  malware: { type: "malware", rest: (entity) => ({ is_family: true, ...seen(entity) }) },
  tool: { type: "tool" },
  state: { type: "identity", rest: () => ({ identity_class: "organization", sectors: ["government"] }) },
  "government-body": { type: "identity", rest: () => ({ identity_class: "organization", sectors: ["government"] }) },
  agency: { type: "identity", rest: () => ({ identity_class: "organization", sectors: ["government"] }) },
  organization: { type: "identity", rest: () => ({ identity_class: "organization" }) },
  person: { type: "identity", rest: () => ({ identity_class: "individual" }) },
  sector: { type: "identity", rest: () => ({ identity_class: "class" }) },
  place: { type: "location", rest: ({ country }) => ({ country }) },
  technique: { type: "attack-pattern" },
  vulnerability: { type: "vulnerability" },
};

const registers: readonly { readonly pattern: RegExp; readonly name: string; readonly url: (id: string) => string }[] = [
  { pattern: /^G\d{4}$/, name: "mitre-attack", url: (id) => `https://attack.mitre.org/groups/${id}` },
  { pattern: /^C\d{4}$/, name: "mitre-attack", url: (id) => `https://attack.mitre.org/campaigns/${id}` },
  { pattern: /^S\d{4}$/, name: "mitre-attack", url: (id) => `https://attack.mitre.org/software/${id}` },
  {
    pattern: /^T\d{4}(\.\d{3})?$/,
    name: "mitre-attack",
    url: (id) => `https://attack.mitre.org/techniques/${id.replace(".", "/")}`,
  },
  { pattern: /^CVE-\d{4}-\d{4,}$/, name: "cve", url: (id) => `https://www.cve.org/CVERecord?id=${id}` },
];

const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function references(entity: Entity): object[] {
  const registered = entity.externalIds.flatMap((id) => {
    const register = registers.find(({ pattern }) => pattern.test(id));
    return register === undefined ? [] : [{ source_name: register.name, external_id: id, url: register.url(id) }];
  });
  const others = entity.references.filter(webLink).map((url) => ({ source_name: new URL(url).hostname, url }));
  return [...registered, ...others];
}

type Times = { readonly created: string; readonly modified: string };

/**
 * Only its producer may make a newer version of an object (STIX 2.1, 3.6.2). What we tell under a producer's id is older
 * than any that the producer made, so that it never takes the place of the whole one where a receiver has that already.
 */
const olderThanProducers: Times = { created: "1970-01-01T00:00:00.000Z", modified: "1970-01-01T00:00:00.000Z" };

/** The entity as a STIX object under its producer's own id where that is known; null where STIX wants more than is known. */
export function entityObject(entity: Entity, times: Times): StixObject | null {
  const { type, rest } = mappings[entity.kind];
  if (type === "location" && entity.country === null) return null;
  const producers = producerId(type, entity.externalIds);
  const id = producers ?? stixId(type, entity.id);
  return stixObject(type, id, producers === undefined ? times : olderThanProducers, {
    name: entity.name,
    ...rest?.(entity),
    external_references: references(entity),
  });
}
