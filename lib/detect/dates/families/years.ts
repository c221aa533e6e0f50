import { because } from "../../../model/reason.ts";
import { dayOf } from "../calendar.ts";
import type { Family } from "../family.ts";
import { meaningOf } from "../meaning.ts";
import { readSpokenYear } from "../numbers.ts";
import { periodAt, yearPeriod } from "../period.ts";
import { pattern } from "../vocabulary.ts";
import { isYear } from "../year-context.ts";
import { fullYear } from "../years.ts";

/** "1995", "in 2018", "the 2016 election"; not "2000 people", "Windows 2000", "$1999", "CVE-2021-1234". */
export const plainYear: Family = {
  id: "year",
  pattern: pattern("(?<year>{year})"),
  extract(match) {
    if (!isYear(match)) return null;
    const meaning = meaningOf(yearPeriod(Number(match.text)), because("date_year"));
    return { role: "period", resolve: () => meaning };
  },
};

/** "Fiscal 1989", "FY2021", "the year 2000", "calendar year 2008", "the year of 2008", "cy18", "fiscal year 2020". */
export const labelledYear: Family = {
  id: "labelled-year",
  pattern: pattern(
    "(?:(?:the )?(?:fiscal|financial|calendar|tax)(?: year)? |FY ?['’]?|cy ?['’]?|(?:the )?year (?:of )?)(?<year>{year}|\\d\\d)",
  ),
  extract(match) {
    const year = fullYear(match.group("year") ?? "");
    const isWord = /^(?:the )?(?:fiscal|financial|calendar|tax|year)/i.test(match.text);
    if (isWord && !/\d{4}$/.test(match.text)) return null;
    const isFiscal = /^(?:the )?(?:fiscal|financial|FY)/i.test(match.text);
    const why = isFiscal ? "A business year, which need not be the calendar year." : because("date_year");
    const meaning = meaningOf(yearPeriod(year), why, { approximate: isFiscal });
    return { role: "period", resolve: () => meaning };
  },
};

/** "Nineteen ninety-seven", "the year two thousand", "two thousand and five"; "'98" after a word that asks for a year. */
export const spokenYear: Family = {
  id: "spoken-year",
  pattern: pattern("(?:the year )?(?<spoken>{spokenYear})|(?<short>['’]\\d\\d)"),
  extract(match) {
    const short = match.group("short");
    const year = short === undefined ? readSpokenYear(match.group("spoken") ?? "") : fullYear(short);
    if (year === null || /^ ?s\b|^["'’”]/.test(match.after)) return null;
    if (short !== undefined && !/\b(?:in|since|of|summer|spring|fall|winter|class of|until|from)\s$/i.test(match.before))
      return null;
    const isNumber = /^(?:twenty|two thousand)/i.test(match.text) && !/\b(?:in|since|by|until|of|year)\s$/i.test(match.before);
    if (short === undefined && (isNumber || year < 1100 || (year % 100 === 0 && !/^the year|two thousand/i.test(match.text))))
      return null;
    return {
      role: "period",
      resolve: () => meaningOf(yearPeriod(year), short === undefined ? "A year in words." : "A year cut to two digits."),
    };
  },
};

const yearsOfPart: Readonly<Record<string, readonly [number, number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };

/** "Temperatures rose into the 50s" */
const degrees = /\b(?:temperatures?|thermometers?|mercury|highs|lows|degrees|scores?|speeds?)\b[^.;:]*$/i;

/** "The 1990s", "1980's", "the late '90s", "the nineties", "the sixties". */
export const decade: Family = {
  id: "decade",
  pattern: pattern(
    "(?:the )?(?:(?<part>early|mid|late)(?:-to-late|-| ))?(?:(?<digits>(?:1[5-9]|20)\\d0) ?['’]?s|(?:['’]|(?<=the |mid-|late |early )(?=[5-9]))(?<short>\\d0)s|(?<=the |mid-|late |early )(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
  ),
  extract(match) {
    const words = match.group("words")?.toLowerCase();
    const tens = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").indexOf(words ?? "");
    const short = match.group("short");
    const year = words === undefined ? (short === undefined ? Number(match.group("digits")) : fullYear(short)) : 1920 + tens * 10;
    if (/\b(?:his|her|their|in my|your|low|high)\s(?:early |mid-|late )?$/i.test(match.before) || /[$£€]$/.test(match.before))
      return null;
    if (short !== undefined && degrees.test(match.before)) return null;
    const meaning = meaningOf(periodAt("decade", dayOf(year, 1, 1)), `The ten years from ${year}.`);
    const years = yearsOfPart[match.group("part")?.toLowerCase() ?? ""];
    if (years === undefined || /-to-/.test(match.text)) return { role: "period", resolve: () => meaning };
    const [first, last] = years.map((at) => yearPeriod(year + at));
    return {
      role: "period",
      resolve: () => ({ ...meaning, earliest: first?.first ?? null, latest: last?.last ?? null, approximate: true }),
    };
  },
};

/** "The 20th century", "21st century"; "21st-century" before a noun is a word of praise and left alone. */
export const century: Family = {
  id: "century",
  pattern: pattern("(?:the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|eighteenth|nineteenth|twentieth|twenty-first) century"),
  extract(match) {
    const words = (match.group("ordinal") ?? "").toLowerCase();
    const count = /^\d/.test(words)
      ? Number.parseInt(words, 10)
      : { eighteenth: 18, nineteenth: 19, twentieth: 20, "twenty-first": 21 }[words];
    if (count === undefined || count < 10 || count > 22 || /^ (?:BC|fox)/i.test(match.after)) return null;
    return {
      role: "period",
      resolve: () => meaningOf(periodAt("century", dayOf((count - 1) * 100, 1, 1)), "The hundred years by that name."),
    };
  },
};
