import { because } from "../../../model/reason.ts";
import type { Span } from "../../../model/span.ts";
import { type Day, dateOf, dayOf, isoDay } from "../calendar.ts";
import type { Family, Meaning, Setting } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { type Period, periodAt, shift, yearPeriod } from "../period.ts";
import type { Tense } from "../tense.ts";
import { pattern } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

const quarterOf = (year: number, quarter: number): Period => periodAt("quarter", dayOf(year, quarter * 3, 1));
const halfOf = (year: number, half: number): Period => periodAt("half", dayOf(year, half * 6, 1));

const readCount = (text: string): number =>
  /^(?:final|last)$/i.test(text) ? 4 : /^\d$/.test(text) ? Number(text) : (readOrdinal(text) ?? 0);

/** A business report speaks of the last quarter by that number that has begun; a plan of the next. */
function quarterNear(quarter: number, reference: Day, tense: Tense): Period {
  const current = quarterOf(dateOf(reference).year, quarter);
  if (tense === "future" && current.last >= reference) return current;
  return current.first <= reference ? current : shift(current, -4);
}

interface Part {
  readonly unit: "quarter" | "half";
  readonly count: number;
}

function resolvePart({ unit, count }: Part, yearText: string | undefined, setting: Setting, span: Span): Meaning {
  const code = unit === "quarter" ? "Q" : "H";
  if (yearText !== undefined) {
    const resolved = resolveYear(yearText, setting);
    if (resolved === null) return unanchored(`XXXX-${code}${count}`);
    const period = unit === "quarter" ? quarterOf(resolved.year, count) : halfOf(resolved.year, count);
    return meaningOf(period, because("date_with_year"), { implied: resolved.implied });
  }
  if (setting.reference === null) return unanchored(`XXXX-${code}${count}`);
  const half = halfOf(dateOf(setting.reference).year, count);
  const period =
    unit === "quarter"
      ? quarterNear(count, setting.reference, setting.tense(span))
      : half.first <= setting.reference
        ? half
        : shift(half, -2);
  return meaningOf(period, because("date_nearest", isoDay(setting.reference)), { implied: ["year"] });
}

const year = "(?<year>{anyYear})";

/** "Third quarter", "the first quarter of 2019", "the final quarter of last year", "second half of 2021", "fourth-quarter". */
export const namedPart: Family = {
  id: "quarter",
  pattern: pattern(
    `(?:(?:the )?(?<before>{anyYear})(?:['’]s)? )?(?:the )?(?:(?:calendar|fiscal) )?(?<count>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?:(?:calendar|fiscal) )?(?<unit>quarter|half)(?!-| (?:hour|mile|million|inch|cent|of the (?:game|match)|time|century|century))(?:,? (?:of |in )?(?:the )?(?:fiscal (?:year )?)?${year})?`,
  ),
  extract(match) {
    const unit = (match.group("unit") ?? "").toLowerCase() === "half" ? "half" : "quarter";
    const text = match.group("count") ?? "";
    const count = unit === "half" && /final|last/i.test(text) ? 2 : readCount(text);
    const yearText = match.group("year") ?? match.group("before");
    if (count < 1 || (unit === "half" && (count > 2 || (yearText === undefined && !/\bthe\b/i.test(match.text))))) return null;
    if (yearText === undefined && /^last quarter$/i.test(match.text)) return null;
    if (unit === "half" && yearText === undefined && !/^ of the year/.test(match.after)) return null;
    const start = match.start + (match.text.includes("-") ? (/^(?:the|an?) /i.exec(match.text)?.[0].length ?? 0) : 0);
    return { role: "period", start, resolve: (setting) => resolvePart({ unit, count }, yearText, setting, match) };
  },
};

