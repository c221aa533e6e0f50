import type { Entity, EntityKind } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import type { KnowledgeDatabase, StoredClaim } from "./database.ts";
import { entityOf } from "./rows.ts";

export interface SearchHit {
  readonly entity: Entity;
  /** The name that was found; the main name or another. */
  readonly name: string;
}

export interface SearchOptions {
  readonly limit?: number;
  readonly kinds?: readonly EntityKind[];
}

/** So many names are looked at for each result: several may belong to one entity, or be of another kind. */
const lookedAt = 6;

/** 0: the whole name, 1: its beginning, 2: the beginning of a later word. */
function nearness(claim: StoredClaim, key: string): number {
  if (claim.key === key) return 0;
  return claim.key.startsWith(key) ? 1 : 2;
}

/** Entities with a name, or a later word of a name, that begins so; the nearest first. An empty query finds nothing. */
export async function searchEntities(
  database: KnowledgeDatabase,
  query: string,
  options: SearchOptions = {},
): Promise<SearchHit[]> {
  const { limit = 20, kinds } = options;
  const key = nameKey(query);
  if (key === "") return [];
  const [begin, later] = await Promise.all([
    database.claims
      .where("key")
      .startsWith(key)
      .limit(limit * lookedAt)
      .toArray(),
    database.claims
      .where("tails")
      .startsWith(key)
      .limit(limit * lookedAt)
      .toArray(),
  ]);
  const ordered = [...begin, ...later].toSorted((a, b) => nearness(a, key) - nearness(b, key) || a.key.length - b.key.length);
  const names = new Map<string, string>();
  for (const { entityId, name } of ordered) if (!names.has(entityId)) names.set(entityId, name);
  const entities = await database.entities.bulkGet([...names.keys()]);
  const hits = entities.flatMap((stored) => {
    if (stored === undefined || (kinds !== undefined && !kinds.includes(stored.kind))) return [];
    return [{ entity: entityOf(stored), name: names.get(stored.id) ?? stored.name }];
  });
  return hits.slice(0, limit);
}
