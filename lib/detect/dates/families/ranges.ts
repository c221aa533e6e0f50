import { dayOf, isRealDate } from "../calendar.ts";
import { dayNear } from "../direction.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { dayPeriod, monthPeriod, type Period, yearPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

const either = (match: Match, name: string): string | undefined => match.group(name) ?? match.group(`${name}2`);
const readDay = (text: string): number => readOrdinal(text) ?? Number(text);

/**
 * A stretch from the first to the last day said, both included: whoever is away "from 3 to 7 May" is away on the 7th.
 * (Calendar assistants end such ranges a day, month or year early, "2014 to 2018" with 2017; a reader of news would be
 * misled.) Only ends that lean on each other make one mention; two dates that stand on their own, "from May 2020 to
 * March 2021", stay two, as TIMEX3 has it.
 */
function rangeMeaning(first: Period, last: Period, why: string, implied: Meaning["implied"]): Meaning {
  return {
    ...meaningOf(first, why, { implied }),
    timexType: "DURATION",
    value: `P${last.last - first.first + 1}D`,
    latest: last.last,
  };
}

function resolveDays(match: Match, month: number, setting: Setting): Meaning | null {
  const from = readDay(either(match, "from") ?? "");
  const to = readDay(either(match, "to") ?? "");
  const yearText = match.group("year");
  const resolved = yearText === undefined ? null : resolveYear(yearText, setting);
  if (resolved === null) {
    if (setting.reference === null) return unanchored(`XXXX-${String(month).padStart(2, "0")}`);
    const last = dayNear(month, to, null, setting.reference, setting, match);
    return last === null
      ? null
      : rangeMeaning(dayPeriod(last.first - to + from), last, `Days seen from ${published(setting.reference)}.`, ["year"]);
  }
  const dates = [from, to].map((day) => ({ year: resolved.year, month, day }));
  if (!dates.every(isRealDate)) return null;
  const [first, last] = dates.map((date) => dayPeriod(dayOf(date.year, date.month, date.day)));
  return first === undefined || last === undefined
    ? null
    : rangeMeaning(first, last, "Written with its first and last day.", resolved.implied);
}

function extract(match: Match) {
  const monthText = either(match, "month") ?? "";
  const month = readMonth(monthText);
  if (
    month === null ||
    /^(?:may|march|mar)$/.test(monthText) ||
    readDay(either(match, "from") ?? "") >= readDay(either(match, "to") ?? "")
  )
    return null;
  return { role: "day" as const, resolve: (setting: Setting) => resolveDays(match, month, setting) };
}

const to = "(?: ?[-–—] ?| to | through | until )";
const year = "(?:,? (?:of |in )?(?<year>{anyYear}))?";

/** "May 3-7", "March 3 to 7, 2021", "between June 3rd and 7th". */
export const monthDays: Family = {
  id: "month-days",
  pattern: pattern(
    `(?:(?:(?:between|from) )?(?<month>{month}) (?<from>{ordinalDay})${to}(?<to>{ordinalDay})|between (?<month2>{month}) (?<from2>{ordinalDay}) and (?<to2>{ordinalDay}))${year}`,
  ),
  extract,
};

/** "Between 3 and 7 May", "3-7 May 2021", "the 3rd to the 7th of May". */
export const daysMonth: Family = {
  id: "days-month",
  pattern: pattern(
    `(?:(?:from )?(?:the )?(?<from>{ordinalDay})${to}|between (?:the )?(?<from2>{ordinalDay}) and )(?:the )?(?<to>{ordinalDay})(?: of)? (?<month>{month})${year}`,
  ),
  extract(match) {
    return /[-/.$\d]$/.test(match.before) ? null : extract(match);
  },
};

const one = (match: Match) => {
  const month = readMonth(match.group("month") ?? "");
  const day = readDay(/^\d+/.exec(match.text)?.[0] ?? "");
  if (month === null || /[-/.:$£€\d]\s?$/.test(match.before)) return null;
  return {
    role: "day" as const,
    resolve(setting: Setting): Meaning | null {
      const yearText = match.group("year");
      const resolved = yearText === undefined ? null : resolveYear(yearText, setting);
      const date = resolved === null ? null : { year: resolved.year, month, day };
      if (date !== null)
        return isRealDate(date) ? meaningOf(dayPeriod(dayOf(date.year, month, day)), lent, { implied: ["month"] }) : null;
      if (setting.reference === null) return unanchored(`XXXX-${String(month).padStart(2, "0")}`);
      const period = dayNear(month, day, null, setting.reference, setting, match);
      return period === null ? null : meaningOf(period, lent, { implied: ["year", "month"] });
    },
  };
};
const lent = "Month and year are those of the day beside it.";

/** The "7" of "7 and 29 June 2018". */
export const dayBeforeAnd: Family = {
  id: "day-before-and",
  pattern: pattern(`{ordinalDay}(?=(?:, {ordinalDay})?,? (?:and|or) (?:the )?{ordinalDay} (?:of )?(?<month>{monthName})${year})`),
  extract: one,
};

/** The "25" of "April 24 and 25". */
export const dayAfterAnd: Family = {
  id: "day-after-and",
  pattern: pattern("(?<=(?<month>{monthName}) {ordinalDay} (?:and|or) ){ordinalDay}(?:, (?<year>{year}))?"),
  extract: (match) => (/^(?:[-/.:]\d|%| (?:[a-z]+s|people|percent|million)\b)/.test(match.after) ? null : one(match)),
};

/** "Jan-Feb 2017", "March–May 2020": months that share their year. */
export const monthsYear: Family = {
  id: "months-year",
  pattern: pattern("(?<from>{month})[-–/](?<to>{month}),? (?:of )?(?<year>{year})"),
  extract(match) {
    const from = readMonth(either(match, "from") ?? "");
    const last = readMonth(either(match, "to") ?? "");
    const yearNumber = Number(match.group("year"));
    if (from === null || last === null) return null;
    const first = monthPeriod(from > last ? yearNumber - 1 : yearNumber, from);
    const end = monthPeriod(yearNumber, last);
    const months = last - from + 1 + (from > last ? 12 : 0);
    return {
      role: "period",
      resolve: () => ({ ...rangeMeaning(first, end, "Written with its first and last month.", []), value: `P${months}M` }),
    };
  },
};

/** "2022-23", "1941–42"; with a hyphen "2010-12" is a month. */
export const yearsShort: Family = {
  id: "years-short",
  pattern: pattern("(?<year>(?:1[89]|20)\\d\\d)(?<dash>[-–])(?<short>\\d\\d)"),
  extract(match) {
    const from = Number(match.group("year"));
    const to = from - (from % 100) + Number(match.group("short"));
    const isMonth = match.group("dash") === "-" && to % 100 <= 12;
    if (to <= from || to > from + 10 || isMonth || /[-/.\w$£€]$/.test(match.before) || /^[-/.:]?\d|^[-_]\w/.test(match.after))
      return null;
    const meaning = {
      ...rangeMeaning(yearPeriod(from), yearPeriod(to), "Written with its first and last year.", []),
      value: `P${to - from + 1}Y`,
    };
    return { role: "period", resolve: () => meaning };
  },
};
