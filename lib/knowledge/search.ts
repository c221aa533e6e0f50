import type { KnowledgeFilter } from "../model/entity-page.ts";
import type { Entity } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import type { KnowledgeDatabase, Origin, StoredClaim } from "./database.ts";
import { entityOf } from "./rows.ts";

export interface SearchHit {
  readonly entity: Entity;
  /** The name that was found; the main name or another. */
  readonly name: string;
}

export interface SearchOptions {
  readonly limit?: number;
  readonly filter?: KnowledgeFilter;
  /** Names and entities of this origin alone; of any where it is left out. */
  readonly origin?: Origin;
}

const noFilter: KnowledgeFilter = { kind: null, country: null, source: null };

/** So many names are looked at for each result: several may belong to one entity; more where a filter leaves most out. */
const lookedAt = [6, 60] as const;

/** 0: the whole name, 1: its beginning, 2: the beginning of a later word. */
function nearness(claim: StoredClaim, key: string): number {
  if (claim.key === key) return 0;
  return claim.key.startsWith(key) ? 1 : 2;
}

const isNarrow = (filter: KnowledgeFilter): boolean => Object.values(filter).some((value) => value !== null);

const passes = (entity: Entity, { kind, country, source }: KnowledgeFilter): boolean =>
  (kind === null || entity.kind === kind) &&
  (country === null || entity.country === country) &&
  (source === null || entity.source === source);

async function hitsAmong(
  database: KnowledgeDatabase,
  key: string,
  claimLimit: number,
  { filter = noFilter, origin }: SearchOptions,
): Promise<{ readonly hits: SearchHit[]; readonly isAll: boolean }> {
  const [begin, later] = await Promise.all([
    database.claims.where("key").startsWith(key).limit(claimLimit).toArray(),
    database.claims.where("tails").startsWith(key).limit(claimLimit).toArray(),
  ]);
  const isOf = (row: { readonly origin: Origin }): boolean => origin === undefined || row.origin === origin;
  const ordered = [...begin, ...later]
    .filter(isOf)
    .toSorted((a, b) => nearness(a, key) - nearness(b, key) || a.key.length - b.key.length);
  const names = new Map<string, string>();
  for (const { entityId, name } of ordered) if (!names.has(entityId)) names.set(entityId, name);
  const entities = await database.entities.bulkGet([...names.keys()]);
  const hits = entities.flatMap((stored) => {
    if (stored === undefined || !isOf(stored) || !passes(stored, filter)) return [];
    return [{ entity: entityOf(stored), name: names.get(stored.id) ?? stored.name }];
  });
  return { hits, isAll: begin.length < claimLimit && later.length < claimLimit };
}

/** Entities that a filter alone lets through, by the index of what narrows most; none where nothing narrows. */
async function filtered(database: KnowledgeDatabase, filter: KnowledgeFilter, limit: number): Promise<SearchHit[]> {
  const index = (["country", "source", "kind"] as const).find((name) => filter[name] !== null);
  if (index === undefined) return [];
  const found = await database.entities
    .where(index)
    .equals(filter[index] ?? "")
    .filter((row) => passes(row, filter))
    .limit(limit)
    .toArray();
  return found.map((row) => ({ entity: entityOf(row), name: row.name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Entities with a name, or a later word of a name, that begins so; the nearest first. Without a query, those that the
 * filter names.
 */
export async function searchEntities(
  database: KnowledgeDatabase,
  query: string,
  options: SearchOptions = {},
): Promise<SearchHit[]> {
  const { limit = 20, filter = noFilter } = options;
  const key = nameKey(query);
  if (key === "") return query.trim() === "" ? filtered(database, filter, limit) : [];
  let hits: SearchHit[] = [];
  for (const each of lookedAt) {
    const looked = await hitsAmong(database, key, limit * each, options);
    hits = looked.hits;
    if (!isNarrow(filter) || looked.isAll || hits.length >= limit) break;
  }
  return hits.slice(0, limit);
}
