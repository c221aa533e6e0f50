import { type Day, dateOf, dayOf, weekdayOf } from "../calendar.ts";
import type { Family, Meaning, Setting } from "../family.ts";
import { meaningOf, published, unanchored, weekendWith } from "../meaning.ts";
import { dayPeriod } from "../period.ts";
import { pattern } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

type InYear = (year: number) => Day;

const fixed =
  (month: number, day: number): InYear =>
  (year) =>
    dayOf(year, month, day);

/** The nth such weekday of a month; the last one when n is -1. */
const nth =
  (count: number, weekday: number, month: number): InYear =>
  (year) => {
    if (count < 0) {
      const last = dayOf(year, month + 1, 0);
      return last - ((weekdayOf(last) - weekday + 7) % 7);
    }
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
  };

/** Gregorian Easter Sunday, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

const thanksgiving = nth(4, 4, 11);
const holidays: readonly (readonly [RegExp, InYear])[] = [
  [/^new year['’]?s eve/, fixed(12, 31)],
  [/^new year/, fixed(1, 1)],
  [/^christmas eve/, fixed(12, 24)],
  [/^christmas/, fixed(12, 25)],
  [/^boxing/, fixed(12, 26)],
  [/^valentine/, fixed(2, 14)],
  [/^halloween/, fixed(10, 31)],
  [/^(?:independence|the fourth of july)/, fixed(7, 4)],
  [/^veterans/, fixed(11, 11)],
  [/^earth day/, fixed(4, 22)],
  [/^labor/, nth(1, 1, 9)],
  [/^memorial/, nth(-1, 1, 5)],
  [/^martin/, nth(3, 1, 1)],
  [/^thanksgiving/, thanksgiving],
  [/^black friday/, (year) => thanksgiving(year) + 1],
  [/^cyber monday/, (year) => thanksgiving(year) + 4],
  [/^election/, (year) => nth(1, 1, 11)(year) + 1],
  [/^good friday/, (year) => easter(year) - 2],
  [/^easter monday/, (year) => easter(year) + 1],
  [/^easter/, easter],
];

function nearest(inYear: InYear, reference: Day, isFuture: boolean, isStrict: boolean): Day {
  const { year } = dateOf(reference);
  const days = [year - 1, year, year + 1].map(inYear);
  const beside = days.find((day) => !isStrict && Math.abs(day - reference) <= 10);
  if (beside !== undefined) return beside;
  const gap = isStrict ? 1 : 0;
  const found = isFuture ? days.find((day) => day >= reference + gap) : days.findLast((day) => day <= reference - gap);
  return found ?? inYear(year);
}

function resolveHoliday(
  inYear: InYear,
  relation: string,
  yearText: string | undefined,
  look: boolean,
  setting: Setting,
): Meaning {
  if (yearText !== undefined) {
    const resolved = resolveYear(yearText, setting);
    if (resolved === null) return unanchored("XXXX-XX-XX");
    return meaningOf(dayPeriod(inYear(resolved.year)), "The holiday in the year it is written with.", {
      implied: ["month", "day"],
    });
  }
  if (setting.reference === null) return unanchored("XXXX-XX-XX");
  const isFuture = /next|coming|this/.test(relation) || (relation === "" && look);
  const day = nearest(inYear, setting.reference, isFuture, relation !== "");
  return meaningOf(dayPeriod(day), `The holiday nearest to ${published(setting.reference)}.`, {
    implied: ["year", "month", "day"],
  });
}

/** "Thanksgiving Day", "last Christmas", "the previous Easter", "Black Friday 2020", "New Year's Eve", "Labor Day". */
export const holiday: Family = {
  id: "holiday",
  pattern: pattern(
    "(?:(?<before>(?:19|20)\\d\\d) |(?:the )?(?<relation>last|next|this|previous|coming) )?(?<name>new year['’]?s (?:eve|day)|new year day|new year(?=[.,])|christmas(?: (?:eve|day))?|boxing day|valentine['’]?s day|halloween|independence day|veterans['’]? day|earth day|labor day|memorial day|martin luther king(?: jr\\.?)? day|thanksgiving(?: day)?|black friday|cyber monday|election day|good friday|easter(?: (?:sunday|monday))?)(?<weekend> weekend)?(?:,? (?:of |in )?(?<year>{anyYear}))?",
  ),
  extract(match) {
    const name = (match.group("name") ?? "").toLowerCase();
    const inYear = holidays.find(([form]) => form.test(name))?.[1];
    if (
      inYear === undefined ||
      /^(?:[-_]\w| (?:Bear|tree|card|cards|shopping|Island|egg|eggs|carol|lights|film|movie|bunny)\b|['’]s (?:dinner|film))/i.test(
        match.after,
      )
    )
      return null;
    const isWeekend = match.group("weekend") !== undefined;
    return {
      role: isWeekend ? "period" : "day",
      resolve(setting) {
        const day = resolveHoliday(
          inYear,
          (match.group("relation") ?? "").toLowerCase(),
          match.group("year") ?? match.group("before"),
          setting.tense(match) === "future",
          setting,
        );
        return isWeekend ? weekendWith(day) : day;
      },
    };
  },
};

/** "The September 11 attacks", "the 9/11 hijackers": that day of 2001, whatever the year of publication. */
export const september11: Family = {
  id: "september-11",
  pattern: pattern(
    "(?:(?:sept\\.?|september) 11(?:th)?|9/11)(?= (?:attacks?|terror(?:ists?)?|hijack(?:ers?|ings?)|plot|commission|victims)\\b)",
  ),
  extract: () => ({
    role: "day",
    resolve: () => meaningOf(dayPeriod(dayOf(2001, 9, 11)), "The attacks of 2001 go by this date.", { implied: ["year"] }),
  }),
};
