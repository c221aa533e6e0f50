import * as v from "valibot";
import { realisValues } from "./analysis.ts";
import { attackTypes } from "./attack-types.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const ids = v.pipe(v.array(id), v.maxLength(1_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const timestamp = v.pipe(v.string(), v.isoTimestamp());

/** An entity that an article names. */
const MetEntitySchema = v.object({
  entityId: id,
  /** How many of the article's mentions mean it. */
  count: v.pipe(count, v.minValue(1)),
  /** False where it is only one of those that an ambiguous name may mean. */
  sure: v.boolean(),
});
export type MetEntity = Readonly<v.InferOutput<typeof MetEntitySchema>>;

/** An incident without its article's text: entities by id, those alone that a name was surely linked to. */
export const ToldIncidentSchema = v.object({
  /** The sentence that tells it, squashed: the same when the article is read again. */
  key: id,
  /** In plain words, for showing. */
  line: v.pipe(v.string(), v.maxLength(2_000)),
  attackTypes: v.array(v.picklist(attackTypes)),
  attackers: ids,
  victims: ids,
  software: ids,
  /** First and last day it can have been, `YYYY-MM-DD`; null where the article does not say. */
  earliest: v.nullable(v.string()),
  latest: v.nullable(v.string()),
  realis: v.picklist(realisValues),
  background: v.boolean(),
});
export type ToldIncident = Readonly<v.InferOutput<typeof ToldIncidentSchema>>;

/** Whether an incident, once confirmed, tells the knowledge base anything: what only threatened makes nobody a target. */
export const makesKnowledge = ({ realis, attackers, victims, software }: ToldIncident): boolean =>
  (realis === "happened" || realis === "alleged") && attackers.length > 0 && victims.length + software.length > 0;

/** An article as far as it can be named: what a verdict needs to cite it. */
export const ReadingReferenceSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(8192)),
  canonicalUrl: v.pipe(v.string(), v.minLength(1), v.maxLength(8192)),
  title: v.pipe(v.string(), v.maxLength(4096)),
  publishedAt: v.nullable(v.pipe(v.string(), v.maxLength(32))),
});
export type ReadingReference = Readonly<v.InferOutput<typeof ReadingReferenceSchema>>;

/** What is remembered of an article: whom it names and what it tells, never its text. */
export const DigestSchema = v.object({
  ...ReadingReferenceSchema.entries,
  entities: v.array(MetEntitySchema),
  incidents: v.array(ToldIncidentSchema),
});
export type Digest = Readonly<v.InferOutput<typeof DigestSchema>>;

/** The reader's word on an incident that an article tells. */
export const VerdictSchema = v.variant("kind", [
  v.object({ kind: v.literal("confirmed"), told: ToldIncidentSchema }),
  /**
   * What the reader chose, to be found again in the article: names as `namedThings` keys them, days by their TIMEX3 values.
   * Words of the reader from before the last three could be corrected leave those as they are.
   */
  v.object({
    kind: v.literal("corrected"),
    told: ToldIncidentSchema,
    attackers: ids,
    victims: ids,
    attackTypes: v.optional(v.array(v.picklist(attackTypes))),
    software: v.optional(ids),
    dates: v.optional(ids),
  }),
  v.object({ kind: v.literal("dismissed"), told: ToldIncidentSchema }),
]);
export type Verdict = Readonly<v.InferOutput<typeof VerdictSchema>>;

/** What popup and side panel show of an article's place in the reader's memory. */
export const ArticleMemorySchema = v.object({
  /** False while the memory is off, or before the article is in it: then nothing is told to be new. */
  isRemembered: v.boolean(),
  /** Entities that no article read before this one named, not even possibly. */
  newEntities: v.array(id),
  /** Keys of incidents that neither an article read before nor the knowledge base tells of. */
  newIncidents: v.array(id),
  verdicts: v.array(VerdictSchema),
});
export type ArticleMemory = Readonly<v.InferOutput<typeof ArticleMemorySchema>>;

/** How the reader knows an entity, as the card says it. */
export const AcquaintanceSchema = v.object({
  /** Other articles that name it, and those in which a name may have meant it. */
  sure: count,
  possible: count,
  /** The article asked about is the first that named it. */
  isFirst: v.boolean(),
});
export type Acquaintance = Readonly<v.InferOutput<typeof AcquaintanceSchema>>;

/** One article on an entity's timeline. */
export const MeetingSchema = v.object({
  ...ReadingReferenceSchema.entries,
  readAt: timestamp,
  count,
  sure: v.boolean(),
  /** What the article says happened with the entity in it. */
  lines: v.array(v.string()),
});
export type Meeting = Readonly<v.InferOutput<typeof MeetingSchema>>;
