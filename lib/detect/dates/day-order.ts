import { pattern } from "./vocabulary.ts";

const dayFirstLanguages = /^en-(?:gb|ie|au|nz|in|za)\b/;

/** Digits that can be read one way only: "25/12/2019", "12/25/2019". */
const dayBefore = /(?<![\d./-])(?:1[3-9]|2\d|3[01])([-/])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d\d)(?!\d)/g;
const monthBefore = /(?<![\d./-])(?:0?[1-9]|1[0-2])([-/])(?:1[3-9]|2\d|3[01])\1(?:\d{4}|\d\d)(?!\d)/g;
const spelledDayFirst = pattern("{ordinalDay} (?:of )?{monthName},? {year}");
const spelledMonthFirst = pattern("{monthName} {ordinalDay},? {year}");

const count = (text: string, of: RegExp): number => Array.from(text.matchAll(of)).length;

/** What an article writes first in "3/4/2021"; unknown where neither its language nor its other dates tell. */
export type DayOrder = "day" | "month" | "unknown";

/** By its language, else as the article writes where no doubt is possible. */
export function dayOrderOf(text: string, language: string | null): DayOrder {
  if (dayFirstLanguages.test(language ?? "")) return "day";
  const digits = count(text, dayBefore) - count(text, monthBefore);
  if (digits !== 0) return digits > 0 ? "day" : "month";
  return count(text, spelledDayFirst) > count(text, spelledMonthFirst) ? "day" : "unknown";
}
