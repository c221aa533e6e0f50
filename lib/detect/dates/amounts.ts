import { addMonths, type Day } from "./calendar.ts";
import { readNumber } from "./numbers.ts";

/** A span of time as counted in words: how many of which unit; a null count is "some". */
export interface Amount {
  readonly count: number | null;
  readonly unit: AmountUnit;
}
type AmountUnit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

const unitForms: readonly (readonly [RegExp, AmountUnit, number])[] = [
  [/^sec/, "second", 1],
  [/^min/, "minute", 1],
  [/^h(?:ou)?r/, "hour", 1],
  [/^weekend/, "day", 2],
  [/^(?:business |trading |working )?day/, "day", 1],
  [/^week/, "week", 1],
  [/^fortnight/, "week", 2],
  [/^month/, "month", 1],
  [/^quarter/, "quarter", 1],
  [/^y(?:ea)?r/, "year", 1],
  [/^decade/, "decade", 1],
  [/^centur/, "century", 1],
];

const vague =
  /^(?:several|(?:the )?(?:last |past |next )?few|a few|many|some|recent|coming|a number of|numerous|multiple|countless|various|dozens of|hundreds of|thousands of|these|early|the early|)$/;

const fractions: Readonly<Record<string, number>> = { "1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75 };

/** "three", "2 1/2", "two and a half", "a couple of", "half a", "several", ""; undefined when it is no count. */
function readCount(text: string): number | null | undefined {
  const words = text.toLowerCase().trim();
  if (vague.test(words)) return null;
  if (/^(?:a )?couple(?: of)?$|^both$|^a pair of$/.test(words)) return 2;
  if (/^half(?: an?)?$|^a half$/.test(words)) return 0.5;
  const half = /^(.+?)[- ]?(?:and a half|and one half|(1\/2|1\/4|3\/4|[½¼¾]))$/.exec(words);
  if (half !== null) {
    const whole = readNumber(half[1]?.trim() ?? "");
    return whole === null ? undefined : whole + (half[2] === undefined ? 0.5 : (fractions[half[2]] ?? 0));
  }
  return readNumber(words) ?? undefined;
}

function readUnit(text: string): readonly [AmountUnit, number] | null {
  const words = text.toLowerCase();
  const found = unitForms.find(([form]) => form.test(words));
  return found === undefined ? null : [found[1], found[2]];
}

export function readAmount(countText: string, unitText: string): Amount | null {
  const unit = readUnit(unitText);
  const count = readCount(countText);
  if (unit === null || count === undefined) return null;
  return { count: count === null ? null : count * unit[1], unit: unit[0] };
}

const letters: Record<AmountUnit, string> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "Y",
  century: "Y",
};
const isTime = (unit: AmountUnit): boolean => unit === "second" || unit === "minute" || unit === "hour";
const yearsIn: Partial<Record<AmountUnit, number>> = { decade: 10, century: 100 };

/** Halves are told in the next smaller unit: "2 1/2 years" is P2Y6M, "half an hour" PT30M. */
const smaller: Partial<Record<AmountUnit, readonly [string, number]>> = {
  minute: ["S", 60],
  hour: ["M", 60],
  day: ["TH", 24],
  year: ["M", 12],
};

/** TIMEX3 duration: `P3W`, `PT24H`, `P2Y6M`, `PXM`. */
export function durationValue({ count, unit }: Amount): string {
  const prefix = isTime(unit) ? "PT" : "P";
  if (count === null) return unit === "century" ? "PXC" : `${prefix}X${letters[unit]}`;
  const total = count * (yearsIn[unit] ?? 1);
  const whole = Math.floor(total);
  const rest = total - whole;
  const part = smaller[unit];
  if (rest === 0 || part === undefined) return unit === "quarter" ? `P${total * 3}M` : `${prefix}${total}${letters[unit]}`;
  const [letter, factor] = part;
  const restText = `${letter.startsWith("T") ? "T" : ""}${Math.round(rest * factor)}${letter.replace("T", "")}`;
  return `${prefix}${whole === 0 ? "" : `${whole}${letters[unit]}`}${restText}`;
}

const monthsIn: Partial<Record<AmountUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
const daysIn: Partial<Record<AmountUnit, number>> = { day: 1, week: 7 };

/** The day that lies so far after, or before when `sign` is -1; hours and less stay on the same day or go over midnight by whole days. */
export function addAmount(day: Day, { count, unit }: Amount, sign: 1 | -1): Day {
  const size = count ?? 0;
  const months = monthsIn[unit];
  if (months !== undefined) return addMonths(day, sign * Math.round(size * months));
  const days = daysIn[unit] ?? (unit === "hour" ? 1 / 24 : 0);
  return day + sign * (unit === "hour" ? Math.floor(size * days) : Math.round(size * days));
}
