import { type Amount, addAmount, readAmount } from "../amounts.ts";
import { type Day, weekdayOf } from "../calendar.ts";
import { weekdayNear } from "../direction.ts";
import type { Draft, Meaning } from "../family.ts";
import { meaningOf } from "../meaning.ts";
import { dayPeriod, type Period, periodAt, shift } from "../period.ts";
import { joinNeighbours, type Refine } from "../refiner.ts";

const isDay = ({ role }: Draft): boolean => role === "day" || role === "weekday" || role === "dayPart";
const timeGap = /^(?:,? |,? on |,? at |,? @ | ?\()$/;

/** The time keeps its hour and takes the day of its neighbour. */
function timeOn(day: Draft, time: Draft): Draft {
  return {
    ...time,
    start: Math.min(day.start, time.start),
    end: Math.max(day.end, time.end),
    role: "dayPart",
    resolve(setting) {
      const on = day.resolve(setting);
      const at = time.resolve(setting);
      if (on === null || at === null) return on ?? at;
      const clock = /T.*$/s.exec(at.value)?.[0] ?? "";
      return { ...on, timexType: "TIME", value: on.value.replace(/T.*$/s, "") + clock };
    },
  };
}

/** "10 p.m. Wednesday", "noon on Thursday", "tomorrow at 8:45 a.m.", "Nov. 9, 5 p.m. EST". */
export const timesOnDays: Refine = (drafts, text) =>
  joinNeighbours(drafts, text, (left, right, between) => {
    if (!timeGap.test(between)) return null;
    if (left.role === "time" && isDay(right)) return timeOn(right, left);
    return right.role === "time" && isDay(left) && !/^\(/.test(between.trim()) ? timeOn(left, right) : null;
  });

/** "Tuesday, the day before ..." stays two; "Monday (June 15)", "Friday Oct. 13" are one day said twice. */
export const weekdaysWithDates: Refine = (drafts, text) =>
  joinNeighbours(drafts, text, (left, right, between) => {
    if (left.role !== "weekday" || right.role !== "day" || !/^,? $|^ \($/.test(between) || !/month|date/.test(right.family))
      return null;
    const closes = between.endsWith("(") && text[right.end] === ")";
    return { ...right, start: left.start, end: right.end + (closes ? 1 : 0) };
  });

const fromNow = /^ (?<word>after|before|from|since|prior to|following) (?:the |next )?$/;

/** "Two days after tomorrow", "three weeks from Monday", "10 days before Easter": one day, counted from the other. */
export const distancesFromDays: Refine = (drafts, text) =>
  joinNeighbours(drafts, text, (left, right, between) => {
    const word = fromNow.exec(between)?.groups?.word;
    const isCounted = word === "from" || ["deictic-day", "holiday", "month-day", "day-month"].includes(right.family);
    if (left.role !== "duration" || !isDay(right) || word === undefined || !isCounted) return null;
    const amountText = /^(?:.* )?(?<count>[^ ]+)[ -](?<unit>days?|weeks?|months?|years?)$/i.exec(
      text.slice(left.start, left.end),
    );
    const amount = readAmount(amountText?.groups?.count ?? "-", amountText?.groups?.unit ?? "-");
    if (amount === null || amount.count === null) return null;
    const sign = word === "before" || word === "prior to" ? -1 : 1;
    return {
      ...right,
      start: left.start,
      resolve(setting) {
        const anchor = right.resolve(setting);
        if (anchor === null || anchor.earliest === null) return anchor;
        const day = addAmount(anchor.earliest, amount, sign);
        return meaningOf(dayPeriod(day), `Counted ${sign < 0 ? "back" : "on"} from the day beside it.`, {
          implied: anchor.implied,
        });
      },
    };
  });

const fromThen = /^(?: |,? on )$/;

/** "A week ago Monday" is the Monday nearest to then; "a year ago today", "a year ago this week" are just so long ago. */
function agoFrom(amount: Amount, side: Meaning): Meaning | null {
  const { period } = side;
  if (period === null) return null;
  const why = "Counted back from the day beside it.";
  if (amount.unit !== "week")
    return meaningOf(periodAt(period.unit, addAmount(period.first, amount, -1)), why, { implied: side.implied });
  return meaningOf(shift(period, -(amount.count ?? 0)), why, { implied: side.implied });
}

const weekdayBeside = (amount: Amount, weekday: number, reference: Day): Period => {
  const then = addAmount(reference, amount, -1);
  return dayPeriod(weekdayNear(weekday, then + 3, false));
};

/** "A week ago Monday", "two weeks ago on Thursday", "a year ago today", "a year ago this week". */
export const agoFromDays: Refine = (drafts, text) =>
  joinNeighbours(drafts, text, (left, right, between) => {
    const words = /^(?<count>.+) (?<unit>weeks?|months?|years?) ago$/i.exec(text.slice(left.start, left.end))?.groups;
    const isDayBeside =
      right.role === "weekday" || /^(?:today|yesterday|this (?:day|week|month))$/i.test(text.slice(right.start, right.end));
    if (
      (left.family !== "offset" && left.family !== "year-earlier") ||
      words === undefined ||
      !fromThen.test(between) ||
      !isDayBeside
    )
      return null;
    const amount = readAmount(words.count ?? "", words.unit ?? "");
    if (amount === null || amount.count === null || (right.role === "weekday" && amount.unit !== "week")) return null;
    return {
      ...right,
      start: left.start,
      resolve(setting) {
        const side = right.resolve(setting);
        if (side?.period == null || setting.reference === null) return side;
        if (right.role !== "weekday") return agoFrom(amount, side);
        return meaningOf(weekdayBeside(amount, weekdayOf(side.period.first), setting.reference), "The weekday nearest to then.", {
          implied: side.implied,
        });
      },
    };
  });
