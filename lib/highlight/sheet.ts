import { type LineWeight, type MarkStyle, type Tone, usualMarkStyle } from "../model/mark-style.ts";
import { everyLook, highlightName, type Look, type StateName, type Strength, stateHighlightName, stateNames } from "./looks.ts";
import { noteGround, type Scheme, schemes, tonesOf } from "./palette.ts";

interface Line {
  readonly style: "solid" | "double" | "dashed" | "wavy";
  /** CSS pixels. */
  readonly thickness: number;
}

/** A pattern each, since colour must never be the only sign; dotted is kept for what is ambiguous. */
const lines: Readonly<Record<Tone, Line>> = {
  actor: { style: "solid", thickness: 2 },
  software: { style: "double", thickness: 1.5 },
  attack: { style: "dashed", thickness: 2 },
  date: { style: "solid", thickness: 1 },
  vulnerability: { style: "wavy", thickness: 1 },
  indicator: { style: "dashed", thickness: 1 },
};

/** Opacity of the line. There is no ground: a page full of it would not be read but searched. */
const opacities: Readonly<Record<Strength, number>> = { sure: 0.85, ambiguous: 0.85, weak: 0.45, quiet: 0.35 };
/** The reader's wish: opacity times, and thickness more. */
const weights: Readonly<Record<LineWeight, { readonly times: number; readonly more: number }>> = {
  faint: { times: 0.6, more: 0 },
  usual: { times: 1, more: 0 },
  strong: { times: 1.6, more: 1 },
};

const inHex = (opacity: number): string =>
  Math.round(Math.min(1, opacity) * 255)
    .toString(16)
    .padStart(2, "0");

/** A weak mark keeps its kind's pattern and is thinner and paler; a name that nobody knows has a hairline. */
function lineOf({ tone, strength }: Look): Line {
  if (strength === "quiet") return { style: "solid", thickness: 1 };
  const { style, thickness } = lines[tone];
  return { style, thickness: strength === "weak" ? thickness * 0.75 : thickness };
}

function markRule(look: Look, scheme: Scheme, { colours, weight }: MarkStyle): string {
  const { times, more } = weights[weight];
  const colour = tonesOf({ colours })[look.tone][scheme] + inHex(opacities[look.strength] * times);
  const { style, thickness } = lineOf(look);
  const shownStyle = look.strength === "ambiguous" ? "dotted" : style;
  return `::highlight(${highlightName(look, scheme)}){text-decoration:underline ${shownStyle} ${thickness + more}px ${colour};text-underline-offset:.18em}`;
}

/** The accent of the surfaces, no kind's own: the card says where it belongs. */
const stateTone = { light: "#1f4f8f", dark: "#9cc4ff" } as const;

const stateGrounds: Readonly<Record<StateName, (scheme: Scheme) => string>> = {
  note: (scheme) => noteGround[scheme],
  same: (scheme) => `${stateTone[scheme]}1f`,
  current: (scheme) => `${stateTone[scheme]}40`,
};

/** With the system's own few colours, by which browsers fill every highlight: a line as the text is, grounds as the system has them for what is chosen and marked. */
const forcedStates: Readonly<Record<StateName, string>> = {
  note: "background-color:Mark;color:MarkText",
  same: "text-decoration:underline double 1px Highlight",
  current: "background-color:Highlight;color:HighlightText",
};

const forEachState = (declarations: (state: StateName, scheme: Scheme) => string): string[] =>
  schemes.flatMap((scheme) =>
    stateNames.map((state) => `::highlight(${stateHighlightName(state, scheme)}){${declarations(state, scheme)}}`),
  );

const forEachLook = (rule: (look: Look, scheme: Scheme) => string): string[] =>
  schemes.flatMap((scheme) => everyLook.map((look) => rule(look, scheme)));

const media = (query: string, rules: readonly string[]): string => `@media ${query}{\n${rules.join("\n")}\n}`;

/**
 * The style sheet of the marks, for a screen only: a print has none. It goes in by `scripting.insertCSS`, thus without a
 * node in the page. Colours are written out since custom properties of the page are not to be relied on.
 */
export function highlightSheet(style: MarkStyle = usualMarkStyle): string {
  const marks = forEachLook((look, scheme) => markRule(look, scheme, style));
  const states = forEachState((state, scheme) => `background-color:${stateGrounds[state](scheme)}`);
  const contrasty = forEachLook((look, scheme) => markRule(look, scheme, { ...style, weight: "strong" }));
  const forced = forEachLook((look, scheme) => `::highlight(${highlightName(look, scheme)}){text-decoration-color:CanvasText}`);
  return [
    media("screen", [...marks, ...states]),
    media("screen and (prefers-contrast:more)", contrasty),
    media("screen and (forced-colors:active)", [...forced, ...forEachState((state) => forcedStates[state])]),
    "",
  ].join("\n");
}

/**
 * The same with every rule on the root alone, for browsers that hand the styles of highlights down: Chromium does, Firefox
 * does not. Rules for every element have each of them styled anew, at 10,000 elements a task of 80 to 115 ms in place of 17.
 */
export const atRoot = (sheet: string): string => sheet.replaceAll("::highlight(", ":root::highlight(");
