import * as v from "valibot";
import type { EntityKind, Source } from "../../model/knowledge.ts";
import { Collector, ImportError, type Imported } from "./imported.ts";
import { refusedKey } from "./read-json.ts";
import { attackIdOf, entityIdOf, isoCountry, kindOf, relationOf, type StixObject, StixObjectSchema } from "./stix-objects.ts";

const BundleSchema = v.object({ type: v.literal("bundle"), objects: v.array(v.unknown()) });

export const isStixBundle = (value: unknown): boolean => v.is(BundleSchema, value);

/** "2019-09-01T04:00:00.000Z" as a day. */
const dayOf = (timestamp: string | undefined): string | null => /^\d{4}-\d{2}-\d{2}/u.exec(timestamp ?? "")?.[0] ?? null;

function readObjects(raw: readonly unknown[], skip: (object: string, reason: string) => void): StixObject[] {
  return raw.flatMap((value, position) => {
    const named = typeof value === "object" && value !== null && "id" in value ? String(value.id) : `object ${position + 1}`;
    const refused = refusedKey(value);
    if (refused !== null) {
      skip(named, `An object with the key “${refused}” is refused.`);
      return [];
    }
    const parsed = v.safeParse(StixObjectSchema, value);
    if (parsed.success) return [parsed.output];
    const [issue] = parsed.issues;
    skip(named, `Its ${v.getDotPath(issue) ?? "shape"} is not valid: ${issue.message}`);
    return [];
  });
}

/** Of a bundle: ATT&CK with its version, the one identity that made everything, else the file. */
function sourceOf(objects: readonly StixObject[], fileName: string): Source {
  const collection = objects.find(({ type, name }) => type === "x-mitre-collection" && /ATT&CK/u.test(name ?? ""));
  if (collection?.x_mitre_version !== undefined) {
    const name = `MITRE ATT&CK v${collection.x_mitre_version}`;
    return {
      id: `attack-${collection.x_mitre_version}`,
      name,
      url: "https://attack.mitre.org/",
      licence: "ATT&CK Terms of Use",
      notice: null,
    };
  }
  const makers = new Set(objects.flatMap(({ created_by_ref }) => created_by_ref ?? []));
  const maker = makers.size === 1 ? objects.find(({ id }) => makers.has(id)) : undefined;
  const name = maker?.name ?? fileName;
  return { id: `import:${name.slice(0, 200)}`, name, url: null, licence: null, notice: null };
}

const nameOf = ({ name, country, region }: StixObject): string => (name ?? country ?? region ?? "").trim();

function whyLeftOut(object: StixObject, kind: EntityKind | null): string | null {
  if (kind === null) return `Objects of type “${object.type}” are not kept.`;
  if (object.revoked === true) return "Revoked by its maker.";
  if (object.x_mitre_deprecated === true) return "Deprecated by its maker.";
  return nameOf(object) === "" ? "It has no name." : null;
}

function addObject(collector: Collector, object: StixObject, kind: EntityKind, id: string): void {
  const name = nameOf(object);
  const attackId = attackIdOf(object);
  const links = object.external_references ?? [];
  collector.entity({
    id,
    kind,
    name,
    country: isoCountry(object.country),
    externalIds: [
      ...(attackId === undefined ? [] : [attackId]),
      ...(id.startsWith("cve:") ? [id.slice("cve:".length)] : []),
      object.id,
    ],
    references: links.flatMap(({ url }) => url ?? []),
    firstSeen: dayOf(object.first_seen),
    lastSeen: dayOf(object.last_seen),
  });
  for (const alias of [name, ...(object.aliases ?? []), ...(object.x_mitre_aliases ?? [])]) collector.claim(id, kind, alias);
  if (attackId !== undefined) collector.claim(id, kind, attackId, "acronym");
}

function addRelation(collector: Collector, object: StixObject, ids: ReadonlyMap<string, string>): void {
  const verb = relationOf.get(object.relationship_type ?? "");
  const from = ids.get(object.source_ref ?? "");
  const to = ids.get(object.target_ref ?? "");
  if (object.revoked === true || object.x_mitre_deprecated === true)
    collector.skip(object.id, "Revoked or deprecated by its maker.");
  else if (verb === undefined) collector.skip(object.id, `Relationships “${object.relationship_type ?? ""}” are not kept.`);
  else if (from === undefined || to === undefined)
    collector.skip(object.id, "A relationship to something that is not in the file, or not kept.");
  else collector.relation({ from, type: verb.type, to, validFrom: dayOf(object.start_time), validTo: dayOf(object.stop_time) });
}

/**
 * A STIX 2.0 or 2.1 bundle of any producer. Every object is checked on its own, so that one broken object costs only
 * itself. An id that comes twice counts once, the last time. @throws ImportError when it is no bundle.
 */
export function readStix(bundle: unknown, fileName: string): Imported {
  const parsed = v.safeParse(BundleSchema, bundle);
  if (!parsed.success) throw new ImportError("The file is no STIX bundle: it has no list of objects.");
  const early: [string, string][] = [];
  const read = readObjects(parsed.output.objects, (object, reason) => early.push([object, reason]));
  const objects = [...new Map(read.map((object) => [object.id, object])).values()];
  const collector = new Collector(sourceOf(objects, fileName));
  for (const [object, reason] of early) collector.skip(object, reason);
  if (objects.length < read.length)
    collector.skip(fileName, `${read.length - objects.length} objects come twice under one id; the last one counts.`);
  const ids = new Map<string, string>();
  for (const object of objects) {
    if (object.type === "relationship") continue;
    const kind = kindOf(object);
    const reason = whyLeftOut(object, kind);
    if (kind === null || reason !== null) {
      collector.skip(nameOf(object) || object.id, reason ?? "");
      continue;
    }
    const id = entityIdOf(object, kind);
    ids.set(object.id, id);
    addObject(collector, object, kind, id);
  }
  for (const object of objects) if (object.type === "relationship") addRelation(collector, object, ids);
  return collector.finish();
}
