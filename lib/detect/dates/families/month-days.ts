import { because } from "../../../model/reason.ts";
import { dayOf, isRealDate } from "../calendar.ts";
import { becauseOf, dayNear } from "../direction.ts";
import type { Family, Find, Match, Meaning, Setting } from "../family.ts";
import { meaningOf, unanchored } from "../meaning.ts";
import { readNumber, readOrdinal, readSpokenYear } from "../numbers.ts";
import { dayPeriod } from "../period.ts";
import { pattern, readMonth, readWeekday } from "../vocabulary.ts";
import { resolveYear, yearAhead, yearNamedBefore } from "../years.ts";

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function readDay(text: string): number | null {
  return readOrdinal(text) ?? readNumber(text);
}

function withYear(month: number, day: number, yearText: string, setting: Setting): Meaning | null {
  const spoken = /\d|year|next/i.test(yearText) ? null : readSpokenYear(yearText);
  const resolved = spoken === null ? resolveYear(yearText, setting) : { year: spoken, implied: [] };
  if (resolved === null) return unanchored(`XXXX-${twoDigits(month)}-${twoDigits(day)}`);
  if (!isRealDate({ year: resolved.year, month, day })) return null;
  const why = resolved.implied.length > 0 ? because("date_year_said", yearText) : because("date_day");
  return meaningOf(dayPeriod(dayOf(resolved.year, month, day)), why, { implied: resolved.implied });
}

function withoutYear(month: number, day: number, match: Match, setting: Setting): Meaning | null {
  // "(2017, 1 January)": as learned papers cite.
  const cited = /\((?:19|20)\d\d, $/.test(match.before) ? Number(match.before.slice(-6, -2)) : null;
  const lent = cited ?? yearAhead(match.after, month, readMonth) ?? yearNamedBefore(setting);
  if (lent !== null && isRealDate({ year: lent, month, day })) {
    return meaningOf(dayPeriod(dayOf(lent, month, day)), because("date_year_beside"), { implied: ["year"] });
  }
  if (setting.reference === null) return unanchored(`XXXX-${twoDigits(month)}-${twoDigits(day)}`);
  const period = dayNear(month, day, readWeekday(match.group("weekday") ?? "-"), setting.reference, setting, match);
  return period === null ? null : meaningOf(period, becauseOf(setting.reference, period), { implied: ["year"] });
}

/** "may 5" and "march 12" in lower case are verbs before they are months. */
const isVerb = (month: string): boolean => month === "may" || month === "march" || month === "mar";

/** "In February the first victims": the ordinal counts the noun after it. */
const countsWhatFollows = / (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i;
const afterDay =
  /^ (?:at|in|on|and|to|until|was|is|by|for|with|from|the|it|he|she|they|we|as|when|after|before|or|but|that|will)\b/;

function extract(match: Match): Find | null {
  const monthText = match.group("month") ?? "";
  const month = readMonth(monthText);
  const day = readDay(match.group("day") ?? "");
  const yearText = match.group("year");
  const isCardinalWord = !/\d/.test(match.group("day") ?? "") && readOrdinal(match.group("day") ?? "") === null;
  if (isCardinalWord && yearText === undefined) return null;
  const isOf = /(?:st|nd|rd|th) of /i.test(match.text);
  if (countsWhatFollows.test(match.text) && /^ [a-z]{3,}/.test(match.after) && !afterDay.test(match.after)) return null;
  if (month === null || day === null || (isVerb(monthText) && yearText === undefined && !isOf)) return null;
  if (/[-/.]$/.test(match.before) && /\d[-/.]$/.test(match.before)) return null;
  if (/^(?:[,.]\d|%|-?(?:percent|per cent))/.test(match.after.trimStart()) && yearText === undefined) return null;
  return {
    role: "day",
    start: match.start + (isBareAfterThe.exec(match.text)?.[0].length ?? 0),
    resolve: (setting) =>
      yearText === undefined ? withoutYear(month, day, match, setting) : withYear(month, day, yearText, setting),
  };
}

/** "The 24 February attack": the article is the attack's; "the 24th of February" keeps it. */
const isBareAfterThe = /^the (?=\d{1,2} [a-z])/i;

const weekdayBefore = "(?:(?:(?:this|last|next|this coming) )?(?<weekday>{weekdayShort}),? (?:the )?)?";

/** "March 12", "Dec. 31, 1994", "Monday, July 4th of 1995", "June the 28th 2020", "December 12, last year", "March eighth". */
export const monthFirst: Family = {
  id: "month-day",
  pattern: pattern(
    `${weekdayBefore}(?<month>{month})(?: (?:the )?|(?<=\\.)|-)(?<day>{ordinalDay}|{ordinal}|{small})(?:(?: ?, ?| (?:of |in )?|(?<=\\.))(?<year>{anyYear}|{spokenYear}))?`,
  ),
  extract,
};

/** "12 March", "the 27th of February of 2020", "Mon, 23 Mar 2020", "fourth of July 1995", "9 May eighteen forty eight". */
export const dayFirst: Family = {
  id: "day-month",
  pattern: pattern(
    `${weekdayBefore}(?:the )?(?<day>{ordinalDay}|{ordinal}|{small}) ?(?:day )?(?:of )?(?<month>{month})(?:(?: ?, ?| (?:of |in )?|(?<=\\.))(?<year>{anyYear}|{spokenYear}))?`,
  ),
  extract,
};
