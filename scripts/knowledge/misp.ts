import { nameKey } from "../../lib/text/name-key.ts";
import type { Draft } from "./draft.ts";
import type { ClusterValue } from "./source-files.ts";
import type { StateNames } from "./states.ts";

const attackGroupId = /^G\d{4}$/u;
export const mispId = (uuid: string): string => `misp:${uuid}`;
const producerId = (uuid: string): string => `misp-producer:${uuid}`;

/** MISP writes "UK" and "EU" too. */
function countryOf({ meta }: ClusterValue): string | null {
  const code = meta?.country === "UK" ? "GB" : meta?.country;
  return code !== undefined && code !== "EU" && /^[A-Z]{2}$/u.test(code) ? code : null;
}

/**
 * The ATT&CK ids that name the same thing as this record: the record and the ATT&CK entry call it by the same main
 * name, or the record lists one ATT&CK id and that entry in turn knows the record's main name. A shared alias alone
 * is no evidence.
 */
function attackIdsOf(
  draft: Draft,
  value: ClusterValue,
  kinds: readonly string[],
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const key = nameKey(value.value);
  const listed = (value.meta?.synonyms ?? []).filter((name) => attackGroupId.test(name));
  const listedOnce = listed.length === 1 ? listed[0] : undefined;
  const same = draft.entities().filter(({ id, kind, name }) => {
    if (!id.startsWith("attack:") || !kinds.includes(kind)) return false;
    if (nameKey(name) === key) return true;
    return id === `attack:${listedOnce}` && (namesOf.get(id)?.has(key) ?? false);
  });
  return same.length === 1 ? same.map(({ id }) => id.slice("attack:".length)) : [];
}

/** The vendors that give names to groups; a claim of theirs is `misp-producer:<uuid>`. */
export function addProducers(draft: Draft, values: readonly ClusterValue[]): void {
  for (const value of values) {
    const [url = null] = value.meta?.["official-refs"] ?? [];
    draft.source({ id: producerId(value.uuid), name: value.value, url, licence: null, notice: null });
    const id = mispId(value.uuid);
    const references = value.meta?.["official-refs"] ?? [];
    draft.entity({
      id,
      kind: "organization",
      name: value.value,
      country: countryOf(value),
      externalIds: [value.uuid],
      references,
      source: "misp",
    });
    for (const name of [value.value, ...(value.meta?.synonyms ?? [])]) draft.claim(id, name, "misp");
  }
}

/** "COMMENT PANDA:f9eb432f-…" says which vendor uses the name. */
function attributionsOf(value: ClusterValue): Map<string, string[]> {
  const producers = new Map<string, string[]>();
  for (const entry of value.meta?.["name-attribution"] ?? []) {
    const colon = entry.lastIndexOf(":");
    const name = entry.slice(0, colon);
    producers.set(name, [...(producers.get(name) ?? []), entry.slice(colon + 1)]);
  }
  return producers;
}

export function addThreatActors(
  draft: Draft,
  values: readonly ClusterValue[],
  states: StateNames,
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
  producers: ReadonlySet<string>,
): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const country = countryOf(value);
    draft.entity({
      id,
      kind: "threat-group",
      name: value.value,
      country,
      externalIds: [value.uuid, ...attackIdsOf(draft, value, ["threat-group"], namesOf)],
      references: value.meta?.refs ?? [],
      firstSeen: value.meta?.since ?? null,
      source: "misp",
    });
    for (const name of [value.value, ...(value.meta?.synonyms ?? [])])
      if (!attackGroupId.test(name)) draft.claim(id, name, "misp");
    for (const [name, uuids] of attributionsOf(value)) {
      if (attackGroupId.test(name)) continue;
      for (const uuid of uuids) if (producers.has(uuid)) draft.claim(id, name, producerId(uuid));
    }
    if (country !== null && draft.get(`state:${country}`)) draft.relate(id, "attributed-to", `state:${country}`, "misp");
    for (const victim of value.meta?.["cfr-suspected-victims"] ?? []) {
      const state = states.idOf(victim);
      if (state !== undefined) draft.relate(id, "targets", state, "misp");
    }
  }
}

/** Microsoft's own names, and the names of others that it says are the same. */
export function addMicrosoftGroups(
  draft: Draft,
  values: readonly ClusterValue[],
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const country = countryOf(value);
    const externalIds = [value.uuid, ...attackIdsOf(draft, value, ["threat-group"], namesOf)];
    draft.entity({
      id,
      kind: "threat-group",
      name: value.value,
      country,
      externalIds,
      references: value.meta?.refs ?? [],
      source: "microsoft",
    });
    for (const name of [value.value, ...(value.meta?.synonyms ?? [])]) draft.claim(id, name, "microsoft");
    if (country !== null && draft.get(`state:${country}`)) draft.relate(id, "attributed-to", `state:${country}`, "microsoft");
  }
}

const isoMonth = (date: string | undefined): string | null => {
  const match = /^(january|february|march|april|may|june|july|august|september|october|november|december) (\d{4})$/iu.exec(
    date ?? "",
  );
  if (match === null) return /^\d{4}$/u.test(date ?? "") ? (date ?? null) : null;
  const month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf((match[1] ?? "").slice(0, 3).toLowerCase()) / 3 + 1;
  return `${match[2]}-${String(month).padStart(2, "0")}`;
};

