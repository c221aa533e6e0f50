import { dateOf, dayOf, mondayOfWeek } from "../calendar.ts";
import type { Family } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { type Period, periodAt, shift, yearPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

const weekAt = (year: number, week: number): Period => periodAt("week", mondayOfWeek(year, week));

const lastWeekOf = (period: Period): Period => {
  const week = periodAt("week", period.last);
  return week.first + 3 > period.last ? shift(week, -1) : week;
};

const firstWeekOf = (period: Period): Period => {
  const week = periodAt("week", period.first);
  return week.first + 3 < period.first ? shift(week, 1) : week;
};

/** "Week 27 of last year", "week 1 of 2021", "first week of 2015", "the second week of 2021", "the last week of this month", "first week of May". */
export const weekOf: Family = {
  id: "week-of",
  pattern: pattern(
    "(?:week (?<number>[1-5]?\\d)(?: (?:of |in )?(?<year>{anyYear}))?|(?:the )?(?<ordinal>{ordinal}|last|final) (?:full )?week (?:of|in) (?:(?<year2>{anyYear})|(?<relation>this|last|next) month|(?<month>{month})))",
  ),
  extract(match) {
    const yearText = match.group("year") ?? match.group("year2");
    const ordinalText = (match.group("ordinal") ?? "").toLowerCase();
    const count = match.group("number") === undefined ? readOrdinal(ordinalText) : Number(match.group("number"));
    if ((count === null && !/last|final/.test(ordinalText)) || count === 0 || (count ?? 0) > 53) return null;
    const month = readMonth(match.group("month") ?? "-");
    return {
      role: "period",
      resolve(setting) {
        const { reference } = setting;
        if (month !== null || match.group("relation") !== undefined) {
          if (reference === null) return unanchored("XXXX-WXX");
          const step = { last: -1, this: 0, next: 1 }[(match.group("relation") ?? "this").toLowerCase()] ?? 0;
          const current = periodAt("month", month === null ? reference : dayOf(dateOf(reference).year, month, 1));
          const base =
            month === null
              ? shift(current, step)
              : current.first > reference && setting.tense(match) !== "future"
                ? shift(current, -12)
                : current;
          const week = count === null ? lastWeekOf(base) : shift(firstWeekOf(base), count - 1);
          return meaningOf(week, `Week of the month seen from ${published(reference)}.`, { implied: ["year", "month"] });
        }
        const resolved = resolveYear(yearText ?? "this year", setting);
        if (resolved === null) return unanchored("XXXX-WXX");
        const week = count === null ? lastWeekOf(yearPeriod(resolved.year)) : weekAt(resolved.year, count);
        return meaningOf(week, "Week of the year, as ISO 8601 counts.", { implied: resolved.implied });
      },
    };
  },
};
