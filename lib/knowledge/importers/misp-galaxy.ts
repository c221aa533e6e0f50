import * as v from "valibot";
import type { EntityKind, Source } from "../../model/knowledge.ts";
import { Collector, ImportError, type Imported } from "./imported.ts";
import { refusedKey } from "./read-json.ts";

const texts = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
  ]),
);

const ClusterSchema = v.object({ type: v.string(), name: v.string(), values: v.array(v.unknown()) });

const ValueSchema = v.object({
  value: v.pipe(v.string(), v.trim(), v.minLength(1)),
  uuid: v.pipe(v.string(), v.uuid()),
  meta: v.optional(
    v.object({
      synonyms: texts,
      refs: texts,
      links: texts,
      country: v.optional(v.string()),
      external_id: v.optional(v.string()),
    }),
  ),
  related: v.optional(v.array(v.object({ "dest-uuid": v.string(), type: v.string() }))),
});
type Value = v.InferOutput<typeof ValueSchema>;

const kindOfCluster: Readonly<Record<string, EntityKind>> = {
  "threat-actor": "threat-group",
  "microsoft-activity-group": "threat-group",
  "mitre-intrusion-set": "threat-group",
  "360net-threat-actor": "threat-group",
  ransomware: "ransomware-group",
  tool: "malware",
  "mitre-malware": "malware",
  "mitre-tool": "tool",
  malpedia: "malware",
  rat: "malware",
  banker: "malware",
  stealer: "malware",
  backdoor: "malware",
  botnet: "malware",
  android: "malware",
  cryptominers: "malware",
  "exploit-kit": "malware",
  "mitre-attack-pattern": "technique",
  sector: "sector",
  producer: "organization",
  "surveillance-vendor": "organization",
  "intelligence-agency": "agency",
};

const relationTypes = {
  uses: "uses",
  targets: "targets",
  "part-of": "part-of",
  similar: "similar-to",
  "attributed-to": "attributed-to",
} as const;
const isKept = (type: string): type is keyof typeof relationTypes => Object.hasOwn(relationTypes, type);

export const isMispGalaxy = (value: unknown): boolean => v.is(ClusterSchema, value);

const idOf = ({ uuid, meta }: Value): string =>
  meta?.external_id !== undefined && /^[GSTC]\d{4}(?:\.\d{3})?$/u.test(meta.external_id)
    ? `attack:${meta.external_id}`
    : `misp:${uuid}`;

function readValues(raw: readonly unknown[], collector: Collector): Value[] {
  return raw.flatMap((item, position) => {
    const named = typeof item === "object" && item !== null && "value" in item ? String(item.value) : `entry ${position + 1}`;
    const refused = refusedKey(item);
    if (refused !== null) {
      collector.skip(named, `An entry with the key “${refused}” is refused.`);
      return [];
    }
    const parsed = v.safeParse(ValueSchema, item);
    if (parsed.success) return [parsed.output];
    const [issue] = parsed.issues;
    collector.skip(named, `Its ${v.getDotPath(issue) ?? "shape"} is not valid: ${issue.message}`);
    return [];
  });
}

function addValue(collector: Collector, value: Value, clusterKind: EntityKind): void {
  const id = idOf(value);
  const { meta } = value;
  // A ransomware without a leak site is a family, nobody's gang.
  const kind = clusterKind === "ransomware-group" && meta?.links === undefined ? "malware" : clusterKind;
  const country = /^[A-Z]{2}$/u.test(meta?.country ?? "") ? (meta?.country ?? null) : null;
  const attackId = id.startsWith("attack:") ? [id.slice("attack:".length)] : [];
  const name = attackId.length > 0 ? value.value.replace(/ - [GSTC]\d{4}(?:\.\d{3})?$/u, "") : value.value;
  collector.entity({ id, kind, name, country, externalIds: [...attackId, value.uuid], references: meta?.refs ?? [] });
  for (const alias of [name, ...(meta?.synonyms ?? [])]) collector.claim(id, kind, alias);
}

/** A MISP galaxy cluster file. @throws ImportError when it is none, or of a kind that the knowledge has no place for. */
export function readMispGalaxy(cluster: unknown, fileName: string): Imported {
  const parsed = v.safeParse(ClusterSchema, cluster);
  if (!parsed.success) throw new ImportError("The file is no MISP galaxy cluster: it has no list of values.");
  const { type, name, values } = parsed.output;
  const kind = Object.hasOwn(kindOfCluster, type) ? kindOfCluster[type] : undefined;
  if (kind === undefined)
    throw new ImportError(`Clusters of type “${type.slice(0, 80)}” are not kept: they hold no actors, software or bodies.`);
  const source: Source = {
    id: `misp-galaxy:${type.slice(0, 200)}`,
    name: `MISP galaxy: ${name}`.slice(0, 256),
    url: null,
    licence: null,
    notice: null,
  };
  const collector = new Collector(source);
  const read = readValues(values, collector);
  for (const value of read) addValue(collector, value, kind);
  const ids = new Map(read.map((value) => [value.uuid, idOf(value)]));
  for (const { uuid, value, related } of read) {
    for (const relation of related ?? []) {
      const from = ids.get(uuid);
      const to = ids.get(relation["dest-uuid"]);
      if (!isKept(relation.type)) collector.skip(value, `Relations “${relation.type}” are not kept.`);
      else if (from === undefined || to === undefined) collector.skip(value, "A relation to something in another file.");
      else collector.relation({ from, type: relationTypes[relation.type], to, validFrom: null, validTo: null });
    }
  }
  if (read.length === 0) collector.skip(fileName, "The cluster holds no usable entry.");
  return collector.finish();
}
