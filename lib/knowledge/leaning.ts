import type { KnowledgeDatabase, Origin } from "./database.ts";

/** Whether names or relations of somebody else's than `origin` speak of the entity, so that it cannot go. */
export async function isLeantOn(database: KnowledgeDatabase, entityId: string, origin: Origin): Promise<boolean> {
  const foreign = (row: { readonly origin: Origin }): boolean => row.origin !== origin;
  const counts = await Promise.all([
    database.claims.where("[entityId+name+claimedBy]").between([entityId], [entityId, []]).filter(foreign).count(),
    database.relations.where("[from+type+to+source+since]").between([entityId], [entityId, []]).filter(foreign).count(),
    database.relations.where("to").equals(entityId).filter(foreign).count(),
  ]);
  return counts.some((count) => count > 0);
}
