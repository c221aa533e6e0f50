import { because, type Reason } from "../../model/reason.ts";
import { isoDay, weekdayOf } from "./calendar.ts";
import type { Meaning, Part, TimexType } from "./family.ts";
import { type Period, periodAt, timexValue, type Unit } from "./period.ts";

interface Details {
  readonly implied?: readonly Part[];
  readonly approximate?: boolean;
  readonly value?: string;
  readonly timexType?: TimexType;
}

/** Parts of a date that a period of this unit has at all: a month has no day to be implied. */
export function partsOf(unit: Unit): readonly Part[] {
  if (unit === "day" || unit === "week" || unit === "weekend") return ["year", "month", "day"];
  return unit === "month" || unit === "quarter" || unit === "half" || unit === "season" ? ["year", "month"] : ["year"];
}

/** A named stretch of the calendar. */
export function meaningOf(period: Period, why: Reason, details: Details = {}): Meaning {
  return {
    timexType: details.timexType ?? "DATE",
    value: details.value ?? timexValue(period),
    period,
    earliest: period.first,
    latest: period.last,
    implied: partsOf(period.unit).filter((part) => details.implied?.includes(part)),
    approximate: details.approximate ?? false,
    why,
  };
}

/** A duration, a set, a vague word, or a date that cannot be told: a value without days. */
export const bare = (timexType: TimexType, value: string, why: Reason, approximate = false): Meaning => ({
  timexType,
  value,
  period: null,
  earliest: null,
  latest: null,
  implied: [],
  approximate,
  why,
});

/** A date that hangs on the day of publication, which nobody knows: its TIMEX3 value with X for what is open. */
export const unanchored = (value: string): Meaning => bare("DATE", value, because("date_unknown_day"), true);

export const published = (reference: number): string => `the day of publication, ${isoDay(reference)}`;

/** "Labor Day weekend" runs from Saturday to Monday, "Thanksgiving weekend" from Thursday to Sunday. */
export function weekendWith(meaning: Meaning): Meaning {
  if (meaning.period === null) return meaning;
  const day = meaning.period.first;
  const weekend = periodAt("weekend", weekdayOf(day) < 3 ? day - 7 : day);
  const whole = { ...weekend, first: Math.min(day, weekend.first), last: Math.max(day, weekend.last) };
  return {
    ...meaning,
    ...meaningOf(whole, "The weekend with that day.", { implied: meaning.implied, value: timexValue(weekend) }),
  };
}
