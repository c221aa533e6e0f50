import { highlightName, type Look, type StateName, type Strength, stateHighlightName, stateNames, strengths } from "./looks.ts";
import { noteGround, type Scheme, schemes, type Tone, toneNames, tones } from "./palette.ts";

interface Line {
  readonly style: "solid" | "double" | "dashed" | "wavy";
  readonly thickness: string;
}

/** A pattern each, since colour must never be the only sign; dotted is kept for what is ambiguous. */
const lines: Readonly<Record<Tone, Line>> = {
  actor: { style: "solid", thickness: "2px" },
  software: { style: "double", thickness: "1.5px" },
  attack: { style: "dashed", thickness: "2px" },
  date: { style: "solid", thickness: "1px" },
  vulnerability: { style: "wavy", thickness: "1px" },
  indicator: { style: "solid", thickness: "1px" },
};

/** Opacity of the line, in hexadecimal. There is no ground: a page full of it would not be read but searched. */
const weights: Readonly<Record<Strength, string>> = {
  sure: "d9",
  ambiguous: "d9",
  weak: "73",
  quiet: "59",
};

function patternOf({ tone, strength }: Look): Line {
  const line = lines[tone];
  if (strength === "quiet") return { style: "solid", thickness: "1px" };
  return strength === "weak" ? { ...line, thickness: "1px" } : line;
}

function markRule(look: Look, scheme: Scheme): string {
  const colour = tones[look.tone][scheme] + weights[look.strength];
  const { style, thickness } = patternOf(look);
  const shownStyle = look.strength === "ambiguous" ? "dotted" : style;
  return `::highlight(${highlightName(look, scheme)}){text-decoration:underline ${shownStyle} ${thickness} ${colour};text-underline-offset:.18em}`;
}

/** The accent of the surfaces, no kind's own: the card says where it belongs. */
const stateTone = { light: "#1f4f8f", dark: "#9cc4ff" } as const;

const stateGrounds: Readonly<Record<StateName, (scheme: Scheme) => string>> = {
  current: (scheme) => `${stateTone[scheme]}40`,
  same: (scheme) => `${stateTone[scheme]}1f`,
  note: (scheme) => noteGround[scheme],
};

const stateRule = (state: StateName, scheme: Scheme): string =>
  `::highlight(${stateHighlightName(state, scheme)}){background-color:${stateGrounds[state](scheme)}}`;

const forcedRule = (look: Look, scheme: Scheme): string =>
  `::highlight(${highlightName(look, scheme)}){text-decoration-color:CanvasText}`;

const everyLook = toneNames.flatMap((tone) => strengths.map((strength) => ({ tone, strength })));

const forAll = (rule: (look: Look, scheme: Scheme) => string): string =>
  schemes.flatMap((scheme) => everyLook.map((look) => rule(look, scheme))).join("\n");

/**
 * The style sheet of the marks, for a screen only: a print has none. It goes in by
 * `scripting.insertCSS`, thus without a node in the page. Colours are written out since custom properties of the page
 * are not to be relied on.
 */
export function highlightSheet(): string {
  const states = schemes.flatMap((scheme) => stateNames.map((state) => stateRule(state, scheme)));
  return `@media screen{\n${forAll(markRule)}\n${states.join("\n")}\n}\n@media screen and (forced-colors:active){\n${forAll(forcedRule)}\n}\n`;
}

/**
 * The same with every rule on the root alone, for browsers that hand the styles of highlights down: Chromium does, Firefox
 * does not. Rules for every element have each of them styled anew, at 10,000 elements a task of 80 to 115 ms in place of 17.
 */
export const atRoot = (sheet: string): string => sheet.replaceAll("::highlight(", ":root::highlight(");
