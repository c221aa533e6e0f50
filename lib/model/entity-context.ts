import * as v from "valibot";
import { AliasClaimSchema, EntitySchema, entityKinds, RelationSchema, SourceSchema } from "./knowledge.ts";

/** The other end of a relation, as much of it as a line of text needs. */
const neighbour = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(entityKinds),
  country: v.nullable(v.string()),
  externalIds: v.array(v.string()),
});

/** What the card shows of an entity. Sources are named by id; `sources` holds each one once. */
export const EntityContextSchema = v.object({
  entity: EntitySchema,
  /** Every name it is claimed to go by, its main name included, and who claims so. */
  aliases: v.array(v.object({ name: v.string(), form: AliasClaimSchema.entries.form, claimedBy: v.array(v.string()) })),
  relations: v.array(
    v.object({
      type: RelationSchema.entries.type,
      /** `out`: the entity does it to the other ("uses"), `in`: the other does it to the entity ("used by"). */
      direction: v.picklist(["out", "in"]),
      other: neighbour,
      source: v.string(),
    }),
  ),
  sources: v.array(SourceSchema),
});
export type EntityContext = Readonly<v.InferOutput<typeof EntityContextSchema>>;
