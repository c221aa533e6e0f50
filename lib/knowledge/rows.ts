import type { AliasClaim, Entity, Relation, Source } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import type { FactKey, FactTable, Origin, StoredClaim, StoredEntity, StoredRelation, StoredSource } from "./database.ts";
import type { Facts } from "./facts.ts";
import { relationKey } from "./relation-store.ts";

export interface FactRows {
  readonly sources: readonly StoredSource[];
  readonly entities: readonly StoredEntity[];
  readonly claims: readonly StoredClaim[];
  readonly relations: readonly StoredRelation[];
}

const longestTails = 4;

/** "bear" of "Fancy Bear": where a search may begin inside a name. Tails of one or two characters find too much. */
function tailsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const tails = words.slice(1, longestTails + 1).map((_, index) => nameKey(words.slice(index + 1).join("")));
  return [...new Set(tails.filter((tail) => tail.length > 2))];
}

export function claimRow(claim: AliasClaim, origin: Origin): StoredClaim {
  return { ...claim, origin, key: nameKey(claim.name), tails: tailsOf(claim.name) };
}

export function rowsOf(facts: Omit<Facts, "version">, origin: Origin): FactRows {
  return {
    sources: facts.sources.map((source) => ({ ...source, origin })),
    entities: facts.entities.map((entity) => ({ ...entity, origin })),
    claims: facts.claims.map((claim) => claimRow(claim, origin)),
    relations: facts.relations.map((relation) => ({ ...relation, origin, since: relation.validFrom ?? "" })),
  };
}

const keyFunctions = {
  sources: (row: Source) => row.id,
  entities: (row: Entity) => row.id,
  claims: (row: AliasClaim) => [row.entityId, row.name, row.claimedBy],
  relations: relationKey,
};

/** The row's primary key: what two rows share when they tell the same fact. */
export const keyOf = <T extends FactTable>(table: T, row: FactRows[T][number]): FactKey =>
  (keyFunctions[table] as (row: FactRows[T][number]) => FactKey)(row);

/** The fact itself, without what the database adds to it. */
export const claimOf = ({ entityId, name, claimedBy, form, policy }: StoredClaim): AliasClaim => ({
  entityId,
  name,
  claimedBy,
  form,
  policy,
});

export function entityOf({ origin: _, ...entity }: StoredEntity): Entity {
  return entity;
}

export function relationOf({ origin: _, since: __, ...relation }: StoredRelation): Relation {
  return relation;
}

export function sourceOf({ origin: _, ...source }: StoredSource): Source {
  return source;
}
