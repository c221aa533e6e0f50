import type { Reason } from "../../model/reason.ts";

export const nameTypes = ["person", "organization", "government", "place", "thing"] as const;
export type NameType = (typeof nameTypes)[number];

/** One reason to read a name as of a type; weights are added up. "Thing" stands for all that is none of the others. */
export interface Evidence {
  readonly type: NameType;
  readonly weight: number;
  /** For the reader, after a colon: "it ends in Bank"; of things, which are not marked, in English alone. */
  readonly why: Reason;
}

/** What a name is read as in one article, from all the places where it stands. */
export interface NameReading {
  readonly type: NameType;
  readonly score: number;
  /** By how much it is ahead of the second best type. */
  readonly lead: number;
  readonly evidence: readonly Evidence[];
}

export const say = (type: NameType, weight: number, why: Reason): Evidence => ({ type, weight, why });
