import { because } from "../../../model/reason.ts";
import { type Amount, addAmount, durationValue, readAmount } from "../amounts.ts";
import { type Day, isoDay, isSayable } from "../calendar.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { bare, meaningOf } from "../meaning.ts";
import { periodAt, type Unit } from "../period.ts";
import { pattern } from "../vocabulary.ts";

const count =
  "(?:\\d{1,4}(?:,\\d{3})?(?:\\.\\d{1,2})?|{number}(?: and a half)?|(?:a )?couple of|a few|few|several|many|some|half an?)";

/** How exact a distance is: "three days ago" is a day, "two years ago" a year. */
const grain: Readonly<Record<Amount["unit"], Unit>> = {
  second: "day",
  minute: "day",
  hour: "day",
  day: "day",
  week: "day",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "year",
  century: "year",
};

/** Longer than news looks ahead. */
const isLong = ({ unit }: Amount): boolean => unit === "year" || unit === "decade" || unit === "century";

function anchorFor(direction: string, setting: Setting): { readonly day: Day; readonly isNamed: boolean } | null {
  const isFromNow = /ago|from now|from today|hence|back|in/.test(direction);
  const named = isFromNow ? null : setting.lastNamed("day", "week", "month", "year");
  if (named !== null) return { day: named.first, isNamed: true };
  return setting.reference === null ? null : { day: setting.reference, isNamed: false };
}

function offsetMeaning(amount: Amount, direction: string, setting: Setting): Meaning {
  const isPast = /ago|earlier|before|prior|previously|back/.test(direction);
  if (amount.count === null) return bare("DATE", isPast ? "PAST_REF" : "FUTURE_REF", because("date_untold"), true);
  const anchor = anchorFor(direction, setting);
  if (anchor === null) return bare("DURATION", durationValue(amount), because("date_unknown_day"), true);
  const day = addAmount(anchor.day, amount, isPast ? -1 : 1);
  // "Seven decades later, he oversees": counted on from a time that the article does not give a date.
  if (!anchor.isNamed && /later|after/.test(direction) && isLong(amount)) {
    return bare("DURATION", durationValue(amount), because("date_length"), true);
  }
  if (!isSayable(day)) return bare("DURATION", durationValue(amount), because("date_length"), true);
  const unit = amount.unit === "year" && !Number.isInteger(amount.count) ? "month" : grain[amount.unit];
  const isCoarse = unit !== "day";
  const why = anchor.isNamed
    ? `Counted ${isPast ? "back" : "on"} from the date named before.`
    : because(isPast ? "date_counted_back" : "date_counted_on", isoDay(anchor.day));
  return meaningOf(periodAt(unit, day), why, {
    implied: ["year", "month", "day"],
    approximate: isCoarse || amount.unit === "week",
  });
}

function read(match: Match): Amount | null {
  const countText = match.group("count") ?? "";
  const isPlusHalf = / and a half/i.test(match.text) && !/half/i.test(countText);
  const first = readAmount(isPlusHalf ? `${countText} and a half` : countText, match.group("unit") ?? "");
  const second = match.group("count2");
  const unit2 = match.group("unit2");
  if (first === null || second === undefined || unit2 === undefined) return first;
  const rest = readAmount(second, unit2);
  if (rest === null || first.unit !== "week" || rest.unit !== "day") return first;
  return { unit: "day", count: (first.count ?? 0) * 7 + (rest.count ?? 0) };
}

const isShort = ({ unit }: Amount): boolean => unit === "second" || unit === "minute" || unit === "hour";

/** "Before" and "after" only end an offset where nothing follows that it is counted from. */
const opensClause = /^(?:before|prior|after|beforehand)/;

/** "Two weeks ago", "nearly four years ago", "3 weeks and 4 days ago", "three days later", "a month earlier", "3 minutes from now". */
export const agoOrLater: Family = {
  id: "offset",
  pattern: pattern(
    `(?:(?:{approx}|as recently as) )?(?<count>${count}) (?<unit>{unit})(?: and a half)?(?: or (?:so|more))?(?: and (?<count2>${count}) (?<unit2>{unit}))? (?<direction>ago|earlier|later|from now|from today|hence|before|prior|afterwards?|beforehand|back(?=[,.]| in ))`,
  ),
  extract(match) {
    const direction = (match.group("direction") ?? "").toLowerCase();
    const amount = read(match);
    if (amount === null || /[-.,/:\d]$/.test(match.before)) return null;
    if (opensClause.test(direction) && !/^(?:[,.;]|$)/.test(match.after)) return null;
    const isRelative = !/^(?:ago|from)/.test(direction);
    const isDuration = isRelative && (amount.count === null || isShort(amount));
    if (isDuration) {
      const end = match.end - direction.length - 1;
      const resolve = () => bare("DURATION", durationValue(amount), because("date_length"), amount.count === null);
      return { role: "duration", end, resolve };
    }
    return {
      role: grain[amount.unit] === "day" ? "day" : "period",
      resolve: (setting) => offsetMeaning(amount, direction, setting),
    };
  },
};

/** "Years ago", "months ago", "a while ago", "long ago". */
export const vagueAgo: Family = {
  id: "vague-ago",
  pattern: pattern(
    "(?:(?:just|only) )?(?:minutes|hours|days|weeks|months|years|decades|centuries|month|year|week|long|a while|some time) ago",
  ),
  extract: () => ({ role: "vague", resolve: () => bare("DATE", "PAST_REF", because("date_untold"), true) }),
};

/** "In two weeks", "in 5 minutes", "in half an hour" where something is to come; elsewhere a length of time. */
export const inSomeTime: Family = {
  id: "in-some-time",
  pattern: pattern(
    `(?<=\\bin )(?:(?:about|just|another|roughly) )?(?<count>${count}) (?<unit>{unit})(?: and a half)?(?:['’] time)?`,
  ),
  extract(match) {
    const amount = read(match);
    if (
      amount === null ||
      amount.count === null ||
      amount.unit === "second" ||
      (amount.unit === "quarter" && amount.count === 1) ||
      /^ (?:ago|later|earlier|of)\b|^-/.test(match.after)
    )
      return null;
    return {
      role: "duration",
      resolve(setting) {
        if (setting.tense(match) !== "future") return bare("DURATION", durationValue(amount), because("date_length"));
        return offsetMeaning(amount, "in", setting);
      },
    };
  },
};
