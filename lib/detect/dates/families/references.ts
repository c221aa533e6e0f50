import type { Family, Find } from "../family.ts";
import { bare } from "../meaning.ts";
import { pattern } from "../vocabulary.ts";

/** "Right now" is the day of publication; "currently" and "these days" are longer. */
const isThisDay = /^(?:right )?now$|^at (?:the )?(?:present|moment|minute)/i;

const vague = (value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF"): Find => {
  const why = {
    PRESENT_REF: "About now, not one day.",
    PAST_REF: "Some time ago, not told when.",
    FUTURE_REF: "Some time ahead, not told when.",
  }[value];
  return { role: "vague", resolve: () => bare("DATE", value, why, true) };
};

/** "Now", "right now", "currently", "at the moment", "these days", "nowadays", "the current" situation. */
export const present: Family = {
  id: "present",
  pattern: pattern(
    "(?:right now|now|currently|at (?:the )?present(?: time)?|at (?:the|this) (?:moment|minute|time)|presently|nowadays|these days|current)",
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
        const now = bare("DATE", "PRESENT_REF", "About the day of publication.", true);
        return { ...now, earliest: reference, latest: reference };
      },
    };
  },
};

/** "Recently", "lately", "previously", "in the past", "the recent breach", "once" is left alone. */
export const past: Family = {
  id: "past",
  pattern: pattern(
    "(?:(?:most |more )?recently|lately|previously|formerly|in the (?<past>past)|the past|(?:the |more |most )?(?<recent>recent))",
  ),
  extract(match) {
    if (match.group("recent") !== undefined) {
      if (
        /^ (?:days|weeks|months|years|decades|quarters|history|memory)\b|^[-_.]\w/.test(match.after) ||
        /^(?:more|most) /i.test(match.text) ||
        /\b(?:the|a) most\s$/i.test(match.before)
      )
        return null;
      const skip = match.text.length - "recent".length;
      return { ...vague("PAST_REF"), start: match.start + skip };
    }
    if (/the past$/i.test(match.text)) {
      if (
        /^ (?:(?:few|several|couple|\d+|[a-z]+) )?(?:hours?|days?|weeks?|months?|years?|decades?|century|centuries|quarters?|summers?|and)\b/.test(
          match.after,
        )
      )
        return null;
      const skip = /^in /i.test(match.text) ? 3 : 0;
      return { ...vague("PAST_REF"), start: match.start + skip };
    }
    return vague("PAST_REF");
  },
};

/** "Soon", "the future", "in the near future", "the coming months" (elsewhere), "the long term", "as soon as possible". */
export const future: Family = {
  id: "future",
  pattern: pattern(
    "(?:as soon as possible|soon|the (?:near |foreseeable |not too distant |not-too-distant |immediate )?future|(?:near |foreseeable )?future|the (?:near|short|long|longer) term|someday|one day)",
  ),
  extract(match) {
    const words = match.text.toLowerCase();
    if (
      words === "soon" &&
      (/^(?:er|-| (?:as|after|afterward|afterwards|became|found|began)\b)/.test(match.after) ||
        /\b(?:as|too|so)\s$/i.test(match.before))
    )
      return null;
    if (
      words === "one day" &&
      (!/\b(?:will|would|could|may|might|can)\b/.test(match.before.slice(-25) + match.after.slice(0, 25)) ||
        /\b(?:in|for|of|by|than)\s$/i.test(match.before))
    )
      return null;
    if (/future$/.test(words) && /^(?:s\b|[-_.]\w| (?:of|for|plc|inc|shop|group)\b)/i.test(match.after) && words !== "the future")
      return null;
    if (words === "future" && /^[A-Z]/.test(match.text)) return null;
    return vague("FUTURE_REF");
  },
};
