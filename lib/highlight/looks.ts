import { type Tone, toneNames } from "../model/mark-style.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import { type Scheme, schemes } from "./palette.ts";

/**
 * How sure a mark looks. `sure`: the full pattern; `ambiguous`: dotted, several may be meant; `weak`: a paler pattern;
 * `quiet`: a hairline under a name that the knowledge base does not have.
 */
const strengths = ["sure", "ambiguous", "weak", "quiet"] as const;
export type Strength = (typeof strengths)[number];

export interface Look {
  readonly tone: Tone;
  readonly strength: Strength;
}

/** Null: found, kept for the story, and not marked in the text. */
function toneOf(mention: Mention): Tone | null {
  switch (mention.kind) {
    case "actor":
    case "software":
    case "vulnerability":
      return mention.kind;
    case "date":
      // "24 hours" and "recently" point to no day: a mark there would have nothing to tell.
      return mention.earliest === null ? null : "date";
    case "technique":
      return "attack";
    case "attack":
      return mention.mode === "event" ? "attack" : null;
    case "indicator":
    case "place":
      return "indicator";
    case "participant":
      return null;
  }
}

const isQuietWhenUnknown = (mention: Mention): boolean =>
  mention.kind === "actor" && (mention.actorType === "organization" || mention.actorType === "person");

function strengthOf(mention: Mention): Strength {
  if (hasLink(mention) && mention.link.kind === "unknown" && isQuietWhenUnknown(mention)) return "quiet";
  if (mention.certainty === "weak") return "weak";
  return hasLink(mention) && mention.link.kind === "ambiguous" ? "ambiguous" : "sure";
}

export function lookOf(mention: Mention): Look | null {
  const tone = toneOf(mention);
  return tone === null ? null : { tone, strength: strengthOf(mention) };
}

/** Every key of ours in the page's `CSS.highlights` starts so; no other is ever touched. */
const highlightPrefix = "newsgloss-";

export const highlightName = ({ tone, strength }: Look, scheme: Scheme): string =>
  `${highlightPrefix}${tone}-${strength}-${scheme}`;

/**
 * Words with a note, other mentions of the entity whose card is open, and the mark of the card itself: each lies over those
 * before it, and all over the marks.
 */
export const stateNames = ["note", "same", "current"] as const;
export type StateName = (typeof stateNames)[number];

export const stateHighlightName = (state: StateName, scheme: Scheme): string => `${highlightPrefix}${state}-${scheme}`;

export const everyLook: readonly Look[] = toneNames.flatMap((tone) => strengths.map((strength) => ({ tone, strength })));

/** All keys that marks may stand under. A list, since Firefox does not let a content script go through the page's registry. */
export const markNames: readonly string[] = schemes.flatMap((scheme) => everyLook.map((look) => highlightName(look, scheme)));

export const allStateNames: readonly string[] = schemes.flatMap((scheme) =>
  stateNames.map((state) => stateHighlightName(state, scheme)),
);
