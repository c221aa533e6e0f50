import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dateOf,
  dayOf,
  isoDay,
  isoWeekOf,
  isRealDate,
  mondayOfWeek,
  parseIsoDay,
  weekdayOf,
} from "../../../../lib/detect/dates/calendar.ts";
import { easter } from "../../../../lib/detect/dates/families/holidays.ts";
import { periodAt, shift, timexValue, units } from "../../../../lib/detect/dates/period.ts";

const someDay = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2399, 12, 31) });

describe("days", () => {
  it.each([
    ["1970-01-01", 4],
    ["2000-02-29", 2],
    ["2022-09-08", 4],
    ["1945-05-08", 2],
    ["1582-10-15", 5],
  ])("%s falls on weekday %i", (text, weekday) => {
    const day = parseIsoDay(text);
    expect(day === null ? null : weekdayOf(day)).toBe(weekday);
  });

  it.each(["2021-02-30", "2021-13-01", "2021-1-1", "yesterday", ""])("%s is no day", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it("come back from their text", () => {
    fc.assert(fc.property(someDay, (day) => parseIsoDay(isoDay(day)) === day && isRealDate(dateOf(day))));
  });

  it.each([
    ["2021-01-31", 1, "2021-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2021-03-15", -15, "2019-12-15"],
  ])("%s and %i months is %s", (text, months, expected) => {
    expect(isoDay(addMonths(parseIsoDay(text) ?? Number.NaN, months))).toBe(expected);
  });
});

describe("weeks", () => {
  it.each([
    ["2021-01-03", 2020, 53],
    ["2021-01-04", 2021, 1],
    ["2018-12-31", 2019, 1],
    ["1998-03-01", 1998, 9],
  ])("%s lies in %i, week %i", (text, year, week) => {
    expect(isoWeekOf(parseIsoDay(text) ?? Number.NaN)).toEqual({ year, week });
  });

  it("begin on the Monday they are counted from", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, week } = isoWeekOf(day);
        return mondayOfWeek(year, week) === periodAt("week", day).first;
      }),
    );
  });
});

describe("periods", () => {
  it("hold their day, and their neighbours touch them", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...units), (day, unit) => {
        const period = periodAt(unit, day);
        const holds = unit === "weekend" || (period.first <= day && day <= period.last);
        const touches = unit === "weekend" || unit === "season" || shift(period, 1).first === period.last + 1;
        return holds && touches && period.first <= period.last;
      }),
    );
  });

  it("go back where they came from", () => {
    const steps = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(someDay, fc.constantFrom(...units), steps, (day, unit, count) => {
        const period = periodAt(unit, day);
        expect(shift(shift(period, count), -count)).toEqual(period);
      }),
    );
  });

  it.each([
    ["day", "2022-07-15"],
    ["week", "2022-W28"],
    ["weekend", "2022-W28-WE"],
    ["month", "2022-07"],
    ["quarter", "2022-Q3"],
    ["half", "2022-H2"],
    ["season", "2022-SU"],
    ["year", "2022"],
    ["decade", "202"],
    ["century", "20"],
  ] as const)("a %s is written %s", (unit, value) => {
    expect(timexValue(periodAt(unit, dayOf(2022, 7, 15)))).toBe(value);
  });
});

it.each([
  [1999, "1999-04-04"],
  [2000, "2000-04-23"],
  [2019, "2019-04-21"],
  [2038, "2038-04-25"],
])("Easter of %i is %s", (year, expected) => {
  expect(isoDay(easter(year))).toBe(expected);
});
