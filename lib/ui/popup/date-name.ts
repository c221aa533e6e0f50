import { languageTag } from "../../messaging/strings.ts";
import type { Mention } from "../../model/mention.ts";

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(languageTag(), { ...options, timeZone: "UTC" });

const lastDayOfMonth = (day: Date): number => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();

/** Days, months and years as short as they can be told: "Jul 15, 2022", "May 2021", "2021", "Aug 21 – 31, 2022". */
export function spanName(earliest: string, latest: string): string {
  const [from, to] = [new Date(`${earliest}T00:00:00Z`), new Date(`${latest}T00:00:00Z`)];
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || from > to) return `${earliest} – ${latest}`;
  const wholeMonths = from.getUTCDate() === 1 && to.getUTCDate() === lastDayOfMonth(to);
  const wholeYears = wholeMonths && from.getUTCMonth() === 0 && to.getUTCMonth() === 11;
  if (wholeYears) return format({ year: "numeric" }).formatRange(from, to);
  if (wholeMonths) return format({ year: "numeric", month: "short" }).formatRange(from, to);
  return format({ year: "numeric", month: "short", day: "numeric" }).formatRange(from, to);
}

/** The days a date in the text means; its own words where it means none. */
export function dateName(mention: Mention | undefined): string {
  if (mention?.kind !== "date" || mention.earliest === null) return mention?.text ?? "";
  return spanName(mention.earliest, mention.latest ?? mention.earliest);
}
