import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast } from "../../../lib/highlight/contrast.ts";
import { parseRgb } from "../../../lib/highlight/ground.ts";
import { noteGround, seenOn, tones } from "../../../lib/highlight/palette.ts";
import { atRoot, highlightSheet } from "../../../lib/highlight/sheet.ts";
import { toneNames } from "../../../lib/model/mark-style.ts";

const tokens = readFileSync(new URL("../../../lib/ui/shared/tokens.css", import.meta.url), "utf8");

/** A pair of colours from the tokens: `--paper: light-dark(#fff, #000)`. */
function pairOf(token: string): { light: string; dark: string } {
  const [, light = "", dark = ""] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return { light, dark };
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
    expect(sheet.match(/@media[^{]*/g)).toEqual([
      "@media screen",
      "@media screen and (prefers-contrast:more)",
      "@media screen and (forced-colors:active)",
    ]);
  });

  test("tells kinds apart by their pattern, whatever their colour", () => {
    const pattern = (name: string): string =>
      new RegExp(`${name}-light\\)\\{text-decoration:underline ([\\w. ]+) #`).exec(sheet)?.[1] ?? "";
    for (const strength of ["sure", "weak"]) {
      const patterns = toneNames.map((tone) => pattern(`${tone}-${strength}`));
      expect(new Set(patterns).size).toBe(toneNames.length);
    }
    expect(pattern("actor-ambiguous")).toMatch(/dotted/);
  });

  const opacity = (rules: string, name: string): number =>
    Number.parseInt(new RegExp(`${name}-light\\)\\{[^}]*#\\w{6}(\\w\\w)`).exec(rules)?.[1] ?? "", 16);

  test("is fainter or stronger by the reader's wish, and stronger where the system asks for contrast", () => {
    const [faint, usual, strong] = (["faint", "usual", "strong"] as const).map((weight) =>
      opacity(highlightSheet({ colours: {}, weight }), "actor-sure"),
    );
    expect(faint).toBeLessThan(usual ?? 0);
    expect(usual).toBeLessThan(strong ?? 0);
    const contrasty = sheet.slice(sheet.indexOf("prefers-contrast"), sheet.indexOf("forced-colors"));
    expect(opacity(contrasty, "actor-sure")).toBe(strong);
  });

  test("has the reader's own colours on both grounds, the usual ones for the rest", () => {
    const own = highlightSheet({ colours: { actor: "#004488" }, weight: "usual" });
    expect(own).toContain(`actor-sure-light){text-decoration:underline solid 2px #004488`);
    expect(own).toContain(`actor-sure-dark){text-decoration:underline solid 2px ${seenOn("#004488", "dark")}`);
    expect(own).toContain(tones.date.light);
    expect(own).not.toContain(tones.actor.light);
  });
});

describe("a colour of the reader", () => {
  const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

  test("can be seen on every paper, and is left as it is where it could be seen", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        for (const scheme of ["light", "dark"] as const) {
          const worst = scheme === "light" ? pairOf("paper-sunk").light : pairOf("paper-raised").dark;
          expect(contrast(seenOn(colour, scheme), worst)).toBeGreaterThanOrEqual(4.5);
          if (contrast(colour, worst) >= 4.5) expect(seenOn(colour, scheme)).toBe(colour);
        }
      }),
    );
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
