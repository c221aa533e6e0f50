import type { AliasClaim, Entity, KnowledgeView, Relation } from "../model/knowledge.ts";
import { blocksOf, rememberedBy } from "../text/blocks.ts";
import { nameKey } from "../text/name-key.ts";
import { keysTouchedBy } from "../text/name-windows.ts";
import { tokensIn } from "../text/tokens.ts";
import type { KnowledgeDatabase, NamePolicy, StoredClaim } from "./database.ts";
import { viewOf } from "./facts.ts";
import { type HashIndex, mayHold } from "./hash-index.ts";
import { claimOf, entityOf, relationOf } from "./rows.ts";
import { RememberedRows, untilWritten } from "./until-written.ts";

/** What the reader said of names stands above what sources claim. */
function withPolicies(claims: readonly StoredClaim[], policies: readonly NamePolicy[]): AliasClaim[] {
  const own = new Map(policies.map(({ key, policy }) => [key, policy]));
  return claims.map((claim) => ({ ...claimOf(claim), policy: own.get(claim.key) ?? claim.policy }));
}

const touchedIn = rememberedBy((index: HashIndex, text, block) => [
  ...keysTouchedBy(text, tokensIn(block), (key, ending) => mayHold(index, key, ending)),
]);

/** So much is remembered of what the last articles asked for: a few megabytes. */
const keptKeys = 6_000;
const keptEntities = 3_000;
const keptRelations = 1_000;

/**
 * Reads the part of the knowledge that a text can touch, small enough to be looked up without waiting. Each question to the
 * browser's database process and back is a wait: what was asked for the last articles is remembered, what does not need an
 * answer to be asked is asked at once.
 */
export function sliceReader(database: KnowledgeDatabase): (index: HashIndex, text: string) => Promise<KnowledgeView> {
  // One request a key: `anyOf` would walk one cursor through all of them, with a round trip for each step.
  const claimsOfEach = (keys: readonly string[]) =>
    database.transaction("r", database.claims, () =>
      Promise.all(keys.map((key) => database.claims.where("key").equals(key).toArray())),
    );
  const claims = new RememberedRows(database, ["claims"], claimsOfEach, keptKeys);
  const entities = new RememberedRows(database, ["entities"], (ids) => database.entities.bulkGet([...ids]), keptEntities);
  const relations = new RememberedRows(database, ["relationSets"], (ids) => database.relations.outOfEach(ids), keptRelations);
  const policiesNow = untilWritten(database, ["namePolicies"], () => database.namePolicies.toArray());

  /** Relations between the entities of the article; those to entities that it does not name prove nothing in it. */
  async function relationsAmong(ids: ReadonlySet<string>): Promise<Relation[]> {
    const rows = (await relations.of([...ids])).flat();
    return rows.filter(({ to }) => ids.has(to)).map(relationOf);
  }

  /** The entities, and the claims by which others of them go by their main names: the linker asks for those too. */
  async function entitiesOf(ids: ReadonlySet<string>, known: ReadonlySet<string>): Promise<[Entity[], StoredClaim[]]> {
    const rows = await entities.of([...ids]);
    const found = rows.flatMap((row) => (row === undefined ? [] : [entityOf(row)]));
    const mainKeys = new Set(found.map(({ name }) => nameKey(name)).filter((key) => !known.has(key)));
    const others = (await claims.of([...mainKeys])).flat();
    return [found, others.filter(({ entityId }) => ids.has(entityId))];
  }

  return async (index, text) => {
    const touched = [...new Set(blocksOf(text).flatMap(({ block }) => touchedIn(index, block)))];
    const [rows, policies] = await Promise.all([claims.of(touched), policiesNow()]);
    const named = rows.flat();
    const ids = new Set(named.map(({ entityId }) => entityId));
    const [[found, others], among] = await Promise.all([entitiesOf(ids, new Set(touched)), relationsAmong(ids)]);
    return viewOf({ entities: found, claims: withPolicies([...named, ...others], policies), relations: among });
  };
}
