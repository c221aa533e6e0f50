import { because, type Reason } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";
import { type Day, dateOf, dayOf, isoDay, isRealDate, weekdayOf } from "./calendar.ts";
import type { Setting } from "./family.ts";
import { dayPeriod, monthPeriod, type Period } from "./period.ts";
import type { Tense } from "./tense.ts";

/**
 * How many days ahead a date without a year may lie and still be taken as coming. A date eleven months back would have
 * been given its year, so the near future wins even beside a verb of the past ("were asked to answer by June 3").
 */
const daysAhead: Record<Tense, number> = { past: 45, open: 120, future: 290 };

/** How far away a weekday may settle the year: once a year, so that no two years fit. */
const weekdayReach = 400;

/** The last such day, unless the words around look ahead. */
export function weekdayNear(weekday: number, reference: Day, isFuture: boolean): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  return isFuture && back > 0 ? reference - back + 7 : reference - back;
}

function nearest(past: Period | null, future: Period | null, reference: Day, setting: Setting, span: Span): Period | null {
  if (past === null || future === null) return past ?? future;
  if (past.last >= reference) return past;
  return future.first - reference <= daysAhead[setting.tense(span)] ? future : past;
}

/** The month without a year: the last one that has begun, or the next one. */
export function monthNear(month: number, reference: Day, setting: Setting, span: Span): Period {
  const { year } = dateOf(reference);
  const current = monthPeriod(year, month);
  const past = current.first <= reference ? current : monthPeriod(year - 1, month);
  const future = current.last >= reference ? current : monthPeriod(year + 1, month);
  return nearest(past, future, reference, setting, span) ?? current;
}

/** That day in the eight years before and after; 29 February has few, 31 June none. */
function daysAround(month: number, day: number, year: number): Period[] {
  const years = Array.from({ length: 17 }, (_, index) => year - 8 + index);
  return years.filter((at) => isRealDate({ year: at, month, day })).map((at) => dayPeriod(dayOf(at, month, day)));
}

/** Day and month without a year; a weekday beside it settles the year. Null when there is no such day. */
export function dayNear(
  month: number,
  day: number,
  weekday: number | null,
  reference: Day,
  setting: Setting,
  span: Span,
): Period | null {
  const all = daysAround(month, day, dateOf(reference).year);
  const fitting = all.find(({ first }) => Math.abs(first - reference) < weekdayReach && weekdayOf(first) === weekday);
  if (fitting !== undefined) return fitting;
  const past = all.findLast(({ first }) => first <= reference) ?? null;
  const future = all.find(({ first }) => first >= reference) ?? null;
  return nearest(past, future, reference, setting, span);
}

export function becauseOf(reference: Day, period: Period): Reason {
  const day = isoDay(reference);
  if (period.first <= reference && reference <= period.last)
    return because(period.unit === "day" ? "date_same" : "date_holds", day);
  return because(period.first > reference ? "date_next" : "date_last", day);
}
