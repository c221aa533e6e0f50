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
