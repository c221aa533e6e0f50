import { because, type Reason } from "../../../model/reason.ts";
import { type Day, dateOf, dayOf, isoDay, isRealDate, weekdayOf } from "../calendar.ts";
import { weekdayNear } from "../direction.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { bare, meaningOf, unanchored } from "../meaning.ts";
import { readNumber, readOrdinal } from "../numbers.ts";
import { dayPeriod, periodAt } from "../period.ts";
import { pattern, readWeekday, weekdayName, weekdayNoun } from "../vocabulary.ts";

const allImplied = ["year", "month", "day"] as const;

/** "Last Tuesday": the one before, but on a Thursday not yesterday, which nobody would call so. */
function lastWeekday(weekday: number, reference: Day): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (back === 0) return reference - 7;
  return back <= 2 && back < weekdayOf(reference) ? reference - back - 7 : reference - back;
}

/** "Wednesday's ruling" has been; "ahead of Friday's vote" has not. */
const isPossessive = ({ before, after }: Match): boolean =>
  /^['’]s\b/.test(after) && !/\b(?:of|before|until|for|by)\s$/.test(before);

/** "Ahead of Friday's vote" */
const isAheadOf = ({ before }: Match): boolean => /\bahead of\s$/i.test(before);

function dayFor(relation: string, weekday: number, match: Match, setting: Setting, reference: Day): Day {
  const monday = periodAt("week", reference).first;
  if (/^(?:last|the last)$/.test(relation)) return lastWeekday(weekday, reference);
  if (/^(?:this |the )?past$/.test(relation)) return weekdayNear(weekday, reference - 1, false);
  if (/^next$/.test(relation)) return monday + 7 + weekday - 1;
  if (/coming$|upcoming$/.test(relation)) return weekdayNear(weekday, reference + 1, true);
  if (relation === "this") return setting.tense(match) === "past" ? weekdayNear(weekday, reference, false) : monday + weekday - 1;
  const isAhead = isAheadOf(match) || (!isPossessive(match) && setting.tense(match) === "future");
  return weekdayNear(weekday, reference, isAhead);
}

function relativeToLast(relation: string, weekday: number, setting: Setting): Day | null {
  const anchor = setting.lastNamed("day")?.first ?? setting.reference;
  if (anchor === null) return null;
  if (/following|next/.test(relation)) return weekdayNear(weekday, anchor + 1, true);
  if (/that/.test(relation)) return weekdayNear(weekday, anchor, false);
  return weekdayNear(weekday, anchor - 1, false);
}

function whyOf(day: Day, reference: Day): Reason {
  const kind = day === reference ? "date_noun_itself" : day < reference ? "date_noun_before" : "date_noun_after";
  return because(kind, weekdayNoun(weekdayOf(day)), isoDay(reference));
}

const secondOfPair = pattern("(?:to|through|until|till|and|-|–) (?<weekday>{weekday})");

/** "From Monday to Thursday", "between Tuesday and Friday": the first comes before the second, which alone is dated. */
function lastOfPair({ before, after }: Match): number | null {
  const [second] = after.slice(0, 18).matchAll(secondOfPair);
  if (second === undefined || second.index > 1) return null;
  const isPair = !/^ ?and\b/i.test(after) || /\bbetween\s$/i.test(before);
  return isPair ? readWeekday(second.groups?.weekday ?? "") : null;
}

function resolveWeekday(match: Match, weekday: number, setting: Setting): Meaning {
  const relation = (match.group("relation") ?? "").toLowerCase().trim();
  const { reference } = setting;
  if (reference === null) return unanchored(`XXXX-WXX-${weekday}`);
  if (/^(?:the (?:previous|following|next)|that|previous|following)$/.test(relation)) {
    const day = relativeToLast(relation, weekday, setting);
    if (day !== null) return meaningOf(dayPeriod(day), because("date_from_named"), { implied: allImplied });
  }
  const end = relation === "" ? lastOfPair(match) : null;
  const day =
    end === null
      ? dayFor(relation, weekday, match, setting, reference)
      : weekdayNear(weekday, dayFor("", end, match, setting, reference), false);
  return meaningOf(dayPeriod(day), whyOf(day, reference), { implied: allImplied });
}

/** Names that hold a weekday and are no date. */
const isName = ({ before, after, text }: Match): boolean =>
  (/\b(?:[Pp]atch|Super|Bloody|Fat|Ash|Giving|Cyber|Good|Black|Big|Microsoft)\s{1,2}$/.test(before) && /^[A-Z]/.test(text)) ||
  /^ (?:Times|Mirror|Mail|Post|Telegraph|Express|Herald|Independent|Business Post|Night (?:Live|Football))\b/.test(after) ||
  /^[-_/@]\w/.test(after) ||
  /[\w][-_/@.]$/.test(before);

const relations =
  "(?:this past|this coming|the (?:previous|following|past|next|last)|last|next|this|past|coming|upcoming|previous|following|that)";

/** "Friday", "last Tuesday", "this coming Sunday", "the previous Friday"; "on Mondays" is every one of them. */
export const weekday: Family = {
  id: "weekday",
  pattern: pattern(`(?:(?<relation>${relations}) )?(?<weekday>{weekday})(?<plural>s)?`),
  extract(match) {
    const day = readWeekday(match.group("weekday") ?? "");
    if (day === null || isName(match)) return null;
    if (match.group("plural") !== undefined) {
      return { role: "set", resolve: () => bare("SET", `XXXX-WXX-${day}`, `Every ${weekdayName(day)}.`) };
    }
    return { role: "weekday", resolve: (setting) => resolveWeekday(match, day, setting) };
  },
};

/** "Tuesday of next week", "next week Wednesday", "Monday last week". */
export const weekdayOfWeek: Family = {
  id: "weekday-of-week",
  pattern: pattern(
    "(?:(?<weekday>{weekday})(?: of)? (?<step>last|this|next) week|(?<before>last|this|next) week(?: on|,|['’]s)? (?<other>{weekday}))",
  ),
  extract(match) {
    const day = readWeekday(match.group("weekday") ?? match.group("other") ?? "");
    const step = { last: -1, this: 0, next: 1 }[(match.group("step") ?? match.group("before") ?? "").toLowerCase()] ?? 0;
    if (day === null || match.group("before") === undefined ? false : /^ (?:and|or|to)\b/.test(match.after)) return null;
    return {
      role: "weekday",
      resolve({ reference }) {
        if (reference === null || day === null) return unanchored(`XXXX-WXX-${day ?? "X"}`);
        const found = periodAt("week", reference).first + step * 7 + day - 1;
        return meaningOf(dayPeriod(found), whyOf(found, reference), { implied: allImplied });
      },
    };
  },
};

/** "Tuesday the eleventh", "Monday 14th": the nearest month in which that day is such a weekday. */
export const weekdayOrdinal: Family = {
  id: "weekday-ordinal",
  pattern: pattern("(?<weekday>{weekday}),? (?:the )?(?<day>{ordinal})(?=[.,;:!?)]|$| (?:at|in|and|of|to|until)\\b)"),
  extract(match) {
    const day = readWeekday(match.group("weekday") ?? "");
    const dayText = match.group("day") ?? "";
    const dayOfMonth = readOrdinal(dayText) ?? readNumber(dayText);
    if (day === null || dayOfMonth === null || dayOfMonth > 31) return null;
    return {
      role: "day",
      resolve({ reference }) {
        if (reference === null) return unanchored(`XXXX-XX-${String(dayOfMonth).padStart(2, "0")}`);
        const { year, month } = dateOf(reference);
        const near = [0, -1, 1, -2, 2].flatMap((step) => {
          const first = dateOf(dayOf(year, month + step, 1));
          const date = { ...first, day: dayOfMonth };
          const at = dayOf(date.year, date.month, date.day);
          return isRealDate(date) && weekdayOf(at) === day ? [at] : [];
        });
        const [found] = near;
        return found === undefined ? null : meaningOf(dayPeriod(found), whyOf(found, reference), { implied: ["year", "month"] });
      },
    };
  },
};
