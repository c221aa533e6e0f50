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

/** Opacity of the line and of the ground behind the words, in hexadecimal. */
const weights: Readonly<Record<Strength, { readonly line: string; readonly ground: string }>> = {
  sure: { line: "d9", ground: "12" },
  ambiguous: { line: "d9", ground: "0d" },
  weak: { line: "73", ground: "00" },
  quiet: { line: "59", ground: "00" },
};

function patternOf({ tone, strength }: Look): Line {
  const line = lines[tone];
  if (strength === "quiet") return { style: "solid", thickness: "1px" };
  return strength === "weak" ? { ...line, thickness: "1px" } : line;
}

function markRule(look: Look, scheme: Scheme): string {
  const colour = tones[look.tone][scheme];
  const { line, ground } = weights[look.strength];
  const { style, thickness } = patternOf(look);
  const shownStyle = look.strength === "ambiguous" ? "dotted" : style;
  return `::highlight(${highlightName(look, scheme)}){text-decoration:underline ${shownStyle} ${thickness} ${colour}${line};text-underline-offset:.18em;background-color:${colour}${ground}}`;
}

const stateGrounds: Readonly<Record<StateName, (scheme: Scheme) => string>> = {
  current: (scheme) => `${tones.actor[scheme]}3d`,
  same: (scheme) => `${tones.actor[scheme]}1f`,
  note: (scheme) => noteGround[scheme],
};

const stateRule = (state: StateName, scheme: Scheme): string =>
  `::highlight(${stateHighlightName(state, scheme)}){background-color:${stateGrounds[state](scheme)}}`;

const forcedRule = (look: Look, scheme: Scheme): string =>
  `::highlight(${highlightName(look, scheme)}){text-decoration-color:CanvasText;background-color:transparent}`;

const everyLook = toneNames.flatMap((tone) => strengths.map((strength) => ({ tone, strength })));

const forAll = (rule: (look: Look, scheme: Scheme) => string): string =>
  schemes.flatMap((scheme) => everyLook.map((look) => rule(look, scheme))).join("\n");

/**
 * The style sheet of the marks, for a screen only: a print has none. It goes in as the user's sheet
 * (`scripting.insertCSS`), thus without a node in the page, and applies within open shadow roots too. Colours are
 * written out since custom properties of the page are not to be relied on.
 */
export function highlightSheet(): string {
  const states = schemes.flatMap((scheme) => stateNames.map((state) => stateRule(state, scheme)));
  return `@media screen{\n${forAll(markRule)}\n${states.join("\n")}\n}\n@media screen and (forced-colors:active){\n${forAll(forcedRule)}\n}\n`;
}
