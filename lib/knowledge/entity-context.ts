import type { EntityContext } from "../model/entity-context.ts";
import type { KnowledgeDatabase, StoredClaim, StoredRelation } from "./database.ts";
import { entityOf, sourceOf } from "./rows.ts";

function aliasesOf(claims: readonly StoredClaim[]): EntityContext["aliases"] {
  const byName = Map.groupBy(claims, ({ form, name }) => `${form} ${name}`);
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ name: first.name, form: first.form, claimedBy: same.map(({ claimedBy }) => claimedBy) }];
  });
}

async function relationsOf(database: KnowledgeDatabase, id: string): Promise<EntityContext["relations"]> {
  const [outgoing, incoming] = await Promise.all([
    database.relations.where("[from+type+to+source+since]").between([id], [id, []]).toArray(),
    database.relations.where("to").equals(id).toArray(),
  ]);
  const all: readonly { relation: StoredRelation; otherId: string; direction: "out" | "in" }[] = [
    ...outgoing.map((relation) => ({ relation, otherId: relation.to, direction: "out" as const })),
    ...incoming.map((relation) => ({ relation, otherId: relation.from, direction: "in" as const })),
  ];
  const others = await database.entities.bulkGet(all.map(({ otherId }) => otherId));
  return all.flatMap(({ relation, direction }, position) => {
    const other = others[position];
    if (other === undefined) return [];
    const { id: otherId, name, kind, country, externalIds } = other;
    return [
      { type: relation.type, direction, other: { id: otherId, name, kind, country, externalIds }, source: relation.source },
    ];
  });
}

/** What is known of an entity, as card and library show it; null when there is no such entity. */
export function readEntityContext(database: KnowledgeDatabase, id: string): Promise<EntityContext | null> {
  return database.transaction("r", database.entities, database.claims, database.relations, database.sources, async () => {
    const stored = await database.entities.get(id);
    if (stored === undefined) return null;
    const [claims, relations] = await Promise.all([
      database.claims.where("[entityId+name+claimedBy]").between([id], [id, []]).toArray(),
      relationsOf(database, id),
    ]);
    const used = new Set([stored.source, ...claims.map(({ claimedBy }) => claimedBy), ...relations.map(({ source }) => source)]);
    const sources = await database.sources.bulkGet([...used]);
    return {
      entity: entityOf(stored),
      aliases: aliasesOf(claims),
      relations,
      sources: sources.flatMap((source) => (source === undefined ? [] : [sourceOf(source)])),
    };
  });
}
