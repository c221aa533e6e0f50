import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../../../lib/model/reason.ts";
import { forgetBlocks } from "../../../../lib/text/blocks.ts";
import {
  counted,
  dateless,
  durationsAndSets,
  fullDates,
  longPeriods,
  partialDates,
  weekdays,
  withoutPublication,
} from "../../../cases/dates.ts";
import { datesIn } from "./find.ts";

const tables = [fullDates, partialDates, weekdays, counted, longPeriods, durationsAndSets, withoutPublication];
const sentences = [...tables.flatMap((table) => table.map(([sentence]) => sentence)), ...dateless];

/** Pieces of dates in any order, which no case table would think of. */
const pieces =
  "May 15 , 2022 2021 last next the first second of week month year quarter half ago later two three days in on Friday Monday's morning - – / 3rd end early mid-late . \n 10 a.m. past few every a and to between now recently 9999 9,999,999 decades 10th century from 7/8/21 12:30 FY Q3 1990s summer since".split(
    " ",
  );
const jumble = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join(" "));
const text = fc.oneof(
  jumble,
  fc.array(fc.constantFrom(...sentences), { maxLength: 6 }).map((all) => all.join(" ")),
  fc.string(),
);
const published = fc.constantFrom("2022-09-08", "2020-02-29", "1999-12-31", "2021-01-01", null);

describe("every date found", () => {
  it("stands exactly where it says, in order, without overlaps", () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        let end = 0;
        for (const date of datesIn(article, day)) {
          expect(article.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.text.trim()).toBe(date.text);
          end = date.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has both its days or neither, the first not after the last", () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        for (const { earliest, latest } of datesIn(article, day)) {
          expect(earliest === null).toBe(latest === null);
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("means one day when its value is one", () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        for (const { value, earliest, latest } of datesIn(article, day)) {
          if (/^\d{4}-\d{2}-\d{2}$/.test(value)) expect([earliest, latest]).toEqual([value, value]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says why in a sentence and gives a TIMEX3 value", () => {
    const timex =
      /^(?:\d{2,4}|\d{4}-\d\d|\d{4}-\d\d-\d\d(?:T.+)?|\d{4}-(?:W\d\d(?:-WE)?|Q\d|H\d|SP|SU|FA|WI)|P(?:\d|X|T).*|X.+|(?:PAST|PRESENT|FUTURE)_REF|T.+)$/;
    fc.assert(
      fc.property(text, published, (article, day) => {
        for (const { value, why } of datesIn(article, day)) {
          expect(value).toMatch(timex);
          expect(sentenceOf(why)).toMatch(/^[A-Z\d].*\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("time needed", () => {
  const milliseconds = (article: string): number => {
    forgetBlocks();
    const begin = performance.now();
    datesIn(article, "2022-09-08");
    return performance.now() - begin;
  };

  /** Eight times the text: 8 when linear, 64 when quadratic. A busy machine may disturb one measurement, not all of them. */
  function growth(hostile: string): number {
    milliseconds(hostile);
    const ratios = [];
    while (ratios.length < 5 && Math.min(...ratios, Number.POSITIVE_INFINITY) > 24) {
      const short = Math.min(milliseconds(hostile), milliseconds(hostile));
      ratios.push(milliseconds(hostile.repeat(8)) / Math.max(short, 0.1));
    }
    return Math.min(...ratios);
  }

  it.each(["2020-", "the last ", "1 ", "mid-", "two or ", "May 3-", "Monday ", " ", "a-", "/a", "nineteen ", "(19", "now "])(
    "grows with the length of %j, not with its square",
    (seed) => {
      expect(growth(seed.repeat(Math.ceil(30_000 / seed.length)))).toBeLessThan(24);
    },
  );
});
