import type { KnowledgeDatabase, Origin } from "./database.ts";

/**
 * Whether names or relations of somebody else's than `origin` speak of the entity, so that it cannot go. To be asked
 * before its own names and relations are deleted: Chromium's database looks at each deleted row again with every question.
 */
export async function isLeantOn(database: KnowledgeDatabase, entityId: string, origin: Origin): Promise<boolean> {
  const speaking: (readonly { readonly origin: Origin }[])[] = await Promise.all([
    database.claims.where("[entityId+name+claimedBy]").between([entityId], [entityId, []]).toArray(),
    database.relations.around(entityId),
  ]);
  return speaking.some((rows) => rows.some((row) => row.origin !== origin));
}
