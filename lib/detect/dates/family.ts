import type { MentionOf } from "../../model/mention.ts";
import type { Reason } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";
import type { Day } from "./calendar.ts";
import type { DayOrder } from "./day-order.ts";
import type { Period } from "./period.ts";
import type { Tense } from "./tense.ts";

type DateMention = MentionOf<"date">;
export type TimexType = DateMention["timexType"];
export type Part = DateMention["implied"][number];

/** What one expression means, once it is known when the article was published and what was said before. */
export interface Meaning {
  readonly timexType: TimexType;
  /** TIMEX3 value. */
  readonly value: string;
  /** The calendar stretch it names; null for durations, sets and vague words. */
  readonly period: Period | null;
  /** First and last day it can mean; open on one side in "since the flood of 2019"-like phrases is not expressed. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly implied: readonly Part[];
  readonly approximate: boolean;
  /** Named for comparison only: what follows goes on about the period before it ("from $2 million a year earlier"). */
  readonly isAside?: true;
  /** How the value was reached. */
  readonly why: Reason;
}

/** What an expression may look at while its meaning is worked out. Expressions are resolved in the order of the text. */
export interface Setting {
  readonly text: string;
  /** Day of publication, or null when nobody knows. */
  readonly reference: Day | null;
  /** Whether day or month stands first in "3/4/2021". */
  readonly dayOrder: DayOrder;
  /** The last calendar stretch named before, of any of these units. */
  lastNamed(...units: readonly Period["unit"][]): Period | null;
  /** What the verbs around say. */
  tense(span: Span): Tense;
}

/** An expression found, its meaning still to be worked out; null when it turns out to mean no time. */
export interface Draft extends Span {
  readonly role: Role;
  readonly family: string;
  resolve(setting: Setting): Meaning | null;
}

/** What refiners may join it with: a day with a time of day, a weekday with a date, a calendar stretch with "early". */
type Role = "day" | "weekday" | "period" | "time" | "dayPart" | "duration" | "set" | "vague";

/** Kinds of expressions: one family a file. `extract` may refuse a match. */
export interface Family {
  readonly id: string;
  readonly pattern: RegExp;
  extract(match: Match): Find | null;
}

/** One match of a family's pattern with what stands around it. */
export interface Match extends Span {
  readonly text: string;
  readonly whole: string;
  /** Named group, undefined when it took no part. */
  group(name: string): string | undefined;
  /** Up to 40 code units before and after. */
  readonly before: string;
  readonly after: string;
}

/** A match that is an expression of time; its span may be smaller than the match. */
export interface Find {
  readonly role: Role;
  readonly start?: number;
  readonly end?: number;
  resolve(setting: Setting): Meaning | null;
}