/** "Q3 2019", "Q1", "2Q20", "2017-q1", "2019 H2", "H1 of 2020". */
export const codedPart: Family = {
  id: "quarter-code",
  pattern: pattern(
    "(?:(?<before>(?:19|20)\\d\\d)[ -](?<code>[QH][1-4])|(?:(?<code2>[QH][1-4])|(?<digit>[1-4])(?<letter>[QH]))(?:[ -]?(?:of |in |FY ?)?['’]?(?<year>{anyYear}|\\d\\d))?)",
  ),
  extract(match) {
    const code = match.group("code") ?? match.group("code2") ?? `${match.group("letter")}${match.group("digit")}`;
    const yearText = match.group("before") ?? match.group("year");
    const unit = /h/i.test(code) ? "half" : "quarter";
    const count = Number(code.replaceAll(/\D/g, ""));
    const isBareHalf = unit === "half" && yearText === undefined;
    if (isBareHalf || (unit === "half" && count > 2) || /[-_/.\d]$/.test(match.before) || /^[-_.]\w/.test(match.after))
      return null;
    if (yearText === undefined && !/^Q/.test(match.text)) return null;
    const full = yearText !== undefined && /^\d\d$/.test(yearText) ? `20${yearText}` : yearText;
    return { role: "period", resolve: (setting) => resolvePart({ unit, count }, full, setting, match) };
  },
};

/** A quarter or year before the one the report is about: "the year-ago quarter", "a year earlier", "the year-earlier period". */
export const yearEarlier: Family = {
  id: "year-earlier",
  pattern: pattern(
    "(?:(?:the |a )?(?:comparable |same |corresponding )?year-(?:ago|earlier)(?: (?:first |second |third |fourth )?(?:quarter|period))?|a year (?:ago|earlier|before)|the (?:same|corresponding|comparable|like) (?:quarter|period|month)(?: of| in)?(?: the)? (?:last year|a year (?:ago|earlier)|(?:previous|prior) year))",
  ),
  extract(match) {
    const unit = /month/i.test(match.text) ? "month" : "quarter";
    const skip = /(?:ago|earlier)$/i.test(match.text) ? (/^(?:the |a )(?=.*-)/i.exec(match.text)?.[0].length ?? 0) : 0;
    const isEarlier = !/ago|last year/i.test(match.text);
    return {
      role: "period",
      start: match.start + skip,
      resolve(setting) {
        const named = setting.lastNamed(unit);
        if (named !== null) {
          const before = shift(named, unit === "month" ? -12 : -4);
          return { ...meaningOf(before, "A year before the one named before.", { implied: ["year"] }), isAside: true };
        }
        const anchor = isEarlier ? setting.lastNamed("day", "month", "year") : null;
        const base = anchor?.first ?? setting.reference;
        if (base === null) return unanchored("XXXX");
        const period = shift(periodAt("year", base), -1);
        return {
          ...meaningOf(period, "A year before.", { implied: ["year", "month", "day"], approximate: true }),
          isAside: true,
        };
      },
    };
  },
};

/** "The quarter", "the latest quarter", "that quarter", "this quarter": the one the report is about. */
export const theQuarter: Family = {
  id: "the-quarter",
  pattern: pattern(
    "(?:the|that|this|the latest|the most recent|the just-ended) (?:quarter|latest (?:quarter|period)|recent quarter)",
  ),
  extract(match) {
    if (/^ (?:of|century|mile|million)\b/.test(match.after)) return null;
    return {
      role: "period",
      resolve(setting) {
        const named = setting.lastNamed("quarter");
        if (named !== null) return meaningOf(named, "The quarter named before.", { implied: ["year", "month"] });
        if (setting.reference === null) return unanchored("XXXX-QX");
        const current = periodAt("quarter", setting.reference);
        const period = /this/i.test(match.text) ? current : shift(current, -1);
        return meaningOf(period, `Quarter seen from ${published(setting.reference)}.`, { implied: ["year", "month"] });
      },
    };
  },
};

/** "The 1988 period", "the 1989 quarter": the quarter the report is about, in that year. */
export const periodInYear: Family = {
  id: "period-in-year",
  pattern: pattern("(?:the )?(?<year>(?:19|20)\\d\\d) (?:period|quarter)"),
  extract(match) {
    const yearNumber = Number(match.group("year"));
    return {
      role: "period",
      resolve(setting) {
        const named = setting.lastNamed("quarter");
        if (named === null) return meaningOf(yearPeriod(yearNumber), because("date_year"), { approximate: true });
        const period = quarterOf(yearNumber, Math.ceil(dateOf(named.first).month / 3));
        return { ...meaningOf(period, "The quarter named before, in that year.", { implied: ["month"] }), isAside: true };
      },
    };
  },
};
