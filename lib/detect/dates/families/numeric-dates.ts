import { because } from "../../../model/reason.ts";
import { dayOf, isRealDate } from "../calendar.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { meaningOf } from "../meaning.ts";
import { dayPeriod, monthPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { fullYear } from "../years.ts";

/** Part of a longer number, a version, a path, a price, an identifier. */
function isPartOfMore({ before, after }: Match): boolean {
  return /(?:[\d\w][-/.:_+]|[$£€#@=/\\_])$/.test(before) || /^(?:[-/.:_]\d|[-_/\\][a-z]|%)/i.test(after);
}

/** "Version 10.4.2019", "firmware 2016.1.1"; with full stops and the year first only "2016.01.01" looks like a date at all. */
const isVersion = ({ before, text }: Match): boolean =>
  (/\b(?:v|ver\.?|versions?|builds?|release|firmware|revision|rev\.?|update|patch|software|through|prior to) $/i.test(before) &&
    text.includes(".")) ||
  /^\d{4}\.(?:\d\.|\d+\.\d$)/.test(text);

/** "10/1/2018-10/7/2018": each end is a date. */
const isPartOfRange = ({ before, after }: Match): boolean =>
  /^[-–]\d{1,2}([-/])\d{1,2}\1\d{2,4}\b/.test(after) || /\b\d{1,2}([-/])\d{1,2}\1\d{4}[-–]$/.test(before);

const whyWritten = because("date_day");

function dayMeaning(year: number, month: number, day: number, why = whyWritten): Meaning | null {
  return isRealDate({ year, month, day }) ? meaningOf(dayPeriod(dayOf(year, month, day)), why) : null;
}

/** "2020-03-23", "2020/3/23", "2020.03.23", "2020-03-23T07:08:34.0Z" (the day of it), "2017-Mar-08", "2020/Sep/23". */
export const yearFirst: Family = {
  id: "iso-date",
  pattern: pattern(
    "(?<date>(?<year>{year})(?<mark>[-/.])(?<month>\\d{1,2}|{month})\\k<mark>(?<day>{day}))(?:T\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?",
  ),
  extract(match) {
    if (isPartOfMore(match) || isVersion(match)) return null;
    const monthText = match.group("month") ?? "";
    const month = /\d/.test(monthText) ? Number(monthText) : readMonth(monthText);
    const meaning = month === null ? null : dayMeaning(Number(match.group("year")), month, Number(match.group("day")));
    return meaning === null
      ? null
      : { role: "day", end: match.start + (match.group("date") ?? "").length, resolve: () => meaning };
  },
};

/** Days after publication up to which a date in digits may well be meant. */
const farAhead = 31;

/** Slashes are what the United States write; hyphens and full stops others. */
const isDayBefore = (match: Match, { dayOrder }: Setting): boolean =>
  dayOrder === "day" || (dayOrder === "unknown" && match.group("mark") !== "/") || match.group("mark") === ".";

/** "3/4/2021" is read as the article's country writes it, unless only the other way lies before or near publication. */
function readSlashed(match: Match, setting: Setting): Meaning | null {
  const first = Number(match.group("first"));
  const second = Number(match.group("second"));
  const year = fullYear(match.group("year") ?? "");
  const isDayFirst = first > 12 || (second <= 12 && isDayBefore(match, setting));
  const isOpen = first <= 12 && second <= 12 && first !== second;
  const readings = [
    dayMeaning(year, first, second, because("date_month_first")),
    dayMeaning(year, second, first, "Read as day before month."),
  ];
  const [likely, other] = isDayFirst ? readings.toReversed() : readings;
  if (!isOpen) return likely === null || likely === undefined ? null : { ...likely, why: whyWritten };
  const isLate = (meaning: Meaning | null | undefined): boolean =>
    setting.reference !== null && (meaning?.earliest ?? Number.POSITIVE_INFINITY) > setting.reference + farAhead;
  return (isLate(likely) && !isLate(other) ? other : likely) ?? null;
}

/** "3/14/2018", "14.03.2018", "7/8/07", "02-02-2020". */
export const yearLast: Family = {
  id: "numeric-date",
  pattern: pattern("(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>{year}|\\d\\d)"),
  extract(match) {
    const isShort = (match.group("year") ?? "").length === 2;
    if (isVersion(match) || (isPartOfMore(match) && !isPartOfRange(match)) || (isShort && match.group("mark") !== "/"))
      return null;
    return { role: "day", resolve: (setting) => readSlashed(match, setting) };
  },
};

/** "24-Apr-2020", "05-Aug-16", "23/Mar/2020". */
export const dayMonthYear: Family = {
  id: "day-month-year",
  pattern: pattern("(?<day>{day})(?<mark>[-/.])(?<month>{month})\\k<mark>(?<year>{year}|\\d\\d)"),
  extract(match) {
    const month = readMonth(match.group("month") ?? "");
    const meaning = month === null ? null : dayMeaning(fullYear(match.group("year") ?? ""), month, Number(match.group("day")));
    return meaning === null || isPartOfMore(match) ? null : { role: "day", resolve: () => meaning };
  },
};

/** "2015-12", "2015-3": a month, unless it is the start of something longer. */
export const yearMonth: Family = {
  id: "iso-month",
  pattern: pattern("(?<year>(?:19|20)\\d\\d)[-/](?<month>0?[1-9]|1[0-2])"),
  extract(match) {
    if (isPartOfMore(match) || /^ ?[-–/]/.test(match.after)) return null;
    const meaning = meaningOf(monthPeriod(Number(match.group("year")), Number(match.group("month"))), because("date_month"));
    return { role: "period", resolve: () => meaning };
  },
};

/** "20200701" standing alone. */
export const compact: Family = {
  id: "compact-date",
  pattern: pattern("(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])"),
  extract(match) {
    if (/[\d\w$£€#@=/\\.,:]-?$/.test(match.before) || /^(?:[-/.:_,]\d|[-_/\\.]\w|%)/.test(match.after)) return null;
    const meaning = dayMeaning(Number(match.group("year")), Number(match.group("month")), Number(match.group("day")));
    return meaning === null ? null : { role: "day", resolve: () => meaning };
  },
};
