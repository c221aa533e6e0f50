import { addMonths, type Day, dateOf, dayOf } from "../calendar.ts";
import type { Draft, Meaning } from "../family.ts";
import { meaningOf, weekendWith } from "../meaning.ts";
import { dayPeriod, periodAt, timexValue } from "../period.ts";
import type { Refine } from "../refiner.ts";

type Third = "early" | "mid" | "late";

const words: Readonly<Record<string, Third>> = {
  early: "early",
  beginning: "early",
  start: "early",
  "first half": "early",
  "first part": "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  end: "late",
  close: "late",
  "second half": "late",
  "latter half": "late",
  "latter part": "late",
};

/** The word right before a calendar stretch, with what joins them: "the end of ", "mid-", "early in ", "late ". */
const partBefore =
  /(?:^|[^\w-])(?<span>(?:(?:the|a) )?(?:very )?(?<part>early|mid|late|beginning|start|middle|end|close|first half|first part|second half|latter half|latter part)(?:-to-(?<to>mid|late))?(?:-| (?:part |days )?(?:of |in |on )?))$/i;

/** "The end of May", but not "to end May 3". */
const needsOf = /^(?:end|start|close|beginning|middle|.* (?:half|part))$/i;

/** Share of the days on which each third begins and ends; a month goes by tens: "late August" is the 21st to the 31st. */
const bounds: Record<Third, readonly [number, number]> = { early: [0, 1 / 3], mid: [1 / 3, 2 / 3], late: [2 / 3, 1] };
const halves: Record<Third, readonly [number, number]> = { early: [0, 1 / 2], mid: [1 / 4, 3 / 4], late: [1 / 2, 1] };

interface Part {
  readonly from: Third;
  readonly to: Third;
  readonly isHalf: boolean;
}

function narrowed(meaning: Meaning, part: Part): Meaning {
  const { period, earliest, latest } = meaning;
  if (period === null || earliest === null || latest === null || period.unit === "day") return meaning;
  const shares = part.isHalf ? halves : bounds;
  const [from, to] = [shares[part.from][0], shares[part.to][1]];
  const isHalf = part.isHalf;
  const days = period.last - period.first + 1;
  const whole = period.unit === "month" && !isHalf ? 30 : days;
  const at = (share: number): Day =>
    period.unit === "year" ? addMonths(period.first, Math.round(share * 12)) : period.first + Math.round(whole * share);
  const first = at(from);
  const last = to === 1 ? period.last : at(to) - 1;
  return { ...meaning, earliest: first, latest: Math.max(first, last), approximate: true };
}

function withPart(draft: Draft, start: number, part: Part): Draft {
  return {
    ...draft,
    start,
    resolve(setting) {
      const meaning = draft.resolve(setting);
      return meaning === null ? null : narrowed(meaning, part);
    },
  };
}

const takesPart = (draft: Draft): boolean => draft.role === "period" || draft.role === "weekday" || draft.role === "dayPart";

/** "Late August", "mid-2021", "the end of this year", "early Tuesday", "the late 1970s", "early in 2019". */
export const partsOfPeriods: Refine = (drafts, text) =>
  drafts.map((draft) => {
    const groups = takesPart(draft) ? partBefore.exec(text.slice(Math.max(0, draft.start - 30), draft.start))?.groups : undefined;
    const from = words[groups?.part?.toLowerCase() ?? ""];
    if (groups?.span === undefined || from === undefined) return draft;
    if (needsOf.test(groups.part ?? "") && !/ of $|^the .* in $/i.test(groups.span)) return draft;
    const to = words[groups.to?.toLowerCase() ?? ""] ?? from;
    const article =
      groups.span.endsWith("-") && draft.family === "month" ? (/^(?:the|a) /i.exec(groups.span)?.[0].length ?? 0) : 0;
    return withPart(draft, draft.start - groups.span.length + article, {
      from,
      to,
      isHalf: / (?:half)$/i.test(groups.part ?? ""),
    });
  });

const sideBefore = /(?:^|\W)(?<span>(?<side>earlier|later|late|early)(?: in| on)? )$/i;

