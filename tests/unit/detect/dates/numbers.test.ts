import { describe, expect, it } from "vitest";
import { durationValue, readAmount } from "../../../../lib/detect/dates/amounts.ts";
import { readNumber, readOrdinal, readSpokenYear } from "../../../../lib/detect/dates/numbers.ts";

describe("numbers in words", () => {
  it.each([
    ["twenty-four", 24],
    ["a hundred", 100],
    ["two thousand", 2000],
    ["two dozen", 24],
    ["1,200", 1200],
    ["2.5", 2.5],
    ["many", null],
    ["", null],
  ])("%s is %s", (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });

  it.each([
    ["3rd", 3],
    ["twenty-first", 21],
    ["eighth", 8],
    ["thirtieth", 30],
    ["three", null],
  ])("the ordinal %s is %s", (text, expected) => {
    expect(readOrdinal(text)).toBe(expected);
  });

  it.each([
    ["nineteen ninety-seven", 1997],
    ["nineteen hundred ninety three", 1993],
    ["two thousand and five", 2005],
    ["twenty twenty-two", 2022],
    ["forty two", null],
  ])("the year %s is %s", (text, expected) => {
    expect(readSpokenYear(text)).toBe(expected);
  });
});

describe("durations", () => {
  it.each([
    ["three", "weeks", "P3W"],
    ["24", "hours", "PT24H"],
    ["2 1/2", "years", "P2Y6M"],
    ["two and a half", "hours", "PT2H30M"],
    ["half an", "hour", "PT30M"],
    ["a couple of", "days", "P2D"],
    ["two", "decades", "P20Y"],
    ["three", "quarters", "P9M"],
    ["a few", "months", "PXM"],
    ["several", "minutes", "PTXM"],
    ["", "centuries", "PXC"],
  ])("%s %s is %s", (count, unit, expected) => {
    const amount = readAmount(count, unit);
    expect(amount === null ? null : durationValue(amount)).toBe(expected);
  });

  it.each([
    ["blue", "weeks"],
    ["three", "people"],
  ])("%s %s is none", (count, unit) => {
    expect(readAmount(count, unit)).toBeNull();
  });
});
