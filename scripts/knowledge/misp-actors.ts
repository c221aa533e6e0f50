import { nameKey } from "../../lib/text/name-key.ts";
import { type AttackRegister, attackGroupId } from "./attack-register.ts";
import type { Draft } from "./draft.ts";
import { countryOf, mispId, producerId, synonymsOf } from "./misp-records.ts";
import type { ClusterValue } from "./source-files.ts";
import type { StateNames } from "./states.ts";

/** The vendors that give names to groups; a claim of theirs is `misp-producer:<uuid>`. */
export function addProducers(draft: Draft, values: readonly ClusterValue[]): void {
  for (const value of values) {
    const references = value.meta?.["official-refs"] ?? [];
    draft.source({ id: producerId(value.uuid), name: value.value, url: references[0] ?? null, licence: null, notice: null });
    draft.entity({
      id: mispId(value.uuid),
      kind: "organization",
      name: value.value,
      country: countryOf(value),
      externalIds: [value.uuid],
      references,
      source: "misp",
    });
    for (const name of [value.value, ...synonymsOf(value)]) draft.claim(mispId(value.uuid), name, "misp");
  }
}

/** "COMMENT PANDA:f9eb432f-…" says which vendor uses the name; ATT&CK ids among them are no names. */
function vendorNames(value: ClusterValue): { readonly name: string; readonly producer: string }[] {
  return (value.meta?.["name-attribution"] ?? []).flatMap((entry) => {
    const colon = entry.lastIndexOf(":");
    const name = entry.slice(0, colon);
    return attackGroupId.test(name) ? [] : [{ name, producer: producerId(entry.slice(colon + 1)) }];
  });
}

function relateToStates(draft: Draft, value: ClusterValue, states: StateNames): void {
  const id = mispId(value.uuid);
  const country = countryOf(value);
  if (country !== null && draft.get(`state:${country}`)) draft.relate(id, "attributed-to", `state:${country}`, "misp");
  for (const victim of value.meta?.["cfr-suspected-victims"] ?? []) {
    const state = states.idOf(victim);
    if (state !== undefined) draft.relate(id, "targets", state, "misp");
  }
}

export function addThreatActors(
  draft: Draft,
  values: readonly ClusterValue[],
  states: StateNames,
  register: AttackRegister,
): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const record = { name: value.value, synonyms: synonymsOf(value) };
    draft.entity({
      id,
      kind: "threat-group",
      name: value.value,
      country: countryOf(value),
      externalIds: [value.uuid, ...register.idsOf(record, ["threat-group"])],
      references: value.meta?.refs ?? [],
      firstSeen: value.meta?.since ?? null,
      source: "misp",
    });
    for (const name of [value.value, ...record.synonyms]) if (!attackGroupId.test(name)) draft.claim(id, name, "misp");
    for (const { name, producer } of vendorNames(value)) if (draft.hasSource(producer)) draft.claim(id, name, producer);
    relateToStates(draft, value, states);
  }
}

/** Microsoft's own names, and the names of others that it says are the same. */
export function addMicrosoftGroups(draft: Draft, values: readonly ClusterValue[], register: AttackRegister): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const country = countryOf(value);
    const record = { name: value.value, synonyms: synonymsOf(value) };
    const externalIds = [value.uuid, ...register.idsOf(record, ["threat-group"])];
    const references = value.meta?.refs ?? [];
    draft.entity({ id, kind: "threat-group", name: value.value, country, externalIds, references, source: "microsoft" });
    for (const name of [value.value, ...record.synonyms]) draft.claim(id, name, "microsoft");
    if (country !== null && draft.get(`state:${country}`)) draft.relate(id, "attributed-to", `state:${country}`, "microsoft");
  }
}

export function addSectors(draft: Draft, values: readonly ClusterValue[]): void {
  for (const value of values) {
    if (value.value === "Unknown" || value.value === "Other") continue;
    const id = mispId(value.uuid);
    draft.entity({ id, kind: "sector", name: value.value, externalIds: [value.uuid], source: "misp" });
    for (const name of [value.value, ...synonymsOf(value)]) draft.claim(id, name, "misp");
  }
}

/** After all records are there: which ones MISP holds to be like one another. Told as such, never followed. */
export function addSimilar(draft: Draft, values: readonly ClusterValue[], source: string): void {
  for (const { uuid, related } of values) {
    for (const { type, "dest-uuid": target } of related ?? []) {
      const to = mispId(target);
      if (type === "similar" && draft.get(to) !== undefined) draft.relate(mispId(uuid), "similar-to", to, source);
    }
  }
}

const actorRelations = ["uses", "targets", "part-of"] as const;

/** Relations of threat actors to tools, sectors and each other. */
export function addActorRelations(draft: Draft, values: readonly ClusterValue[], sectors: readonly ClusterValue[]): void {
  const sectorIds = new Map(
    sectors.flatMap((sector) => [sector.value, ...synonymsOf(sector)].map((name) => [nameKey(name), mispId(sector.uuid)])),
  );
  const relate = (from: string, type: (typeof actorRelations)[number], to: string | undefined): void => {
    if (to !== undefined && draft.get(to) !== undefined) draft.relate(from, type, to, "misp");
  };
  for (const { uuid, related, meta } of values) {
    for (const relation of related ?? []) {
      const type = actorRelations.find((known) => known === relation.type);
      if (type !== undefined) relate(mispId(uuid), type, mispId(relation["dest-uuid"]));
    }
    for (const sector of meta?.["targeted-sector"] ?? []) relate(mispId(uuid), "targets", sectorIds.get(nameKey(sector)));
  }
}
