import { because } from "../../../model/reason.ts";
import type { Family } from "../family.ts";
import { bare, meaningOf, published, unanchored } from "../meaning.ts";
import { periodAt, shift } from "../period.ts";
import { pattern } from "../vocabulary.ts";

const goesOn =
  /^(?: (?:that|when|before|after|of|to come|in which|(?:he|she|they|it|we|you|I)(?! (?:will|would|plans|expects|hopes|aims)\b)|later|earlier|ago|\d|-)|-)/;
const units = { day: "day", week: "week", month: "month", year: "year" } as const;
const isUnit = (text: string): text is keyof typeof units => text in units;

/** "For the day", "the week's losses", "the biggest leak of the year", "the end of the month"; "the year ended June 30" is a length. */
export const thePeriod: Family = {
  id: "the-period",
  pattern: pattern(
    "(?:(?<=\\b(?:for|in|during|ending|ended|ends|end|finish(?:ed)?|closed?|through|rest of|remainder of) )the (?:(?:full|whole|entire|fiscal|financial) )?(?<unit>day|week|month|year)|(?<=\\b(?:of|so far) )the (?:full |fiscal )?(?<unit2>week|month|year)|the (?<unit3>week|year)(?=['’]s))",
  ),
  extract(match) {
    const unit = (match.group("unit") ?? match.group("unit2") ?? match.group("unit3") ?? "").toLowerCase();
    if (!isUnit(unit)) return null;
    if (/^ (?:ended|ending)\b/.test(match.after)) {
      return {
        role: "duration",
        resolve: () => bare("DURATION", unit === "year" ? "P1Y" : `P1${unit.charAt(0).toUpperCase()}`, because("date_length")),
      };
    }
    if (goesOn.test(match.after)) return null;
    return {
      role: unit === "day" ? "day" : "period",
      resolve(setting) {
        const named = unit === "day" ? setting.lastNamed("day") : null;
        const base = named?.first ?? setting.reference;
        if (base === null) return unanchored("XXXX");
        const why = named === null ? `Seen from ${published(base)}.` : "The day named before.";
        return meaningOf(periodAt(unit, base), why, { implied: ["year", "month", "day"] });
      },
    };
  },
};

/** "By year-end", "around year end": the last days of the year. */
export const yearEnd: Family = {
  id: "year-end",
  pattern: pattern("year(?:[- ]|['’]s )end"),
  extract(match) {
    if (/^ (?:review|bonus|report|figures|results|accounts)|^-/.test(match.after)) return null;
    return {
      role: "period",
      resolve({ reference }) {
        if (reference === null) return unanchored("XXXX-12-31");
        const year = periodAt("year", reference);
        return meaningOf({ unit: "day", first: year.last, last: year.last }, "Last day of the year of publication.", {
          implied: ["year"],
          approximate: true,
        });
      },
    };
  },
};

/** "End of month", "end of day", "EOY", where "the end of the month" is meant. */
export const endOf: Family = {
  id: "end-of",
  pattern: pattern("(?:EOY|(?:the )?end of (?<unit>day|week|month|quarter|year))"),
  extract(match) {
    const unitText = match.group("unit")?.toLowerCase() ?? "year";
    const unit = unitText === "quarter" || isUnit(unitText) ? unitText : null;
    if (unit === null || /^eoy/.test(match.text) || /^-/.test(match.after)) return null;
    return {
      role: unit === "day" ? "day" : "period",
      resolve({ reference }) {
        if (reference === null) return unanchored("XXXX");
        const period = periodAt(unit, reference);
        const first = period.last - Math.floor((period.last - period.first + 1) / 3) + 1;
        const end = meaningOf(period, `The last part of it, seen from ${published(reference)}.`, {
          implied: ["year", "month", "day"],
          approximate: true,
        });
        return unit === "day" ? end : { ...end, earliest: Math.min(first, period.last) };
      },
    };
  },
};

/** "The week after next", "the month before last". */
export const afterNext: Family = {
  id: "after-next",
  pattern: pattern("the (?<unit>week|month|year) (?<side>after next|before last)"),
  extract(match) {
    const unit = match.group("unit")?.toLowerCase() ?? "";
    if (!isUnit(unit)) return null;
    const step = /after/i.test(match.group("side") ?? "") ? 2 : -2;
    return {
      role: "period",
      resolve({ reference }) {
        if (reference === null) return unanchored("XXXX");
        return meaningOf(shift(periodAt(unit, reference), step), `Counted from ${published(reference)}.`, {
          implied: ["year", "month", "day"],
        });
      },
    };
  },
};