/** "Nhtnwcuf Ransomware (Fake)" is met as "Nhtnwcuf": remarks and the kind are no part of the name. */
const ownName = (name: string): string => name.replaceAll(/\s*\([^)]*\)/gu, "").trim();
const shortName = (name: string): string =>
  ownName(name)
    .replace(/[ _-]*ransom(?:e|s)?ware(?: group| gang| blog)?$/iu, "")
    .trim();

/** Those with a leak site are groups, the others families of malware. */
export function addRansomware(
  draft: Draft,
  values: readonly ClusterValue[],
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const kind = value.meta?.links === undefined ? "malware" : "ransomware-group";
    const name = ownName(value.value) || value.value;
    const externalIds = [value.uuid, ...attackIdsOf(draft, { ...value, value: shortName(name) }, ["malware"], namesOf)];
    draft.entity({
      id,
      kind,
      name,
      externalIds,
      references: value.meta?.refs ?? [],
      firstSeen: isoMonth(value.meta?.date),
      source: "misp",
    });
    for (const alias of [value.value, ...(value.meta?.synonyms ?? [])]) {
      draft.claim(id, ownName(alias), "misp");
      if (shortName(alias) !== "") draft.claim(id, shortName(alias), "misp");
    }
  }
}

export function addTools(draft: Draft, values: readonly ClusterValue[], namesOf: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const externalIds = [value.uuid, ...attackIdsOf(draft, value, ["malware", "tool"], namesOf)];
    const sameAsTool = externalIds.some((externalId) => draft.get(`attack:${externalId}`)?.kind === "tool");
    draft.entity({
      id,
      kind: sameAsTool ? "tool" : "malware",
      name: ownName(value.value),
      externalIds,
      references: value.meta?.refs ?? [],
      source: "misp",
    });
    for (const alias of [value.value, ...(value.meta?.synonyms ?? [])]) draft.claim(id, ownName(alias), "misp");
  }
}

/** Without what was left over from the encyclopaedia: "Financial Intelligence Division[14]", "id:Badan Intelijen …". */
const plainName = (name: string): string =>
  name
    .replaceAll(/\[\d*\]| \(page does not exist\)/gu, "")
    .replace(/^[a-z]{2}:/u, "")
    .replace(/,$/u, "")
    .trim();

/** "Defense Intelligence Agency (South Korea)": the bracket tells namesakes apart, "(NCIA)" is a name of its own. */
export function addIntelligenceAgencies(draft: Draft, values: readonly ClusterValue[]): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const country = countryOf(value);
    const name = plainName(value.value);
    const acronym = /\(([A-Z][A-Z-]{1,7})\)/u.exec(name)?.[1];
    draft.entity({
      id,
      kind: "agency",
      name,
      country,
      externalIds: [value.uuid],
      references: value.meta?.refs ?? [],
      source: "misp",
    });
    for (const alias of [name, ...(value.meta?.synonyms ?? []).map(plainName)]) {
      if (/\p{L}/u.test(alias)) draft.claim(id, ownName(alias), "misp");
    }
    if (acronym !== undefined) draft.claim(id, acronym, "misp", "acronym");
  }
}

export function addSectors(draft: Draft, values: readonly ClusterValue[]): void {
  for (const { uuid, value, meta } of values) {
    if (value === "Unknown" || value === "Other") continue;
    draft.entity({ id: mispId(uuid), kind: "sector", name: value, externalIds: [uuid], source: "misp" });
    for (const name of [value, ...(meta?.synonyms ?? [])]) draft.claim(mispId(uuid), name, "misp");
  }
}

/** After all actors are there: which records MISP holds to be like one another. Told as such, never followed. */
export function addSimilar(draft: Draft, values: readonly ClusterValue[], source: string): void {
  for (const { uuid, related } of values) {
    for (const relation of related ?? []) {
      const to = mispId(relation["dest-uuid"]);
      if (relation.type === "similar" && draft.get(to) !== undefined) draft.relate(mispId(uuid), "similar-to", to, source);
    }
  }
}

/** Relations of threat actors to tools, sectors and each other. */
export function addActorRelations(draft: Draft, values: readonly ClusterValue[], sectors: readonly ClusterValue[]): void {
  const sectorIds = new Map(
    sectors.flatMap(({ uuid, value, meta }) => [value, ...(meta?.synonyms ?? [])].map((name) => [nameKey(name), mispId(uuid)])),
  );
  for (const { uuid, related, meta } of values) {
    for (const relation of related ?? []) {
      const to = mispId(relation["dest-uuid"]);
      if (
        (relation.type === "uses" || relation.type === "targets" || relation.type === "part-of") &&
        draft.get(to) !== undefined
      ) {
        draft.relate(mispId(uuid), relation.type, to, "misp");
      }
    }
    for (const sector of meta?.["targeted-sector"] ?? []) {
      const to = sectorIds.get(nameKey(sector));
      if (to !== undefined && draft.get(to) !== undefined) draft.relate(mispId(uuid), "targets", to, "misp");
    }
  }
}
