import type { EntityContext } from "../model/entity-context.ts";
import type { AliasClaim } from "../model/knowledge.ts";
import type { KnowledgeDatabase, StoredRelation } from "./database.ts";
import { tablesOfFacts } from "./fact-store.ts";
import type { Facts } from "./facts.ts";
import { entityOf, sourceOf } from "./rows.ts";

function aliasesOf(claims: readonly AliasClaim[]): EntityContext["aliases"] {
  const byName = Map.groupBy(claims, ({ form, name }) => `${form} ${name}`);
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ name: first.name, form: first.form, claimedBy: same.map(({ claimedBy }) => claimedBy) }];
  });
}

async function relationsOf(database: KnowledgeDatabase, id: string): Promise<EntityContext["relations"]> {
  const [outgoing, incoming] = await Promise.all([database.relations.outOf(id), database.relations.into(id)]);
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
  return database.transaction("r", tablesOfFacts(database), async () => {
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

/** The same from the facts in memory: on the first run cards are opened before the database is filled. */
export function contextFromFacts({ entities, claims, relations, sources }: Facts, id: string): EntityContext | null {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const entity = byId.get(id);
  if (entity === undefined) return null;
  const aliases = aliasesOf(claims.filter(({ entityId }) => entityId === id));
  const related = relations.flatMap(({ from, to, type, source }) => {
    const other = from === id || to === id ? byId.get(from === id ? to : from) : undefined;
    if (other === undefined) return [];
    const { id: otherId, name, kind, country, externalIds } = other;
    const direction: "in" | "out" = from === id ? "out" : "in";
    return [{ type, direction, other: { id: otherId, name, kind, country, externalIds }, source }];
  });
  const used = new Set([entity.source, ...aliases.flatMap(({ claimedBy }) => claimedBy), ...related.map(({ source }) => source)]);
  return { entity, aliases, relations: related, sources: sources.filter((source) => used.has(source.id)) };
}
