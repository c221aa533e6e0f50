import type { AliasClaim, Entity, Relation } from "../model/knowledge.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { type Edit, factsOfEntity, recorded, type TouchedFact } from "./edit-history.ts";
import { saveClaim, saveEntity, saveRelations, takeOutEntity } from "./edits.ts";
import { claimOf, claimRow, entityOf, keyOf, relationOf } from "./rows.ts";

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const together = (kept: Entity, gone: Entity): Entity => ({
  ...kept,
  country: kept.country ?? gone.country,
  externalIds: union(kept.externalIds, gone.externalIds),
  references: union(kept.references, gone.references),
  firstSeen: kept.firstSeen ?? gone.firstSeen,
  lastSeen: kept.lastSeen ?? gone.lastSeen,
});

interface Moved {
  readonly claims: readonly AliasClaim[];
  readonly relations: readonly Relation[];
}

/** What the gone entity's names and relations are with the kept one in its place. */
async function moved(database: KnowledgeDatabase, keptId: string, goneId: string): Promise<Moved> {
  const [claims, around] = await Promise.all([
    database.claims.where("[entityId+name+claimedBy]").between([goneId], [goneId, []]).toArray(),
    database.relations.around(goneId),
  ]);
  const keptFor = (id: string): string => (id === goneId ? keptId : id);
  const relations = around.map((row) => {
    const relation = relationOf(row);
    return { ...relation, from: keptFor(relation.from), to: keptFor(relation.to) };
  });
  return {
    claims: claims.map((row) => ({ ...claimOf(row), entityId: keptId })),
    relations: relations.filter(({ from, to }) => from !== to),
  };
}

const factsOf = ({ claims, relations }: Moved): TouchedFact[] => [
  ...claims.map((claim) => ({ table: "claims" as const, key: keyOf("claims", claimRow(claim, "reader")) })),
  ...relations.map((relation) => ({
    table: "relations" as const,
    key: keyOf("relations", { ...relation, origin: "reader", since: "" }),
  })),
];

/** Makes two entities one by the reader's word: names and relations go to the kept one, with their sources. */
export async function mergeEntities(database: KnowledgeDatabase, keptId: string, goneId: string): Promise<Edit> {
  if (keptId === goneId) throw new Error("An entry cannot be merged with itself.");
  const [kept, gone] = await database.entities.bulkGet([keptId, goneId]);
  if (kept === undefined || gone === undefined) throw new Error("One of the two is not in the knowledge base any more.");
  const after = await moved(database, keptId, goneId);
  const touched = async (): Promise<TouchedFact[]> => [
    ...(await factsOfEntity(database, goneId)),
    { table: "entities", key: keptId },
    ...factsOf(after),
  ];
  return recorded(database, touched, async () => {
    // What the kept one is already called by the same source stays as it is said there.
    const there = await database.claims.bulkGet(after.claims.map((claim) => [claim.entityId, claim.name, claim.claimedBy]));
    for (const [position, claim] of after.claims.entries()) if (there[position] === undefined) await saveClaim(database, claim);
    await saveRelations(database, after.relations);
    await saveEntity(database, together(entityOf(kept), entityOf(gone)));
    await takeOutEntity(database, goneId);
    await database.removed.put({ table: "entities", key: goneId, into: keptId });
  });
}
