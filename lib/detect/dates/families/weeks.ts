import { mondayOfWeek } from "../calendar.ts";
import { monthNear } from "../direction.ts";
import type { Family, Match, Part, Setting } from "../family.ts";
import { meaningOf, unanchored } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { monthPeriod, type Period, periodAt, shift, yearPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

/** As ISO 8601 has it for years: a week belongs to the month or year that holds its Thursday. */
function weekIn({ first, last }: Period, count: number | null): Period {
  if (count === null) {
    const week = periodAt("week", last);
    return week.first + 3 > last ? shift(week, -1) : week;
  }
  const week = periodAt("week", first);
  return shift(week, week.first + 3 < first ? count : count - 1);
}

const steps: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

interface Whole {
  readonly period: Period;
  readonly implied: readonly Part[];
}

/** The month or year whose weeks are counted. */
function wholeOf(match: Match, setting: Setting): Whole | null {
  const { reference } = setting;
  const yearText = match.group("year");
  const month = readMonth(match.group("month") ?? "-");
  const relation = match.group("relation")?.toLowerCase();
  if (relation !== undefined) {
    return reference === null
      ? null
      : { period: shift(periodAt("month", reference), steps[relation] ?? 0), implied: ["year", "month"] };
  }
  if (month !== null && yearText === undefined) {
    return reference === null ? null : { period: monthNear(month, reference, setting, match), implied: ["year"] };
  }
  const resolved = resolveYear(yearText ?? "this year", setting);
  if (resolved === null) return null;
  return { period: month === null ? yearPeriod(resolved.year) : monthPeriod(resolved.year, month), implied: resolved.implied };
}

/** "The first week of 2015", "the second week of May 2021", "the last week of this month". */
export const weekOf: Family = {
  id: "week-of",
  pattern: pattern(
    "(?:the )?(?<ordinal>{ordinal}|last|final) (?:full )?week (?:of|in) (?:(?<relation>this|last|next) month|(?:(?<month>{month})(?:,? (?:of )?)?)?(?<year>{anyYear})?)(?<=[a-z\\d.])",
  ),
  extract(match) {
    const ordinal = match.group("ordinal") ?? "";
    const count = readOrdinal(ordinal);
    const hasWhole = ["relation", "month", "year"].some((name) => match.group(name) !== undefined);
    if (!hasWhole || count === 0 || (count === null && !/last|final/i.test(ordinal))) return null;
    return {
      role: "period",
      resolve(setting) {
        const whole = wholeOf(match, setting);
        if (whole === null) return unanchored("XXXX-WXX");
        return meaningOf(weekIn(whole.period, count), "Counted in weeks from Monday to Sunday.", { implied: whole.implied });
      },
    };
  },
};

/** "Week 31 of last year", "week 1 of 2021", "in week 35"; not "week 3 of the season". */
export const weekNumber: Family = {
  id: "week-number",
  pattern: pattern("week (?<number>[1-9]|[1-4]\\d|5[0-3])(?: (?:of |in )?(?<year>{anyYear}))?"),
  extract(match) {
    const yearText = match.group("year");
    if (yearText === undefined && !/\b(?:in|during|since|by|until)(?: the| calendar)? $/i.test(match.before)) return null;
    return {
      role: "period",
      resolve(setting) {
        const resolved = resolveYear(yearText ?? "this year", setting);
        if (resolved === null) return unanchored("XXXX-WXX");
        const week = periodAt("week", mondayOfWeek(resolved.year, Number(match.group("number"))));
        return meaningOf(week, "Week of the year, as ISO 8601 counts.", { implied: resolved.implied });
      },
    };
  },
};
