import { addAmount, readAmount } from "../amounts.ts";
import type { Draft } from "../family.ts";
import { meaningOf } from "../meaning.ts";
import { dayPeriod } from "../period.ts";
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
      const clock = /T.*$/.exec(at.value)?.[0] ?? "";
      return { ...on, timexType: "TIME", value: on.value.replace(/T.*$/, "") + clock };
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
    const isCounted = word === "from" || right.family === "deictic-day" || right.family === "holiday";
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
