import * as v from "valibot";
import { attackTypes } from "./attack-types.ts";
import { MentionSchema } from "./mention.ts";

/** Position in `Analysis.mentions`. */
const mentionIndex = v.pipe(v.number(), v.integer(), v.minValue(0));
const evidence = { start: v.number(), end: v.number() };

/** `happened` and `alleged`: told as done, or by somebody's word; `general`: such attacks as a rule, or imagined ones. */
export const realisValues = ["happened", "alleged", "threatened", "prevented", "general"] as const;
export type Realis = (typeof realisValues)[number];

/** Something that was done to somebody, as the article tells it. Start and end: the sentence that says so. */
const IncidentSchema = v.object({
  ...evidence,
  /**
   * What was done, the most firmly told first. Empty where the article speaks of attacks in general (`realis`), since that
   * is no claim that one took place; and for attacks that are only recalled, without saying of what kind they were.
   */
  attackTypes: v.array(v.picklist(attackTypes)),
  /** Every place that names somebody in the role, words like "the hackers" (kind `participant`) included. */
  attackers: v.array(mentionIndex),
  victims: v.array(mentionIndex),
  software: v.array(mentionIndex),
  dates: v.array(mentionIndex),
  places: v.array(mentionIndex),
  realis: v.picklist(realisValues),
  /** True for what the article only recalls, such as earlier attacks of the same group. */
  background: v.boolean(),
});
export type Incident = Readonly<v.InferOutput<typeof IncidentSchema>>;

export const stances = ["attributes", "suspects", "claims-responsibility", "denies", "condemns"] as const;
export type Stance = (typeof stances)[number];

/** Somebody's word about who did it; null where the article leaves it open. */
const AttributionSchema = v.object({
  ...evidence,
  claimant: v.nullable(mentionIndex),
  accused: v.nullable(mentionIndex),
  stance: v.picklist(stances),
});
export type Attribution = Readonly<v.InferOutput<typeof AttributionSchema>>;

const responseKinds = ["sanction", "indictment", "diplomatic", "takedown", "arrest", "investigation"] as const;

/** What somebody did about it. */
const ResponseSchema = v.object({
  ...evidence,
  kind: v.picklist(responseKinds),
  actors: v.array(mentionIndex),
  targets: v.array(mentionIndex),
  dates: v.array(mentionIndex),
});
export type Response = Readonly<v.InferOutput<typeof ResponseSchema>>;

export const AnalysisSchema = v.object({
  /** Sorted by place. */
  mentions: v.array(MentionSchema),
  incidents: v.array(IncidentSchema),
  attributions: v.array(AttributionSchema),
  responses: v.array(ResponseSchema),
  /** Sentences for the reader on what could not be done: no date of publication, a language not read, text cut. */
  notices: v.array(v.string()),
});
export type Analysis = Readonly<v.InferOutput<typeof AnalysisSchema>>;
