/** A day of the proleptic Gregorian calendar, as days since 1970-01-01. No time zone anywhere. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** Month 1 to 12; days and months beyond their range carry over, as in `Date.UTC`. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / millisecondsPerDay);
};

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

export const isRealDate = ({ year, month, day }: CalendarDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Same day of the month, or its last one: 31 January plus a month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const first = dateOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(dayOfMonth, daysInMonth(first.year, first.month)));
}

/** ISO 8601: a week belongs to the year that holds its Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** `YYYY-MM-DD` */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isRealDate(date) ? dayOf(date.year, date.month, date.day) : null;
}

const firstSayable = dayOf(100, 1, 1);
const lastSayable = dayOf(9999, 12, 31);

/** Lies where a year is written with four digits ("0900"), as every value here is; false for a day out of all bounds. */
export const isSayable = (day: Day): boolean => day >= firstSayable && day <= lastSayable;
