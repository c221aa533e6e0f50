import { because, type Reason } from "../../../model/reason.ts";
import { type Day, isoDay } from "../calendar.ts";
import type { Family } from "../family.ts";
import { bare, meaningOf, unanchored } from "../meaning.ts";
import { dayPeriod } from "../period.ts";
import { pattern } from "../vocabulary.ts";

const steps: readonly (readonly [RegExp, number])[] = [
  [/day before yesterday/, -2],
  [/day after tomorrow/, 2],
  [/yesterday|last night|last evening|overnight/, -1],
  [/tomorrow|tmrw/, 1],
];

const dayParts: readonly (readonly [RegExp, string])[] = [
  [/night/, "NI"],
  [/evening/, "EV"],
  [/afternoon/, "AF"],
  [/morning/, "MO"],
];

/** "Today's world", "young people of today": these days, not this day. */
const meansThesedays =
  /^['’]s (?:world|society|youth|economy|standards|environment|digital|modern|threat landscape|children|young)\b/;

/** "Overnight Sunday into Monday" is not the night before publication. */
const nightOf = /^ (?:on |from |between )?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

function whyOf(step: number, reference: Day): Reason {
  const day = isoDay(reference);
  if (step === 0) return because("date_same", day);
  const side = step < 0 ? "before" : "after";
  if (Math.abs(step) === 1) return because(`date_noun_${side}`, because("noun_day"), day);
  return `${Math.abs(step)} days ${side} the day of publication, ${day}.`;
}

/** "Today", "yesterday", "the day before yesterday", "tonight", "last night", "this morning", "earlier today", "late yesterday". */
export const deicticDay: Family = {
  id: "deictic-day",
  pattern: pattern(
    "(?:(?:early|earlier|later?|mid-afternoon|sometime) )?(?:the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow|tmrw|tonight|last (?:night|evening)|(?:early |later |late |earlier )?this (?:morning|afternoon|evening)|overnight)(?: (?:morning|afternoon|evening|night))?",
  ),
  extract(match) {
    const words = match.text.toLowerCase();
    if (words === "today" && meansThesedays.test(match.after)) {
      return { role: "vague", resolve: () => bare("DATE", "PRESENT_REF", "Means these days, not one day.") };
    }
    if (words === "overnight" && nightOf.test(match.after)) return null;
    if (/^ ?show\b|^-show/i.test(match.after) || (/\bUSA\s$/.test(match.before) && words === "today")) return null;
    const step = steps.find(([form]) => form.test(words))?.[1] ?? 0;
    const part = dayParts.find(([form]) => form.test(words))?.[1];
    return {
      role: part === undefined ? "day" : "dayPart",
      resolve({ reference }) {
        if (reference === null) return unanchored(part === undefined ? "XXXX-XX-XX" : `XXXX-XX-XXT${part}`);
        const day = meaningOf(dayPeriod(reference + step), whyOf(step, reference), {
          implied: ["year", "month", "day"],
        });
        return part === undefined ? day : { ...day, timexType: "TIME", value: `${day.value}T${part}` };
      },
    };
  },
};
