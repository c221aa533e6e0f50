import { dayBeside, theWeekend } from "./families/anaphora.ts";
import { anchoredDuration, partialDuration, recentUnits } from "./families/anchored-durations.ts";
import { fullDayClock, halfDayClock, namedClock, partOfDay } from "./families/clock-times.ts";
import { dayByNumber, dayOfMonth } from "./families/days-of-months.ts";
import { deicticDay } from "./families/deictic-days.ts";
import { duration, durationRange, vagueDuration } from "./families/durations.ts";
import { holiday, september11 } from "./families/holidays.ts";
import { dayFirst, monthFirst } from "./families/month-days.ts";
import { bareMonth, monthYear, yearMonthName } from "./families/months.ts";
import { compact, dayMonthYear, yearFirst, yearLast, yearMonth } from "./families/numeric-dates.ts";
import { agoOrLater, inSomeTime, vagueAgo } from "./families/offsets.ts";
import { codedPart, namedPart, periodInYear, theQuarter, yearEarlier } from "./families/quarters.ts";
import { dayAfterAnd, dayBeforeAnd, daysMonth, monthDays, monthsYear, yearsShort } from "./families/ranges.ts";
import { future, past, present } from "./families/references.ts";
import { relativeMonth, relativePeriod, relativeSeason } from "./families/relative-periods.ts";
import { bareSeason, seasonYear } from "./families/seasons.ts";
import { adverb, every, rate } from "./families/sets.ts";
import { afterNext, endOf, thePeriod, yearEnd } from "./families/the-periods.ts";
import { weekday, weekdayOfWeek, weekdayOrdinal } from "./families/weekdays.ts";
import { weekNumber, weekOf } from "./families/weeks.ts";
import { century, decade, labelledYear, plainYear, spokenYear } from "./families/years.ts";
import type { Family } from "./family.ts";
import type { Refine } from "./refiner.ts";
import { agoFromDays, distancesFromDays, timesOnDays, weekdaysWithDates } from "./refiners/joins.ts";
import { dayParts, earlierOrLater, partsOfPeriods, weeksOfDays } from "./refiners/parts.ts";

/** The longest match of all families wins; of two as long, the one that stands first here, the more definite. */
export const families: readonly Family[] = [
  // Written out with digits or month names: hardly anything else looks so.
  yearFirst,
  yearLast,
  dayMonthYear,
  compact,
  // Before days of months: it is never the last September 11.
  september11,
  monthDays,
  daysMonth,
  monthsYear,
  yearsShort,
  dayBeforeAnd,
  dayAfterAnd,
  monthFirst,
  dayFirst,
  monthYear,
  yearMonthName,
  yearMonth,
  holiday,
  // Counted from the day of publication or from a date named before.
  weekdayOfWeek,
  weekdayOrdinal,
  weekday,
  deicticDay,
  weekOf,
  weekNumber,
  dayOfMonth,
  dayByNumber,
  // Before relative periods: "the year-ago quarter" is more than "quarter".
  yearEarlier,
  namedPart,
  codedPart,
  theQuarter,
  periodInYear,
  seasonYear,
  relativeSeason,
  relativeMonth,
  dayBeside,
  relativePeriod,
  theWeekend,
  agoOrLater,
  vagueAgo,
  // Before plain durations: "in two weeks" may be a date.
  inSomeTime,
  // Before anchored ones: "the last three weeks of this year" are not the last three weeks.
  partialDuration,
  anchoredDuration,
  recentUnits,
  durationRange,
  duration,
  vagueDuration,
  every,
  adverb,
  rate,
  halfDayClock,
  fullDayClock,
  namedClock,
  partOfDay,
  // Single words that need their surroundings.
  labelledYear,
  decade,
  century,
  spokenYear,
  thePeriod,
  yearEnd,
  endOf,
  afterNext,
  plainYear,
  bareMonth,
  bareSeason,
  present,
  past,
  future,
];

export const refiners: readonly Refine[] = [
  // First, so that "Monday (June 15)" is one day for all that follow.
  weekdaysWithDates,
  weeksOfDays,
  // Days take their part of the day before clock times are joined, so that "8 a.m. Friday morning" is one.
  dayParts,
  partsOfPeriods,
  earlierOrLater,
  timesOnDays,
  agoFromDays,
  // Last: it counts from a day that is complete.
  distancesFromDays,
];
