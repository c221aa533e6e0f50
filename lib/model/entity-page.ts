import * as v from "valibot";
import {
  type AliasClaim,
  type Entity,
  type EntityKind,
  EntitySchema,
  type MatchPolicy,
  type Relation,
  type Source,
} from "./knowledge.ts";

const EntityLineSchema = v.pick(EntitySchema, ["id", "name", "kind", "country"]);
/** An entity as far as a line of text needs it. */
export type EntityLine = Readonly<v.InferOutput<typeof EntityLineSchema>>;

/** `name`: the one that was found, the main name or another. */
export const EntityHitSchema = v.object({ entity: EntityLineSchema, name: v.string() });
export type EntityHit = Readonly<v.InferOutput<typeof EntityHitSchema>>;

/** A claim with what the reader should know before changing it. */
export interface ClaimOnPage {
  readonly claim: AliasClaim;
  readonly isOwn: boolean;
}

/** One name, whoever claims it. */
export interface NameOnPage {
  readonly name: string;
  readonly claims: readonly ClaimOnPage[];
  /** The reader's word on the name, for whomever it stands; null leaves it to the claims. */
  readonly ownPolicy: MatchPolicy | null;
  /** Others who are claimed to go by it. */
  readonly sharedWith: readonly EntityLine[];
}

export interface RelationOnPage {
  readonly relation: Relation;
  readonly isOwn: boolean;
  /** `out`: the entity does it to the other. */
  readonly direction: "in" | "out";
  readonly other: EntityLine;
}

/** Everything the library's page on an entity shows of the knowledge base. */
export interface EntityPage {
  readonly entity: Entity;
  readonly isOwn: boolean;
  readonly names: readonly NameOnPage[];
  readonly relations: readonly RelationOnPage[];
  readonly sources: readonly Source[];
  /** Ids of entities that the reader merged into this one: notes may still name them. */
  readonly mergedIds: readonly string[];
}

/** What a search in the library is narrowed to; null narrows nothing. */
export interface KnowledgeFilter {
  readonly kind: EntityKind | null;
  readonly country: string | null;
  /** Id of the source that tells of the entity. */
  readonly source: string | null;
}

/** How much the knowledge base knows, and what its entities can be filtered by. */
export interface KnowledgeOverview {
  readonly entities: number;
  readonly claims: number;
  readonly relations: number;
  readonly countries: readonly string[];
  readonly sources: readonly Source[];
}
