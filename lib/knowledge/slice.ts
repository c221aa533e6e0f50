import type { AliasClaim, Entity, KnowledgeView, Relation } from "../model/knowledge.ts";
import { blocksOf, rememberedBy } from "../text/blocks.ts";
import { nameKey } from "../text/name-key.ts";
import { keysTouchedBy } from "../text/name-windows.ts";
import { tokensIn } from "../text/tokens.ts";
import type { KnowledgeDatabase, NamePolicy, StoredClaim } from "./database.ts";
import { tablesOfFacts } from "./fact-store.ts";
import { viewOf } from "./facts.ts";
import { type HashIndex, mayHold } from "./hash-index.ts";
import { claimOf, entityOf, relationOf } from "./rows.ts";

/**
 * Claims of the keys. One request a key, all sent at once: `anyOf` would walk one cursor through all of them, with a
 * round trip to the browser's database process for each step.
 */
async function claimsOf(database: KnowledgeDatabase, keys: readonly string[]): Promise<StoredClaim[]> {
  const found = await Promise.all(keys.map((key) => database.claims.where("key").equals(key).toArray()));
  return found.flat();
}

/** What the reader said of names stands above what sources claim. */
function withPolicies(claims: readonly StoredClaim[], policies: readonly NamePolicy[]): AliasClaim[] {
  const own = new Map(policies.map(({ key, policy }) => [key, policy]));
  return claims.map((claim) => ({ ...claimOf(claim), policy: own.get(claim.key) ?? claim.policy }));
}

/** Relations between the entities of the article; those to entities that it does not name prove nothing in it. */
async function relationsAmong(database: KnowledgeDatabase, ids: ReadonlySet<string>): Promise<Relation[]> {
  const rows = await database.relations.outOfAll(ids);
  return rows.filter(({ to }) => ids.has(to)).map(relationOf);
}

/** The entities, and the claims by which others of them go by their main names: the linker asks for those too. */
async function entitiesOf(
  database: KnowledgeDatabase,
  ids: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Promise<{ entities: Entity[]; others: StoredClaim[] }> {
  const rows = await database.entities.bulkGet([...ids]);
  const entities = rows.flatMap((row) => (row === undefined ? [] : [entityOf(row)]));
  const mainKeys = new Set(entities.map(({ name }) => nameKey(name)).filter((key) => !known.has(key)));
  const claims = await claimsOf(database, [...mainKeys]);
  return { entities, others: claims.filter(({ entityId }) => ids.has(entityId)) };
}

const touchedIn = rememberedBy((index: HashIndex, text, block) =>
  [...keysTouchedBy(text, tokensIn(block))].filter((key) => mayHold(index, key)),
);

/**
 * The part of the knowledge that a text can touch, small enough to be looked up without waiting. What does not need an
 * answer to be asked is asked at once: each question to the browser's database process and back is a wait.
 */
export function readSlice(database: KnowledgeDatabase, index: HashIndex, text: string): Promise<KnowledgeView> {
  const touched = [...new Set(blocksOf(text).flatMap(({ block }) => touchedIn(index, block)))];
  return database.transaction("r", [...tablesOfFacts(database), database.namePolicies], async () => {
    const [named, policies] = await Promise.all([claimsOf(database, touched), database.namePolicies.toArray()]);
    const ids = new Set(named.map(({ entityId }) => entityId));
    const [{ entities, others }, relations] = await Promise.all([
      entitiesOf(database, ids, new Set(touched)),
      relationsAmong(database, ids),
    ]);
    return viewOf({ entities, claims: withPolicies([...named, ...others], policies), relations });
  });
}
