import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { luminance, parseRgb } from "../../../lib/highlight/ground.ts";
import { noteGround, tones } from "../../../lib/highlight/palette.ts";
import { atRoot, highlightSheet } from "../../../lib/highlight/sheet.ts";

const tokens = readFileSync(new URL("../../../lib/ui/shared/tokens.css", import.meta.url), "utf8");

/** A pair of colours from the tokens: `--paper: light-dark(#fff, #000)`. */
function pairOf(token: string): { light: string; dark: string } {
  const [, light = "", dark = ""] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return { light, dark };
}

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
const lightness = (hex: string): number => luminance(parseRgb(rgb(hex)) ?? [0, 0, 0, 0]);
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [lightness(a), lightness(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe("tones", () => {
  test.each(Object.entries(tones))("%s is the same in marks and surfaces", (tone, pair) => {
    expect(pairOf(`tone-${tone}`)).toEqual(pair);
  });

  test("a note's ground is the same in marks and surfaces", () => {
    expect(pairOf("note")).toEqual(noteGround);
  });

  const inks = ["ink", "ink-soft", "accent", "danger", ...Object.keys(tones).map((tone) => `tone-${tone}`)];
  const papers = ["paper", "paper-raised", "paper-sunk"];
  test.each(inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const)))("%s can be read on %s", (ink, paper) => {
    for (const scheme of ["light", "dark"] as const) {
      expect(contrast(pairOf(ink)[scheme], pairOf(paper)[scheme])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the marks' sheet", () => {
  const sheet = highlightSheet();

  test("names only our own highlights", () => {
    const names = [...sheet.matchAll(/::highlight\(([^)]*)\)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name?.startsWith("newsgloss-"))).toEqual([]);
  });

  test("is for the screen, never for a print", () => {
    expect(sheet.match(/@media[^{]*/g)).toEqual(["@media screen", "@media screen and (forced-colors:active)"]);
  });

  test("tells kinds apart by their pattern, whatever their colour", () => {
    const pattern = (name: string): string =>
      new RegExp(`${name}-light\\)\\{text-decoration:underline ([\\w. ]+) #`).exec(sheet)?.[1] ?? "";
    const patterns = ["actor", "software", "attack", "date", "vulnerability"].map((tone) => pattern(`${tone}-sure`));
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(pattern("actor-ambiguous")).toMatch(/dotted/);
  });
});

describe("colours of a page", () => {
  test.each([
    ["rgb(255, 255, 255)", [255, 255, 255, 1]],
    ["rgba(0, 0, 0, 0)", [0, 0, 0, 0]],
    ["rgb(10 20 30 / 0.5)", [10, 20, 30, 0.5]],
    ["oklch(0.5 0.1 30)", null],
    ["", null],
  ])("%s", (colour, parsed) => {
    expect(parseRgb(colour)).toEqual(parsed);
  });
});

test("at the root, each rule keeps its name and its style and stands for no other element", () => {
  const rules = (sheet: string): string[] => sheet.match(/^.*::highlight.*$/gm) ?? [];
  const everywhere = rules(highlightSheet());
  expect(everywhere.length).toBeGreaterThan(0);
  expect(rules(atRoot(highlightSheet()))).toEqual(everywhere.map((rule) => `:root${rule}`));
});
