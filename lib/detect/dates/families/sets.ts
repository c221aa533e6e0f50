import { because } from "../../../model/reason.ts";
import { durationValue, readAmount } from "../amounts.ts";
import type { Family } from "../family.ts";
import { bare } from "../meaning.ts";
import { pattern, readMonth, readWeekday } from "../vocabulary.ts";

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  biweekly: "P2W",
  fortnightly: "P2W",
  monthly: "P1M",
  bimonthly: "P2M",
  quarterly: "P1Q",
  yearly: "P1Y",
  annually: "P1Y",
  annual: "P1Y",
};

const isNamePart =
  /^(?: (?:Mail|Mirror|Express|Telegraph|Beast|News|Star|Standard|Times|Post|Show|Nation|Caller|Swig|Dot)\b|[-_.]\w)/;

/** "Daily", "weekly", "monthly", "quarterly", "annually"; not "the Daily Mail". */
export const adverb: Family = {
  id: "set-adverb",
  pattern: pattern("(?:hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually)"),
  extract(match) {
    const value = adverbs[match.text.toLowerCase()];
    if (
      value === undefined ||
      isNamePart.test(match.after) ||
      (/\b(?:The|[A-Z][a-z]+['’]s?)\s$/.test(match.before) && /^[A-Z]/.test(match.text))
    )
      return null;
    if (/^quarterly$/i.test(match.text) && !/^(?:[.,;)]|$| (?:and|or|to|by|from|in|basis)\b)/.test(match.after)) return null;
    if (/[-_/.]$/.test(match.before) && !/\b(?:twice|semi|bi)-$/i.test(match.before)) return null;
    return { role: "set", resolve: () => bare("SET", value, because("date_again")) };
  },
};

/** "Every day", "each year", "every two weeks", "every Monday", "each July", "every other week", "every summer". */
export const every: Family = {
  id: "set-every",
  pattern: pattern(
    "(?:almost |nearly )?(?:every|each)(?: (?<count>\\d{1,3}|other|single|few|{number}))? (?:(?<unit>{unit})|(?<weekday>{weekday})|(?<month>{monthName})|(?<part>morning|afternoon|evening|night)|(?<season>{season}))",
  ),
  extract(match) {
    const skip = /^(?:almost|nearly) /i.exec(match.text)?.[0].length ?? 0;
    const find = (value: string) => ({
      role: "set" as const,
      start: match.start + skip,
      resolve: () => bare("SET", value, because("date_again")),
    });
    const weekday = readWeekday(match.group("weekday") ?? "-");
    const month = readMonth(match.group("month") ?? "-");
    const season = match.group("season")?.toLowerCase();
    if (weekday !== null) return find(`XXXX-WXX-${weekday}`);
    if (month !== null) return find(`XXXX-${String(month).padStart(2, "0")}`);
    if (season !== undefined) return find(`XXXX-${{ spring: "SP", summer: "SU", winter: "WI" }[season] ?? "FA"}`);
    const part = match.group("part")?.toLowerCase();
    if (part !== undefined) return find(`XXXX-XX-XXT${{ morning: "MO", afternoon: "AF", evening: "EV" }[part] ?? "NI"}`);
    const words = (match.group("count") ?? "one").toLowerCase().replace("other", "two").replace("single", "one");
    const unitText = match.group("unit") ?? "";
    const amount = readAmount(words, unitText);
    if (amount === null || /^sec/i.test(unitText)) return null;
    return find(amount.unit === "quarter" && amount.count === 1 ? "P1Q" : durationValue(amount));
  },
};

/** "Once a week", "three times a day", "$5 per month"; "700 seats a week" is left alone: it says how many, not when. */
export const rate: Family = {
  id: "set-rate",
  pattern: pattern("(?:(?<=\\b(?:once|twice|times) )an?|per) (?<unit>minute|hour|day|week|month|quarter|year)"),
  extract(match) {
    const amount = readAmount("one", match.group("unit") ?? "");
    if (amount === null || /^(?:-|s\b)/.test(match.after)) return null;
    const value = amount.unit === "quarter" ? "P1Q" : durationValue(amount);
    return { role: "set", resolve: () => bare("SET", value, because("date_each")) };
  },
};
