import { because, type Reason } from "../../../model/reason.ts";
import { type Day, dateOf, isoDay } from "../calendar.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { monthPeriod, type Period, periodAt, seasonStarts, shift, type Unit } from "../period.ts";
import { capitalized, monthName, pattern, readMonth } from "../vocabulary.ts";

const steps: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  last: -1,
  past: -1,
  previous: -1,
  prior: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
  same: 0,
  that: 0,
};
const anaphoric = new Set(["previous", "prior", "preceding", "following", "same", "that"]);

const unknownValues: Partial<Record<Unit, string>> = {
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
};

const unitOf = (text: string): Unit | null => {
  const found = (["day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"] as const).find((unit) =>
    text.startsWith(unit),
  );
  return found ?? (text.startsWith("workweek") ? "week" : null);
};

/** Saturday and Sunday after or before: on a Monday "this weekend" is over, on a Friday it comes. */
function weekendNear(step: number, setting: Setting, match: Match, reference: Day): Period {
  const current = periodAt("weekend", reference);
  if (step !== 0) return shift(current, step);
  return reference < current.first - 2 && setting.tense(match) !== "future" ? shift(current, -1) : current;
}

/** "Over the past year" ends on the day of publication, whatever calendar year its value names. */
function pastStretch(period: Period, reference: Day): Pick<Meaning, "earliest" | "latest" | "approximate"> {
  return { earliest: period.first + (reference - periodAt(period.unit, reference).first), latest: reference, approximate: true };
}

/** `from`: the day of publication; null where the date named before is counted from. */
function whyOf(step: number, unit: Unit, from: Day | null): Reason {
  if (from === null) return `${capitalized(unit)} ${step === 0 ? "of" : step < 0 ? "before" : "after"} the date named before.`;
  const kind = step === 0 ? "date_noun_of" : step < 0 ? "date_noun_before" : "date_noun_after";
  return because(kind, because(`noun_${unit}`), isoDay(from));
}

/** Monday to Friday. */
const withoutWeekend = (meaning: Meaning): Meaning =>
  meaning.latest === null ? meaning : { ...meaning, latest: meaning.latest - 2 };

/** "The next month, it paid" goes on from what was told before; "over the next month" counts from now. */
const isNextOfStory = ({ text, before }: Match): boolean =>
  /^the next (?:day|week|month|year|quarter)$/i.test(text) &&
  !/\b(?:over|in|within|during|for|of|through|throughout|until|by)\s$/i.test(before);

function resolvePeriod(match: Match, relation: string, unit: Unit, setting: Setting): Meaning | null {
  const step = steps[relation] ?? 0;
  const named =
    anaphoric.has(relation) || isNextOfStory(match)
      ? setting.lastNamed("day", "week", "month", "quarter", "season", "year")
      : null;
  const reference = named?.first ?? setting.reference;
  if (reference === null) return unanchored(unknownValues[unit] ?? "XXXX");
  const from = named === null ? reference : null;
  const period =
    unit === "weekend" && named === null ? weekendNear(step, setting, match, reference) : shift(periodAt(unit, reference), step);
  const meaning = meaningOf(period, whyOf(step, unit, from), { implied: ["year", "month", "day"] });
  const isStretch = relation === "past" && named === null && unit !== "weekend" && unit !== "quarter";
  return isStretch ? { ...meaning, ...pastStretch(period, reference) } : meaning;
}

const relation =
  "(?<relation>this past|this|last|next|past|previous|prior|preceding|current|coming|upcoming|following|(?:very )?same|that(?: same)?)";

/** "Last week", "this month", "the following year", "the same day", "over the past year", "that weekend", "the current quarter". */
export const relativePeriod: Family = {
  id: "relative-period",
  pattern: pattern(
    `(?:sometime )?(?:the )?${relation} (?:calendar |fiscal |financial |full |trading |business )?(?<unit>{longUnit}|workweek)(?: or so)?`,
  ),
  extract(match) {
    const words = (match.group("relation") ?? "").toLowerCase();
    const key = /same|that/.test(words) ? "same" : words === "this past" ? "past" : words;
    const unit = unitOf((match.group("unit") ?? "").toLowerCase());
    if (
      unit === null ||
      /^(?:-|['’]?s? old)/.test(match.after) ||
      (unit === "day" && /^(?:this|last|past|current|coming)$/.test(key))
    )
      return null;
    return {
      role: unit === "day" ? "day" : "period",
      resolve(setting) {
        const meaning = resolvePeriod(match, key, unit, setting);
        return meaning !== null && /workweek/i.test(match.text) ? withoutWeekend(meaning) : meaning;
      },
    };
  },
};

function monthByRelation(month: number, step: string, reference: Day): Period {
  const { year, month: current } = dateOf(reference);
  const yearStep = step === "last" ? (month < current ? 0 : -1) : step === "next" ? (month > current ? 0 : 1) : 0;
  return monthPeriod(year + yearStep, month);
}

/** "Last August", "this September", "next March". */
export const relativeMonth: Family = {
  id: "relative-month",
  pattern: pattern("(?:this )?(?<relation>last|this|next|past|coming) (?<month>{month})"),
  extract(match) {
    const month = readMonth(match.group("month") ?? "");
    if (month === null || /\b(?:may|march|mar|sep|dec|jan|jun|jul)$/.test(match.text) || /^ \d/.test(match.after)) return null;
    const words = (match.group("relation") ?? "").toLowerCase().replace("past", "last").replace("coming", "next");
    return {
      role: "period",
      resolve({ reference }) {
        if (reference === null) return unanchored(`XXXX-${String(month).padStart(2, "0")}`);
        const period = monthByRelation(month, words, reference);
        const why =
          words === "this"
            ? `${monthName(month)} of the year of publication.`
            : `${capitalized(words)} ${monthName(month)} seen from ${published(reference)}.`;
        return meaningOf(period, why, { implied: ["year"] });
      },
    };
  },
};

function seasonByRelation(start: number, step: string, reference: Day): Period {
  const { year } = dateOf(reference);
  const current = periodAt("season", monthPeriod(year, start).first);
  const latest = current.first <= reference ? current : shift(current, -1);
  if (step === "last") return latest.last < reference ? latest : shift(latest, -1);
  if (step === "next") return current.first > reference ? current : shift(current, 1);
  return start === 12 && dateOf(reference).month < 4 ? shift(current, -1) : current;
}

/** "Last fall", "this summer", "this past spring", "next winter". */
export const relativeSeason: Family = {
  id: "relative-season",
  pattern: pattern("(?:this )?(?<relation>last|this|next|past|coming|previous) (?<season>{season})"),
  extract(match) {
    const season = (match.group("season") ?? "").toLowerCase();
    const start = Object.entries(seasonStarts).find(([name]) => name === season)?.[1];
    if (start === undefined) return null;
    const words = (match.group("relation") ?? "")
      .toLowerCase()
      .replace(/past|previous/, "last")
      .replace("coming", "next");
    return {
      role: "period",
      resolve({ reference }) {
        if (reference === null) return unanchored("XXXX");
        const period = seasonByRelation(start, words, reference);
        return meaningOf(period, `${capitalized(season)} seen from ${published(reference)}.`, {
          implied: ["year"],
          approximate: true,
        });
      },
    };
  },
};
