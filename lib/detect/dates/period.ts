import { addMonths, type Day, dateOf, dayOf, isoDay, isoWeekOf, weekdayOf } from "./calendar.ts";

export const units = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"] as const;
export type Unit = (typeof units)[number];

/** A stretch of the calendar with a name of its own: a day, a week, a quarter, a decade. Both days inclusive. */
export interface Period {
  readonly unit: Unit;
  readonly first: Day;
  readonly last: Day;
}

/** Units that are a fixed number of months, counted from January. */
const monthsOf: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

const fromMonths = (unit: Unit, first: Day, months: number): Period => ({ unit, first, last: addMonths(first, months) - 1 });

/** The season that holds a day; winter belongs to the year of its December. Northern hemisphere, as news in English has it. */
function seasonAt(day: Day): Period {
  const { year, month } = dateOf(day);
  const start = Math.floor(month / 3) * 3;
  return fromMonths("season", start === 0 ? dayOf(year - 1, 12, 1) : dayOf(year, start, 1), 3);
}

/** The period of that unit in which the day lies; weeks begin on Monday, a weekend is the one of the day's week. */
export function periodAt(unit: Unit, day: Day): Period {
  if (unit === "day") return { unit, first: day, last: day };
  const monday = day - weekdayOf(day) + 1;
  if (unit === "week") return { unit, first: monday, last: monday + 6 };
  if (unit === "weekend") return { unit, first: monday + 5, last: monday + 6 };
  if (unit === "season") return seasonAt(day);
  const months = monthsOf[unit] ?? 1;
  const { year, month } = dateOf(day);
  const index = year * 12 + month - 1;
  const start = index - (index % months);
  return fromMonths(unit, dayOf(Math.floor(start / 12), (start % 12) + 1, 1), months);
}

/** The period `count` units later, or earlier when negative. */
export function shift(period: Period, count: number): Period {
  const { unit, first } = period;
  if (unit === "day" || unit === "week" || unit === "weekend") {
    const days = count * (unit === "day" ? 1 : 7);
    return { unit, first: first + days, last: period.last + days };
  }
  const months = monthsOf[unit] ?? 1;
  const step = unit === "season" ? 12 : months;
  return fromMonths(unit, addMonths(first, count * step), months);
}

const seasonCodes: Readonly<Record<number, string>> = { 3: "SP", 6: "SU", 9: "FA", 12: "WI" };
export const seasonStarts = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 } as const;

/** TIMEX3 value: `2022-07-15`, `2022-W28`, `2022-W28-WE`, `2022-07`, `2022-Q3`, `2022-H2`, `2022-SU`, `2022`, `199`, `19`. */
export function timexValue({ unit, first }: Period): string {
  const day = isoDay(first);
  const year = day.slice(0, 4);
  const { month } = dateOf(first);
  const week = isoWeekOf(first);
  const isoWeek = `${week.year}-W${String(week.week).padStart(2, "0")}`;
  const values: Record<Unit, string> = {
    day,
    week: isoWeek,
    weekend: `${isoWeek}-WE`,
    month: day.slice(0, 7),
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half: `${year}-H${month < 7 ? 1 : 2}`,
    season: `${year}-${seasonCodes[month] ?? "WI"}`,
    year,
    decade: year.slice(0, 3),
    century: year.slice(0, 2),
  };
  return values[unit];
}

export const dayPeriod = (day: Day): Period => periodAt("day", day);
export const monthPeriod = (year: number, month: number): Period => periodAt("month", dayOf(year, month, 1));
export const yearPeriod = (year: number): Period => periodAt("year", dayOf(year, 1, 1));