/** "Earlier this month" ends on the day of publication, "later this year" begins there. */
export const earlierOrLater: Refine = (drafts, text) =>
  drafts.map((draft) => {
    const isThis = /^(?:this|today|yesterday|that|the same|the (?:day|week|month|year)\b) ?/i.test(
      text.slice(draft.start, draft.start + 10),
    );
    const match =
      isThis && (draft.role === "period" || draft.role === "day")
        ? sideBefore.exec(text.slice(Math.max(0, draft.start - 14), draft.start))
        : null;
    const side = match?.groups?.side?.toLowerCase();
    const span = match?.groups?.span;
    if (side === undefined || span === undefined) return draft;
    return {
      ...draft,
      start: draft.start - span.length,
      resolve(setting) {
        const meaning = draft.resolve(setting);
        const { reference } = setting;
        if (meaning === null || meaning.period === null || meaning.period.unit === "day" || reference === null) return meaning;
        if (reference < meaning.period.first || reference > meaning.period.last) return { ...meaning, approximate: true };
        return { ...meaning, ...(side === "earlier" ? { latest: reference } : { earliest: reference }), approximate: true };
      },
    };
  });

const partOfDay =
  /^ (?:early |late )?(?<part>morning|afternoon|evening|night)(?!\w|-|['’]s (?:game|match)| (?:Live|Football|Lights))/;
const codes: Readonly<Record<string, string>> = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" };

/** "Thursday evening", "Aug. 7 morning", "early Saturday morning": the time of day belongs to the day. */
export const dayParts: Refine = (drafts, text) =>
  drafts.map((draft) => {
    const match = draft.role === "weekday" || draft.role === "day" ? partOfDay.exec(text.slice(draft.end, draft.end + 24)) : null;
    const code = codes[match?.groups?.part?.toLowerCase() ?? ""];
    if (match === null || code === undefined) return draft;
    return {
      ...draft,
      role: "dayPart",
      end: draft.end + match[0].length,
      resolve(setting) {
        const meaning = draft.resolve(setting);
        return meaning === null ? null : { ...meaning, timexType: "TIME", value: `${meaning.value}${code}` };
      },
    };
  });

const weekBefore = /\b(?<span>(?:the )?(?:week (?:of|beginning|starting)|weekend of) )$/i;

/** "The week of June 5" is its calendar week, "the week beginning June 8" seven days, "the weekend of July 4" holds the day. */
function weekWith(meaning: Meaning, words: string): Meaning {
  if (meaning.period?.unit !== "day") return meaning;
  if (/weekend/i.test(words)) return weekendWith(meaning);
  const { first } = meaning.period;
  const week = periodAt("week", first);
  const stretch = / of /i.test(words) ? week : { ...week, first, last: first + 6 };
  return meaningOf(stretch, "The week with that day.", { implied: meaning.implied, value: timexValue(week) });
}

/** "The July 4 weekend", "the Fourth of July weekend in 2021". */
const weekendAfter = /^ (?:holiday )?weekend(?!['’s]?s\b)(?:,? (?:(?:in|of) )?(?<year>(?:19|20)\d\d)\b)?/i;

const sameDayOf = (meaning: Meaning, yearText: string | undefined): Meaning => {
  if (yearText === undefined || meaning.earliest === null) return meaning;
  const { month, day } = dateOf(meaning.earliest);
  return meaningOf(dayPeriod(dayOf(Number(yearText), month, day)), "The year is written after it.");
};

export const weeksOfDays: Refine = (drafts, text) => {
  let end = 0;
  return drafts.flatMap((draft) => {
    if (draft.start < end) return [];
    const before = text.slice(Math.max(0, draft.start - 20), draft.start);
    const span = draft.role === "day" ? weekBefore.exec(before)?.groups?.span : undefined;
    const after = isDayOfMonth(draft) ? weekendAfter.exec(text.slice(draft.end, draft.end + 36)) : null;
    if (span === undefined && after === null) return [draft];
    end = draft.end + (after?.[0].length ?? 0);
    return [
      {
        ...draft,
        role: "period",
        start: draft.start - (span?.length ?? 0),
        end,
        resolve(setting) {
          const meaning = draft.resolve(setting);
          return meaning === null ? null : weekWith(sameDayOf(meaning, after?.groups?.year), span ?? "weekend");
        },
      },
    ];
  });
};

const isDayOfMonth = ({ role, family }: Draft): boolean => role === "day" && (family === "month-day" || family === "day-month");
