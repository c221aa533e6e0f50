import type { Family } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { dayPeriod, periodAt } from "../period.ts";
import { pattern } from "../vocabulary.ts";

/** "A day earlier", "the day before", "the day after", "the next day", "the same day", "that day", "the previous day". */
export const dayBeside: Family = {
  id: "day-beside",
  pattern: pattern(
    "(?:the day (?:before|after|earlier)|the (?:next|following|previous|same|very same) day|(?:that|same) (?:very |same )?day|the (?:next|previous) night|later that day|earlier that day)",
  ),
  extract(match) {
    const words = match.text.toLowerCase();
    if (
      /^the day (?:before|after)$/.test(words) &&
      !/^(?:[,.;:?!)]|\s(?:by|in|that|when|and|to|at|with|of)\b|$)/.test(match.after)
    )
      return null;
    const step = /after|next|following/.test(words) ? 1 : /that|same/.test(words) ? 0 : -1;
    return {
      role: "day",
      resolve(setting) {
        const named = setting.lastNamed("day");
        const base = named?.first ?? setting.reference;
        if (base === null) return unanchored("XXXX-XX-XX");
        const from = named === null ? published(base) : "the day named before";
        return meaningOf(
          dayPeriod(base + step),
          step === 0 ? `Is ${from}.` : `One day ${step < 0 ? "before" : "after"} ${from}.`,
          { implied: ["year", "month", "day"] },
        );
      },
    };
  },
};

/** "The weekend", "over the weekend": the last one, on a Friday or in the future the coming one. */
export const theWeekend: Family = {
  id: "the-weekend",
  pattern: pattern("(?:the (?:long |holiday |past )?)?weekend"),
  extract(match) {
    const isBare = !/^the/i.test(match.text);
    if (/^(?:s\b|[-_]\w|er\b| (?:edition|warrior|plans|of|break|trip)\b)/.test(match.after) || /[-_]$/.test(match.before))
      return null;
    if (isBare && /\b(?:a|an|of|one|two|three|per|long|last|first|second|third|holiday|each|every)\s$/i.test(match.before))
      return null;
    return {
      role: "period",
      resolve(setting) {
        const { reference } = setting;
        if (reference === null) return unanchored("XXXX-WXX-WE");
        const current = periodAt("weekend", reference);
        const isAhead = reference >= current.first - 1 || setting.tense(match) === "future";
        const period = isAhead ? current : periodAt("weekend", reference - 7);
        return meaningOf(period, `Weekend ${isAhead ? "at or after" : "before"} ${published(reference)}.`, {
          implied: ["year", "month", "day"],
        });
      },
    };
  },
};
