import Papa from "papaparse";
import type { AliasClaim, Entity, Relation, Source } from "../model/knowledge.ts";
import { entityObject } from "./stix/entities.ts";
import { type StixObject, stixId, stixObject, timestamp } from "./stix/objects.ts";

export interface KnowledgeToExport {
  readonly entities: readonly Entity[];
  readonly claims: readonly AliasClaim[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
}

type Times = { readonly created: string; readonly modified: string };

const aliasesById = (claims: readonly AliasClaim[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Array.from(
      Map.groupBy(claims, ({ entityId }) => entityId),
      ([id, own]) => [id, [...new Set(own.map(({ name }) => name))]],
    ),
  );

/** Types that STIX gives aliases. */
const withAliases: ReadonlySet<string> = new Set([
  "intrusion-set",
  "threat-actor",
  "campaign",
  "malware",
  "tool",
  "attack-pattern",
]);

/** STIX's verb for a relation of ours. */
const verbs: Readonly<Record<Relation["type"], string>> = {
  "attributed-to": "attributed-to",
  uses: "uses",
  targets: "targets",
  "part-of": "part-of",
  "located-in": "located-at",
  "led-by": "led-by",
  "similar-to": "related-to",
};

function relationObject(relation: Relation, ids: ReadonlyMap<string, string>, times: Times): StixObject[] {
  const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
  if (from === undefined || to === undefined) return [];
  const key = [relation.from, relation.type, relation.to, relation.source, relation.validFrom ?? ""].join(" ");
  const [start, stop] = [timestamp(relation.validFrom), timestamp(relation.validTo)];
  return [
    stixObject("relationship", stixId("relationship", key), times, {
      relationship_type: verbs[relation.type],
      source_ref: from,
      target_ref: to,
      start_time: start,
      stop_time: start !== null && stop !== null && stop <= start ? null : stop,
    }),
  ];
}

/** The knowledge as a STIX 2.1 bundle, in pieces. `at`: ISO 8601 timestamp of the export. */
export function* knowledgeAsStix({ entities, claims, relations }: KnowledgeToExport, at: string): Generator<string> {
  const times = { created: at, modified: at };
  const aliases = aliasesById(claims);
  const ids = new Map<string, string>();
  const written = new Set<string>();
  yield `{"type": "bundle", "id": "${stixId("bundle", `knowledge ${at}`)}", "objects": [`;
  const piece = (object: StixObject): string => {
    const text = `${written.size === 0 ? "\n" : ",\n"}${JSON.stringify(object)}`;
    written.add(object.id);
    return text;
  };
  for (const entity of entities) {
    const object = entityObject(entity, times);
    if (object === null) continue;
    ids.set(entity.id, object.id);
    const others = (aliases.get(entity.id) ?? []).filter((name) => name !== entity.name);
    const named = withAliases.has(object.type) && others.length > 0 ? { ...object, aliases: others } : object;
    if (!written.has(object.id)) yield piece(named);
  }
  for (const relation of relations) {
    for (const object of relationObject(relation, ids, times)) if (!written.has(object.id)) yield piece(object);
  }
  yield "\n]}\n";
}

const columns = ["name", "kind", "aliases", "country", "ids", "references", "first seen", "last seen"];
/** What a spreadsheet would take for a formula, and carry out. */
const formula = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/;
const rowsAPiece = 500;

/** The knowledge as a table that can be imported again, in pieces. Relations have no place in it. */
export function* knowledgeAsCsv({ entities, claims }: KnowledgeToExport): Generator<string> {
  const aliases = aliasesById(claims);
  yield `\uFEFF${columns.join(",")}\r\n`;
  for (let from = 0; from < entities.length; from += rowsAPiece) {
    const rows = entities.slice(from, from + rowsAPiece).map((entity) => {
      const others = (aliases.get(entity.id) ?? []).filter((name) => name !== entity.name);
      const { name, kind, country, externalIds, references, firstSeen, lastSeen } = entity;
      const lists = [externalIds, references].map((list) => list.join("; "));
      return [name, kind, others.join("; "), country ?? "", ...lists, firstSeen ?? "", lastSeen ?? ""];
    });
    yield `${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: formula })}\r\n`;
  }
}
