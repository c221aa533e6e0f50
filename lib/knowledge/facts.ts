import * as v from "valibot";
import { AliasClaimSchema, EntitySchema, type KnowledgeView, RelationSchema, SourceSchema } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";

/** What the build script writes to `public/knowledge/starter.json.gz` and the extension reads on its first run. */
export const FactsSchema = v.object({
  /** Grows with every change of the facts; the database takes in a newer one when the extension is updated. */
  version: v.string(),
  sources: v.array(SourceSchema),
  entities: v.array(EntitySchema),
  claims: v.array(AliasClaimSchema),
  relations: v.array(RelationSchema),
});
export type Facts = Readonly<v.InferOutput<typeof FactsSchema>>;

/** The facts as the analysis looks things up: all in memory. */
export function viewOf(facts: Pick<Facts, "entities" | "claims" | "relations">): KnowledgeView {
  const claims = Map.groupBy(facts.claims, (claim) => nameKey(claim.name));
  const entities = new Map(facts.entities.map((entity) => [entity.id, entity]));
  const from = Map.groupBy(facts.relations, (relation) => relation.from);
  const to = Map.groupBy(facts.relations, (relation) => relation.to);
  return {
    claims: (key) => claims.get(key) ?? [],
    entity: (id) => entities.get(id),
    relations: (id) => [...(from.get(id) ?? []), ...(to.get(id) ?? [])],
  };
}
