import { dateOf } from "./calendar.ts";
import type { Part, Setting } from "./family.ts";

export interface ResolvedYear {
  readonly year: number;
  readonly implied: readonly Part[];
}

/** Two digits up to 49 belong to this century. */
export function fullYear(text: string): number {
  const digits = text.replaceAll(/\D/g, "");
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

const steps: readonly (readonly [RegExp, number])[] = [
  [/^(?:last|past|prior)/, -1],
  [/^next/, 1],
  [/^coming/, 1],
  [/^(?:this|current|the year)/, 0],
];
const anaphoricSteps: readonly (readonly [RegExp, number])[] = [
  [/previous/, -1],
  [/following|^the next$/, 1],
  [/same|that/, 0],
];

/** Reads what the fragment `{anyYear}` matches; null when it hangs on a day of publication nobody knows. */
export function resolveYear(text: string, setting: Setting): ResolvedYear | null {
  const words = text.toLowerCase();
  const digits = /\d{4}|['’]\d\d|^\d\d$/.exec(words);
  if (digits !== null) return { year: fullYear(digits[0]), implied: [] };
  const anaphoric = anaphoricSteps.find(([form]) => form.test(words));
  const last = anaphoric === undefined ? null : setting.lastNamed("day", "month", "quarter", "season", "half", "year");
  const base = last?.first ?? setting.reference;
  if (base === null) return null;
  const step = anaphoric ?? steps.find(([form]) => form.test(words));
  return { year: dateOf(base).year + (step?.[1] ?? 0), implied: ["year"] };
}

const yearAheadPattern =
  /^(?:, [A-Z][a-z]{2,8}){0,3},?\s{0,3}(?:-|–|—|to|and|until|till|through|or)\s{1,3}(?:the\s)?(?:early |mid-?|late |end of )?(?:(?:[A-Z][a-z]{2,8}\.?(?:\s\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s[A-Z][a-z]{2,8}\.?)|[A-Z][a-z]{2,8}\.?\s),?\s(?:of\s)?(\d{4})\b/;

/** The year that the second date of a pair lends to the first: "Sept. 22 - Oct. 12, 2020", "May and June 2021". */
export function yearAhead(after: string, month: number, readSecondMonth: (text: string) => number | null): number | null {
  const ahead = yearAheadPattern.exec(after);
  if (ahead === null) return null;
  const year = Number(ahead[1]);
  const second = /[A-Z][a-z]{2}(?=[^A-Z]*$)/.exec(ahead[0]);
  const secondMonth = second === null ? null : readSecondMonth(second[0]);
  if (secondMonth === null) return null;
  return month > secondMonth ? year - 1 : year;
}

/** Without a day of publication the year named last goes on: "In March 1917 ... in November". */
export function yearNamedBefore(setting: Setting): number | null {
  if (setting.reference !== null) return null;
  const named = setting.lastNamed("day", "month", "quarter", "season", "half", "year");
  return named === null ? null : dateOf(named.first).year;
}
