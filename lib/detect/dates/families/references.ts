import { because } from "../../../model/reason.ts";
import type { Family, Find, Match } from "../family.ts";
import { bare } from "../meaning.ts";
import { pattern } from "../vocabulary.ts";

/** "Right now" is the day of publication; "currently" and "these days" are longer. */
const isThisDay = /^(?:right )?now$|^at (?:the )?(?:present|moment|minute)/i;

const vague = (value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF"): Find => {
  const why = {
    PRESENT_REF: because("date_now"),
    PAST_REF: because("date_past"),
    FUTURE_REF: because("date_future"),
  }[value];
  return { role: "vague", resolve: () => bare("DATE", value, why, true) };
};

/** "Now", "right now", "currently", "at the moment", "these days", "nowadays", "the current" situation. */
export const present: Family = {
  id: "present",
  pattern: pattern(
    "(?:right now|now|currently|at (?:the )?present(?: time)?|at (?:the|this) (?:moment|minute)|at this time|presently|nowadays|these days|current)",
  ),
  extract(match) {
    const words = match.text.toLowerCase();
    if (
      words === "now" &&
      (/^(?:-| then\b| and (?:then|again)\b|['’]s the time)/.test(match.after) ||
        /(?:\b(?:just|until recently) |[-_.])$/i.test(match.before))
    )
      return null;
    if (
      words === "current" &&
      (/^ ?(?:account|events|affairs|of)\b|^[-_.]\w/i.test(match.after) ||
        !/\b(?:the|its|their|our|his|her|under|of|in|with|with the|to|and|or|reflect|at|from|given the|[a-z]+['’]s)\s$/i.test(
          match.before,
        ))
    )
      return null;
    if (!isThisDay.test(match.text)) return vague("PRESENT_REF");
    return {
      role: "vague",
      resolve({ reference }) {
        const now = bare("DATE", "PRESENT_REF", because("date_publication"), true);
        return { ...now, earliest: reference, latest: reference };
      },
    };
  },
};

/** "The past few months" and the like are durations. */
const isDurationAhead =
  /^ (?:(?:few|several|couple|\d+|[a-z]+) )?(?:hours?|days?|weeks?|months?|years?|decades?|century|centuries|quarters?|summers?|and)\b/;

/**
 * "Recently", "lately", "in the past", "Previously, ..."; inside a sentence "previously unknown" and "recent" qualify a
 * thing rather than tell a time.
 */
export const past: Family = {
  id: "past",
  pattern: pattern("(?:(?:most |more )?recently|lately|previously|the past)"),
  extract(match) {
    const words = match.text.toLowerCase();
    if (words === "previously" && (!/^P/.test(match.text) || /^ (?:[a-z]+(?:ed|wn|en)|un[a-z]+)\b/.test(match.after)))
      return null;
    if (words === "the past" && isDurationAhead.test(match.after)) return null;
    return vague("PAST_REF");
  },
};

/** "Soon after", "as soon as", "sooner" count from something else. */
const isSoonWord = ({ before, after }: Match): boolean =>
  !/^(?:er|-| (?:as|after|afterwards?|became|found|began)\b)/.test(after) && !/\b(?:as|too|so)\s$/i.test(before);

/** "One day it will return", not "in one day". */
const isSomeDay = ({ before, after }: Match): boolean =>
  /\b(?:will|would|could|may|might|can)\b/.test(before.slice(-25) + after.slice(0, 25)) &&
  !/\b(?:in|for|of|by|than)\s$/i.test(before);

/** "Soon", "the future", "in the near future", "the long term", "as soon as possible"; not "future attacks". */
export const future: Family = {
  id: "future",
  pattern: pattern(
    "(?:as soon as possible|soon|the (?:near |foreseeable |not too distant |not-too-distant |immediate )?future|(?:(?:near|foreseeable) |(?<=\\bin ))future|the (?:near|short|long|longer) term|someday|one day)",
  ),
  extract(match) {
    const words = match.text.toLowerCase();
    if (words === "soon" && !isSoonWord(match)) return null;
    if (words === "one day" && !isSomeDay(match)) return null;
    if (/future$/.test(words) && /^(?:s\b|[-_.]\w| of\b)/.test(match.after)) return null;
    if (words === "future" && !/^(?:[.,;:!?)"”]|$)/.test(match.after)) return null;
    return vague("FUTURE_REF");
  },
};
