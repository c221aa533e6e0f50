import { because } from "../../../model/reason.ts";
import type { Span } from "../../../model/span.ts";
import { type Amount, addAmount, durationValue, readAmount } from "../amounts.ts";
import { type Day, isoDay, weekdayOf } from "../calendar.ts";
import { monthNear } from "../direction.ts";
import type { Family, Meaning, Setting } from "../family.ts";
import { bare } from "../meaning.ts";
import { monthPeriod, type Period, periodAt, shift, yearPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

const count = "(?:\\d{1,4}|{number}|couple(?: of)?|few|several|many)";

interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

function businessDays(reference: Day, days: number): Day {
  let day = reference;
  for (let left = Math.min(days, 400); left > 0; ) {
    day += 1;
    if (weekdayOf(day) < 6) left -= 1;
  }
  return day;
}

/** Quarters and decades are counted by the calendar, other units to the day. */
function byCalendar({ count: size, unit }: Amount, reference: Day, isPast: boolean): Stretch | null {
  if (unit !== "quarter" && unit !== "decade") return null;
  const current: Period = periodAt(unit, reference);
  const steps = size ?? 1;
  if (isPast) return { first: shift(current, -steps).first, last: shift(current, -1).last };
  return { first: shift(current, 1).first, last: shift(current, steps).last };
}

function stretchOf(amount: Amount, reference: Day, isPast: boolean, isBusiness: boolean): Stretch {
  const calendar = byCalendar(amount, reference, isPast);
  if (calendar !== null) return calendar;
  if (isPast) return { first: addAmount(reference, amount, -1), last: reference - 1 };
  return {
    first: reference + 1,
    last: isBusiness ? businessDays(reference, amount.count ?? 0) : addAmount(reference, amount, 1),
  };
}

const isDays = ({ unit }: Amount): boolean => unit !== "second" && unit !== "minute" && unit !== "hour";

function anchoredMeaning(amount: Amount, reference: Day | null, isPast: boolean, isBusiness: boolean): Meaning {
  const value = durationValue(amount);
  if (reference === null || amount.count === null || !isDays(amount))
    return bare("DURATION", value, isPast ? because("date_until_now") : "A time from now.", true);
  const { first, last } = stretchOf(amount, reference, isPast, isBusiness);
  return {
    ...bare("DURATION", value, because(isPast ? "date_counted_back" : "date_counted_on", isoDay(reference)), true),
    earliest: first,
    latest: last,
    implied: ["year", "month", "day"],
  };
}

/** "The past two years", "the next four business days", "the last few months", "six upcoming weeks", "12 previous months", "each of the past three years". */
export const anchoredDuration: Family = {
  id: "anchored-duration",
  pattern: pattern(
    `(?:each of )?(?:the |these |this )?(?:(?<side>last|past|previous|preceding|prior|next|coming|following|upcoming) (?<count>${count})|(?<count2>\\d{1,3}|{number}) (?<side2>last|past|previous|next|upcoming|coming)(?= (?:business |trading |working )?[a-z]+s\\b)) (?:(?:or so|more|full|consecutive|straight) )?(?<business>business |trading |working )?(?<unit>{unit})(?: or so)?`,
  ),
  extract(match) {
    const amount = readAmount(
      (match.group("count") ?? match.group("count2") ?? "").replace(/^couple.*/, "couple of"),
      match.group("unit") ?? "",
    );
    const side = match.group("side") ?? match.group("side2") ?? "";
    if (amount === null || (amount.count === 1 && !/\d/.test(match.text) && match.group("count2") !== undefined)) return null;
    // "It's coming a year after the other"; "a shoe to last 40 years".
    if (
      /^coming an? /i.test(match.text) ||
      (/^last /i.test(match.text) && /\b(?:to|will|would|can|could|must|may|might) $/.test(match.before))
    )
      return null;
    const isPast = /last|past|prev|prec|prior/i.test(side);
    const isBusiness = match.group("business") !== undefined;
    return { role: "duration", resolve: ({ reference }) => anchoredMeaning(amount, reference, isPast, isBusiness) };
  },
};

const wholeAfter =
  /^ (?:of|in) (?:(?:the )?(?:(?:fiscal |calendar )?year )?(?<year>\d{4}|(?:last|this|next) year|the year)|(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?:,? (?:of )?(?<inYear>\d{4}))?)\b/i;
type Whole = Readonly<Record<string, string | undefined>>;

/** The year or month beside it, of which the amount is a part. */
function wholeOf({ year, month, inYear }: Whole, setting: Setting, span: Span): Period | null {
  const resolved = year === undefined && inYear === undefined ? null : resolveYear(year ?? inYear ?? "", setting);
  const monthNumber = readMonth(month ?? "-");
  if (monthNumber === null) return resolved === null ? null : yearPeriod(resolved.year);
  if (resolved !== null) return monthPeriod(resolved.year, monthNumber);
  return setting.reference === null ? null : monthNear(monthNumber, setting.reference, setting, span);
}

/** "The first three months" of 2016 are known days; those that would leave the year are not. */
function daysWithin(amount: Amount, whole: Period | null, isFirst: boolean): Stretch | null {
  if (whole === null || amount.count === null || !isDays(amount)) return null;
  const stretch = isFirst
    ? { first: whole.first, last: addAmount(whole.first, amount, 1) - 1 }
    : { first: addAmount(whole.last + 1, amount, -1), last: whole.last };
  return stretch.first >= whole.first && stretch.last <= whole.last ? stretch : null;
}

/** "The first nine months", "the first two years", "its first hours", "the final weeks", "first five weeks of last year". */
export const partialDuration: Family = {
  id: "partial-duration",
  pattern: pattern(
    `(?:(?:the |its )(?<side>first|last|final|initial|opening) (?<count>${count} )?|(?<side2>first|last|final) (?<count2>${count} )(?=[a-z]{4,8} of (?:{year}|last|this|next)\\b))(?<unit>hours|days|weeks|months|quarters|years|decades)`,
  ),
  extract(match) {
    const side = match.group("side") ?? match.group("side2") ?? "";
    const amount = readAmount((match.group("count") ?? match.group("count2") ?? "").trim(), match.group("unit") ?? "");
    const whole = wholeAfter.exec(match.after)?.groups;
    const isAnchored = /^last$/i.test(side) && whole === undefined;
    if (amount === null || (isAnchored && match.group("count") !== undefined)) return null;
    const bareMeaning = bare("DURATION", durationValue(amount), because("date_length"), amount.count === null);
    return {
      role: "duration",
      start: match.start + (/^its /i.test(match.text) ? 4 : 0),
      resolve(setting) {
        const days = whole === undefined ? null : daysWithin(amount, wholeOf(whole, setting, match), !/last|final/i.test(side));
        return days === null
          ? bareMeaning
          : { ...bareMeaning, earliest: days.first, latest: days.last, why: "Counted within the time beside it." };
      },
    };
  },
};

/** "In recent years", "recent weeks", "the coming months", "the years ahead", "the past years". */
export const recentUnits: Family = {
  id: "recent-units",
  pattern: pattern(
    "(?:the )?(?:most |more )?(?<side>recent|coming|upcoming|past|future|last|previous|following|next|subsequent) (?<unit>days|weeks|months|quarters|years|decades|hours)(?: and (?:days|weeks|months|years))?",
  ),
  extract(match) {
    const side = (match.group("side") ?? "").toLowerCase();
    const amount = readAmount("", match.group("unit") ?? "");
    if (amount === null) return null;
    const isAhead = /coming|future|next/.test(side);
    if (isAhead) return { role: "vague", resolve: () => bare("DATE", "FUTURE_REF", because("date_ahead"), true) };
    return {
      role: "duration",
      resolve: () => bare("DURATION", durationValue(amount), because("date_until_now_untold"), true),
    };
  },
};
