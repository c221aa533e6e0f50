import type { EntityLine, EntityPage, NameOnPage, RelationOnPage } from "../model/entity-page.ts";
import type { KnowledgeDatabase, StoredClaim } from "./database.ts";
import { mergedIds } from "./merged-ids.ts";
import { claimOf, entityOf, relationOf, sourceOf } from "./rows.ts";

/** Most relations on one page; some states have thousands. */
const maximalRelations = 1_000;

const lineOf = ({ id, name, kind, country }: EntityLine): EntityLine => ({ id, name, kind, country });

async function sharers(database: KnowledgeDatabase, key: string, id: string): Promise<EntityLine[]> {
  const claims = await database.claims.where("key").equals(key).toArray();
  const others = new Set(claims.map(({ entityId }) => entityId).filter((other) => other !== id));
  const rows = await database.entities.bulkGet([...others]);
  return rows.flatMap((row) => (row === undefined ? [] : [lineOf(row)]));
}

async function nameOnPage(database: KnowledgeDatabase, id: string, same: readonly StoredClaim[]): Promise<NameOnPage[]> {
  const [first] = same;
  if (first === undefined) return [];
  const own = await database.namePolicies.get(first.key);
  return [
    {
      name: first.name,
      claims: same.map((row) => ({ claim: claimOf(row), isOwn: row.origin === "reader" })),
      ownPolicy: own?.policy ?? null,
      sharedWith: await sharers(database, first.key, id),
    },
  ];
}

async function namesOf(database: KnowledgeDatabase, id: string): Promise<NameOnPage[]> {
  const claims = await database.claims.where("[entityId+name+claimedBy]").between([id], [id, []]).toArray();
  const byName = Map.groupBy(claims, ({ name }) => name);
  const names = await Promise.all(Array.from(byName.values(), (same) => nameOnPage(database, id, same)));
  return names.flat();
}

async function relationsOf(database: KnowledgeDatabase, id: string): Promise<RelationOnPage[]> {
  const [outgoing, incoming] = await Promise.all([database.relations.outOf(id), database.relations.into(id)]);
  const all = [
    ...outgoing.slice(0, maximalRelations).map((row) => ({ row, direction: "out" as const, otherId: row.to })),
    ...incoming.slice(0, maximalRelations).map((row) => ({ row, direction: "in" as const, otherId: row.from })),
  ];
  const others = await database.entities.bulkGet(all.map(({ otherId }) => otherId));
  return all.flatMap(({ row, direction }, position) => {
    const other = others[position];
    if (other === undefined) return [];
    return [{ relation: relationOf(row), isOwn: row.origin === "reader", direction, other: lineOf(other) }];
  });
}

/** What is known of an entity, row by row, so that each can be changed; null when there is none, not even under a merged id. */
export function readEntityPage(database: KnowledgeDatabase, id: string): Promise<EntityPage | null> {
  const { entities, claims, relationSets, sources, namePolicies, removed } = database;
  return database.transaction("r", [entities, claims, relationSets, sources, namePolicies, removed], async () => {
    const merged = await mergedIds(database);
    const stored = (await entities.get(id)) ?? (await entities.get(merged.keptFor(id)));
    if (stored === undefined) return null;
    const [names, related] = await Promise.all([namesOf(database, stored.id), relationsOf(database, stored.id)]);
    const claimants = names.flatMap(({ claims: same }) => same.map(({ claim }) => claim.claimedBy));
    const used = new Set([stored.source, ...claimants, ...related.map(({ relation }) => relation.source)]);
    const cited = await sources.bulkGet([...used]);
    return {
      entity: entityOf(stored),
      isOwn: stored.origin === "reader",
      names,
      relations: related,
      sources: cited.flatMap((source) => (source === undefined ? [] : [sourceOf(source)])),
      mergedIds: merged.goneInto(stored.id),
    };
  });
}
