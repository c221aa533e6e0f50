import { dateOf, dayOf, isRealDate } from "../calendar.ts";
import type { Family } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { dayPeriod, periodAt, shift } from "../period.ts";
import { pattern } from "../vocabulary.ts";

const steps: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

/** "The 15th of next month", "the 5th day of this month", "the first day of the month". */
export const dayOfMonth: Family = {
  id: "day-of-month",
  pattern: pattern("(?:the )?(?<day>{ordinal}|last)(?<noun> day)? of (?<which>last|this|next|the) month"),
  extract(match) {
    const isLast = /^last$/i.test(match.group("day") ?? "");
    const day = readOrdinal(match.group("day") ?? "");
    if ((day === null && !isLast) || (isLast && match.group("noun") === undefined)) return null;
    return {
      role: "day",
      resolve({ reference }) {
        if (reference === null) return unanchored("XXXX-XX-XX");
        const month = shift(periodAt("month", reference), steps[(match.group("which") ?? "").toLowerCase()] ?? 0);
        const date = { ...dateOf(month.first), day: day ?? dateOf(month.last).day };
        if (!isRealDate(date)) return null;
        return meaningOf(dayPeriod(dayOf(date.year, date.month, date.day)), `Month seen from ${published(reference)}.`, {
          implied: ["year", "month"],
        });
      },
    };
  },
};

/** What may follow a day that is told by its number only; "on the 12th floor" is none. */
const closesDay = /^(?:[.,;:)]|$| (?:it|he|she|they|we|and|when|at|after|before|another|police|hackers|attackers)\b)/;

/** "On the 12th, it was fined": the month named last, or else the last such day before publication. */
export const dayByNumber: Family = {
  id: "day-by-number",
  pattern: pattern("(?<=\\b(?:on|by|until|since) )the (?<day>\\d{1,2}(?:st|nd|rd|th))"),
  extract(match) {
    const day = readOrdinal(match.group("day") ?? "");
    if (day === null || !closesDay.test(match.after)) return null;
    return {
      role: "day",
      resolve(setting) {
        const named = setting.lastNamed("day", "month");
        const base = named?.first ?? setting.reference;
        if (base === null) return unanchored(`XXXX-XX-${String(day).padStart(2, "0")}`);
        const month = periodAt("month", base);
        const isAhead = named === null && dateOf(base).day < day && setting.tense(match) !== "future";
        const date = { ...dateOf(shift(month, isAhead ? -1 : 0).first), day };
        if (!isRealDate(date)) return null;
        const why = named === null ? `Month seen from ${published(base)}.` : "In the month named before.";
        return meaningOf(dayPeriod(dayOf(date.year, date.month, day)), why, { implied: ["year", "month"] });
      },
    };
  },
};
