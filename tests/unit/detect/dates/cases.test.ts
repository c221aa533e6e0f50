import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../../../lib/model/reason.ts";
import {
  counted,
  type DateCase,
  dateless,
  durationsAndSets,
  fullDates,
  longPeriods,
  named,
  partialDates,
  weekdays,
  withoutPublication,
} from "../../../cases/dates.ts";
import { lookingAhead, pairsOfDays, partsAndDistances } from "../../../cases/dates-in-news.ts";
import { datesIn, explain } from "./find.ts";

const tables: Readonly<Record<string, readonly DateCase[]>> = {
  "full dates": fullDates,
  "partial dates": partialDates,
  weekdays,
  "named days": named,
  "counted from another day": counted,
  "long periods and ranges": longPeriods,
  "durations, sets and vague words": durationsAndSets,
  "what lies ahead": lookingAhead,
  "days in pairs": pairsOfDays,
  "parts and distances": partsAndDistances,
  "articles without a day of publication": withoutPublication,
};

for (const [name, cases] of Object.entries(tables)) {
  describe(name, () => {
    it.each(cases.map((row) => [row[0], row] as const))("%s", (sentence, [, published, ...expected]) => {
      const found = datesIn(sentence, published).map(({ text, value, earliest, latest }) => [text, value, earliest, latest]);
      const wanted = expected.map(([text, value, first, last]) => [text, value, first ?? null, last ?? first ?? null]);
      expect(found, explain(sentence)).toEqual(wanted);
    });
  });
}

describe("sentences without a date", () => {
  it.each(dateless.map((sentence) => [sentence]))("%s", (sentence) => {
    const found = datesIn(sentence, "2022-09-08").map(({ text }) => text);
    expect(found, explain(sentence)).toEqual([]);
  });
});

describe("what the reader is told", () => {
  it("names the day it counted from", () => {
    const [date] = datesIn("The ministry said on Wednesday it was hacked.", "2022-09-08");
    expect(sentenceOf(date?.why ?? "")).toBe("Wednesday before the day of publication, 2022-09-08.");
    expect(date?.implied).toEqual(["year", "month", "day"]);
  });

  it("says which parts were not written", () => {
    expect(datesIn("Hit on July 15.", "2022-09-08")[0]?.implied).toEqual(["year"]);
    expect(datesIn("Hit on July 15, 2022.", "2022-09-08")[0]?.implied).toEqual([]);
  });

  it("is unsure of what it cannot date", () => {
    expect(datesIn("It was hit on Friday.", null)[0]?.certainty).toBe("weak");
    expect(datesIn("It was hit on 3 May 2020.", null)[0]?.certainty).toBe("certain");
    expect(datesIn("In late August it was hit.", "2022-09-08")[0]?.approximate).toBe(true);
  });

  it("reads day and month as the article's country writes them, unless only the other way is past", () => {
    expect(datesIn("Dated 3/4/2021.", "2022-09-08", "en-us")[0]?.value).toBe("2021-03-04");
    expect(datesIn("Dated 3/4/2021.", "2022-09-08", "en-gb")[0]?.value).toBe("2021-04-03");
    expect(datesIn("Dated 06-01-2020.", "2020-01-09", "en-us")[0]?.value).toBe("2020-01-06");
  });

  it.each([
    ["Dated 3/4/2021.", "2021-03-04"],
    ["Dated 3/4/2021. It was sent on 25/3/2021.", "2021-04-03"],
    ["Dated 3/4/2021. It was sent on 3/25/2021.", "2021-03-04"],
    ["Dated 3/4/2021, it was sent on 5 March 2021.", "2021-04-03"],
    ["Dated 3/4/2021, it was sent on March 5, 2021.", "2021-03-04"],
    ["Dated 03-04-2021.", "2021-04-03"],
    ["Dated 03-04-2021. It was sent on 03-25-2021.", "2021-03-04"],
  ])("reads day and month as the rest of the article writes them: %s", (text, value) => {
    expect(datesIn(text, "2022-09-08", "en")[0]?.value).toBe(value);
  });
});
