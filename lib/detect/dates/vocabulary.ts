import { because, type Reason } from "../../model/reason.ts";
import { numberWordSource, ordinalSource, smallNumberSource, spokenYearSource } from "./numbers.ts";

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** 1 to 12 for "Sept.", "september", "SEP"; null otherwise. */
export function readMonth(text: string): number | null {
  const index = monthNames.findIndex((name) => name.slice(0, 3) === text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** 1 (Monday) to 7 for "Tue", "tuesdays"; null otherwise. */
export function readWeekday(text: string): number | null {
  const index = weekdayNames.findIndex((name) => name.slice(0, 3) === text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** The same as a part of a reason. */
export const weekdayNoun = (weekday: number): Reason => because(`noun_${weekdayNames[weekday - 1] ?? "monday"}`);
export const weekdayName = (weekday: number): string => capitalized(weekdayNames[weekday - 1] ?? "");
export const monthName = (month: number): string => capitalized(monthNames[month - 1] ?? "");

/**
 * Parts of expressions, in the notation of `pattern`. White space inside one is bounded, so that every pattern takes
 * linear time.
 */
const fragments: Readonly<Record<string, string>> = {
  monthName:
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|janurary|januray|febuary|feburary|septemeber|novemeber|decemeber)",
  // Misspelt in the ways that are met most.
  month:
    "(?:jan(?:uary|urary|uray|\\.)?|feb(?:ruary|uary|urary|r?\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june|jun\\.?|july|jul\\.?|aug(?:ust|\\.)?|sep(?:tember|temeber|t\\.?|\\.)?|oct(?:ober|\\.)?|nov(?:ember|emeber|\\.)?|dec(?:ember|emeber|\\.)?)",
  weekday: "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  weekdayShort: "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?)",
  day: "(?:0?[1-9]|[12]\\d|3[01])",
  ordinalDay: "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?",
  year: "(?:1[0-9]|20)\\d\\d",
  ordinal: ordinalSource,
  small: smallNumberSource,
  number: numberWordSource,
  spokenYear: spokenYearSource,
  season: "(?:spring|summer|autumn|fall|winter)",
  /** A year said outright or by its distance: "2019", "'98", "last year", "the previous year". */
  anyYear:
    "(?:(?:the year )?(?:1[0-9]|20)\\d\\d|['’]\\d\\d|(?:this|last|next|(?:the )?(?:previous|following|same|past|prior|current|coming)|that) year|the year|the next)",
  unit: "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)",
  longUnit: "(?:day|weekend|week|fortnight|month|quarter|year|decade|century)",
  approx:
    "(?:(?:just |only |a little |slightly )?(?:about|around|approximately|roughly|nearly|almost|over|more than|less than|fewer than|at least|at most|up to|well over|no more than|no less than|just over|just under|under|close to|some))",
};

const gap = "(?:[ \\t\\u00a0\\u2009\\u202f]{1,3})";

/** An escape, a character class (its spaces are meant as they are), or a space. */
const pieces = /\\.|\[(?:\\.|[^\]\\])*\]?| /g;

/**
 * A global, case-insensitive pattern. A space stands for up to three white spaces, `{name}` for a fragment;
 * no match begins or ends inside a word or number (`insideWord` looks after letters with accents, which would slow the
 * pattern by half).
 */
export function pattern(source: string): RegExp {
  const filled = source.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const fragment = fragments[name];
    if (fragment === undefined) throw new Error(`dates: no pattern fragment is called "${name}"`);
    return fragment;
  });
  const spaced = filled.replaceAll(pieces, (piece) => (piece === " " ? gap : piece));
  return new RegExp(`(?<!\\w)(?:${spaced})(?!\\w)`, "gi");
}
