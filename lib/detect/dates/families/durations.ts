import { because } from "../../../model/reason.ts";
import { type Amount, durationValue, readAmount } from "../amounts.ts";
import type { Family, Match } from "../family.ts";
import { bare } from "../meaning.ts";
import { pattern } from "../vocabulary.ts";

const count =
  "(?:\\d{1,4}(?:,\\d{3})?(?:\\.\\d{1,2})?(?:[- ]?(?:1/2|1/4|3/4|[½¼¾]))?|{number}(?:[ -]and[ -]a[ -]half)?|(?:a )?couple of|a few|few|several|many|some|half an?|a number of|numerous|dozens of|hundreds of|thousands of)";
const filler =
  "(?:more|additional|extra|full|whole|long|straight|consecutive|entire|short|good|further|business|trading|working|calendar|solid|successive|school|three-month)";

const nouns = "(?:period|term|stretch|span)";

/** Ages of persons are no time spans of the story: "a 44-year-old", "48 years old", "aged 3 years". */
const isAge = ({ after, before }: Match): boolean => /^[- ]olds?\b|^ of age\b/.test(after) || /\baged?\s$/.test(before);

/** "Second place", "three quarters of users": no time. */
function isOtherThing({ count: size, unit }: Amount, { text, after }: Match): boolean {
  if (unit === "second") return (size === 1 && !/\d/.test(text)) || /^ (?:place|half|time|round|base)/.test(after);
  return unit === "quarter" && (/^(?: million| the)\b/.test(after) || (/^ of\b/.test(after) && size !== null && size < 4));
}

/** "$500 million a year", "four flights a week": a rate, and no length of time. */
const isRate = ({ text, before, after }: Match): boolean =>
  (/^an? [a-z]+$/i.test(text) && ratedBefore.test(before) && !notPlural.test(before)) ||
  /^ (?:a|per) (?:day|week|month|year)\b|^-to-/.test(after);
const ratedBefore = /(?:\b[a-z]+s|[\d%]|(?:m|b|tr)illion|thousand|hundred|once|twice|people|percent|twelve|rate)\s$/i;
const notPlural =
  /\b(?:us|as|is|was|has|this|less|lasts|takes|spends|needs|always|plus|perhaps|across|his|its|besides|minus|versus)\s$/i;

/** "60 Minutes" and "48 Hours" are programmes. */
const isTitle = (text: string): boolean => /^\d+ (?:Minutes|Hours)$/.test(text);

/** "The July 4 weekend" */
const isDayOfMonth = ({ text, before }: Match): boolean => /^\d{1,2} weekend/i.test(text) && monthBefore.test(before);
const monthBefore =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? $/i;

/** Before a noun the article is the noun's: "a 10-hour tour", "the two day rally". */
const isAdjective = ({ text, group }: Match, { count: size }: Amount): boolean =>
  !new RegExp(nouns).test(text) && (/^\S+ .*-/.test(text) || (size !== null && size > 1 && !/s$/i.test(group("unit") ?? "")));

/** "Three weeks", "24 hours", "nearly two years", "a 10-hour", "a couple of months", "2 1/2 years", "half an hour", "two more days". */
export const duration: Family = {
  id: "duration",
  pattern: pattern(
    `(?:{approx} )?(?:the |an? (?:additional |extra |further |full )?)?(?<count>${count})(?: (?:or so |or more )?${filler})?[- ](?:${filler} )?(?<unit>{unit})(?: and a half)?(?:[- ]${nouns})?(?: or (?:so|more|two))?`,
  ),
  extract(match) {
    const countText = match.group("count") ?? "";
    const isPlusHalf = / and a half/i.test(match.text) && !/half/i.test(countText);
    const amount = readAmount(isPlusHalf ? `${countText} and a half` : countText, match.group("unit") ?? "");
    if (
      amount === null ||
      isAge(match) ||
      isOtherThing(amount, match) ||
      isRate(match) ||
      isTitle(match.text) ||
      isDayOfMonth(match) ||
      // "The third breach in as many years"
      (/\bas $/i.test(match.before) && /^many /i.test(match.text)) ||
      /[-.,/:$£€\d]$/.test(match.before)
    )
      return null;
    if (
      /^(?:the )?(?:19|20)\d\d (?:quarter|year|month)$/i.test(match.text) ||
      /^(?:the )?(?:a|an|one) (?:quarter|second)$/i.test(match.text) ||
      /^(?:some|few|many) (?:day|week|month|year|hour)$/i.test(match.text)
    )
      return null;
    const skip = isAdjective(match, amount) ? (/^(?:the|an?) /i.exec(match.text)?.[0].length ?? 0) : 0;
    return {
      role: "duration",
      start: match.start + skip,
      resolve: () => bare("DURATION", durationValue(amount), because("date_length"), amount.count === null),
    };
  },
};

/** "Two to six days", "60 to 90 days", "weeks or months", "12 to 18 months", "three or four days". */
export const durationRange: Family = {
  id: "duration-range",
  pattern: pattern(
    `(?:the (?:next|last|past) )?(?<from>\\d{1,3}|{number})(?: to | or |-|–)(?<to>\\d{1,3}|{number})[ -](?<unit>{unit})`,
  ),
  extract(match) {
    const amount = readAmount(match.group("to") ?? "", match.group("unit") ?? "");
    const least = readAmount(match.group("from") ?? "", match.group("unit") ?? "");
    if (
      amount === null ||
      least === null ||
      (least.count ?? 0) >= (amount.count ?? 0) ||
      /[-.,/:$\d]$/.test(match.before) ||
      isAge(match)
    )
      return null;
    return {
      role: "duration",
      resolve: () => bare("DURATION", durationValue(least), `From ${least.count} to ${amount.count}.`, true),
    };
  },
};

/** Plurals without a number, where a time is asked for: "for weeks", "within days", "in the weeks before", "decades-long". */
export const vagueDuration: Family = {
  id: "vague-duration",
  pattern: pattern(
    "(?:(?<=\\b(?:for|within|after|over|in|took|taken|take|takes|spent|lasted|last|nearly|almost|of|by|over the|in the|during the) )(?:the )?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)|(?<long>years?|months?|decades?|weeks?|days?|hours?|century|centuries)-(?:long|old)|(?<ahead>minutes|hours|days|weeks|months|years|decades)(?= (?:later|earlier|after|before|ahead of)\\b))(?: or (?<other>days|weeks|months|years|decades))?",
  ),
  extract(match) {
    const unitText = match.group("unit") ?? match.group("long") ?? match.group("ahead") ?? "";
    const isOne = match.group("long") !== undefined && !/s$/i.test(unitText);
    const amount = readAmount(isOne ? "one" : "", unitText);
    if (
      amount === null ||
      /[-\w]$/.test(match.before) ||
      // "The 93 year-old"
      (/-old$/i.test(match.text) && /\d $/.test(match.before)) ||
      /^ (?:from |between )?(?:1[89]|20)\d\d\b/.test(match.after) ||
      (/\b(?:in|over|of|by)\s$/.test(match.before) &&
        match.group("unit") !== undefined &&
        !/^ (?:before|after|since|ahead|leading|to come|following|that|and)/.test(match.after))
    )
      return null;
    return {
      role: "duration",
      resolve: () => bare("DURATION", durationValue(amount), because("date_length_untold"), !isOne),
    };
  },
};
