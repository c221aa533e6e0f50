import type * as v from "valibot";
import type { EntityKind, RelationSchema } from "../../lib/model/knowledge.ts";
import type { Draft } from "./draft.ts";
import type { ClusterValue, StixObject } from "./source-files.ts";

type RelationType = v.InferOutput<typeof RelationSchema>["type"];

const kindOfType: Readonly<Record<string, EntityKind>> = {
  "intrusion-set": "threat-group",
  campaign: "campaign",
  malware: "malware",
  tool: "tool",
  "attack-pattern": "technique",
};

const relationTypes: Readonly<Record<string, RelationType>> = {
  uses: "uses",
  "attributed-to": "attributed-to",
  targets: "targets",
};

const attackIdOf = (object: StixObject): string | undefined =>
  object.external_references?.find(({ source_name }) => source_name === "mitre-attack")?.external_id;

const isCurrent = (object: StixObject): boolean => object.revoked !== true && object.x_mitre_deprecated !== true;

/** "2019-09-01T04:00:00.000Z": ATT&CK knows months, not days. */
const monthOf = (timestamp: string | undefined): string | null => timestamp?.slice(0, 7) ?? null;

/** Software's use of techniques is left out: 10,600 relations that tell a reader of news nothing. */
const tellsNews = (from: EntityKind, to: EntityKind): boolean =>
  to !== "technique" || from === "threat-group" || from === "campaign";

/** Groups, campaigns, software and techniques of an ATT&CK bundle under their ATT&CK ids; withdrawn ones are left out. */
export function addAttack(draft: Draft, objects: readonly StixObject[], source: string): void {
  const ids = new Map<string, { id: string; kind: EntityKind }>();
  for (const object of objects) {
    const kind = kindOfType[object.type];
    const attackId = attackIdOf(object);
    if (kind === undefined || attackId === undefined || object.name === undefined || !isCurrent(object)) continue;
    const id = `attack:${attackId}`;
    ids.set(object.id, { id, kind });
    draft.entity({
      id,
      kind,
      name: object.name,
      externalIds: [attackId, object.id],
      references: (object.external_references ?? []).flatMap(({ url }) => url ?? []),
      firstSeen: monthOf(object.first_seen),
      lastSeen: monthOf(object.last_seen),
      source,
    });
    for (const name of [object.name, ...(object.aliases ?? []), ...(object.x_mitre_aliases ?? [])]) draft.claim(id, name, source);
    draft.claim(id, attackId, source, "acronym");
  }
  for (const object of objects) {
    const type = relationTypes[object.relationship_type ?? ""];
    const from = ids.get(object.source_ref ?? "");
    const to = ids.get(object.target_ref ?? "");
    if (type === undefined || from === undefined || to === undefined || !isCurrent(object)) continue;
    if (tellsNews(from.kind, to.kind)) draft.relate(from.id, type, to.id, source);
  }
}

/** MISP's copy of newer groups; their entries use the STIX objects' UUIDs, so relations of the bundles' objects are found again. */
export function addIntrusionSets(
  draft: Draft,
  values: readonly ClusterValue[],
  stixObjects: readonly StixObject[],
  source: string,
): void {
  const ids = new Map<string, string>();
  // MISP's copy still lists what ATT&CK has withdrawn, and does not say so: APT34 (now OilRig), Charming Kitten (now Magic Hound).
  const withdrawn = new Set<string>();
  for (const object of stixObjects) {
    const attackId = attackIdOf(object);
    if (attackId === undefined) continue;
    if (isCurrent(object)) ids.set(object.id.replace(/^.*--/u, ""), `attack:${attackId}`);
    else withdrawn.add(attackId);
  }
  for (const { value, uuid, meta, related } of values) {
    const attackId = meta?.external_id;
    if (attackId === undefined) continue;
    const id = `attack:${attackId}`;
    if (withdrawn.has(attackId) && draft.get(id) === undefined) continue;
    const name = value.replace(/ - G\d+$/u, "");
    const externalIds = [attackId, `intrusion-set--${uuid}`];
    draft.entity({ id, kind: "threat-group", name, externalIds, references: meta?.refs ?? [], source });
    for (const alias of [name, ...(meta?.synonyms ?? [])]) draft.claim(id, alias, source);
    draft.claim(id, attackId, source, "acronym");
    for (const relation of related ?? []) {
      const to = ids.get(relation["dest-uuid"]);
      if (relation.type === "uses" && to !== undefined && draft.get(to) !== undefined) draft.relate(id, "uses", to, source);
    }
  }
}
