import type { Span } from "../model/span.ts";
import { blocksOf, moved, type PlacedBlock, remembered } from "./blocks.ts";

type TokenShape = "word" | "number" | "mixed" | "punctuation";

/** A word, a number, a mix of both ("APT28", "3rd"), or one punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly shape: TokenShape;
}

/**
 * Letters, digits and marks; an apostrophe, a full stop or an ampersand joins when a letter stands on both sides
 * ("O'Neill", "U.S", "AT&T"), hyphens do not ("Iran-backed" are three tokens).
 */
const tokenPattern = /[\p{L}\p{N}\p{M}_]+(?:(?:['’.&](?=\p{L}))[\p{L}\p{N}\p{M}_]+)*|[^\s\p{L}\p{N}\p{M}_]/gu;

function shapeOf(text: string): TokenShape {
  const hasLetter = /\p{L}/u.test(text);
  const hasDigit = /\p{N}/u.test(text);
  if (hasLetter) return hasDigit ? "mixed" : "word";
  return hasDigit ? "number" : "punctuation";
}

/** All tokens in order; offsets are UTF-16 code units into `text`. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), (match) => {
    const [word] = match;
    return { start: match.index, end: match.index + word.length, text: word, lower: word.toLowerCase(), shape: shapeOf(word) };
  });
}

/** Tokens of a block, in its own offsets. */
export const tokensIn = remembered(tokenize);

/** The blocks of a text with the number of the first token of each. */
export function tokenBlocksOf(text: string): (PlacedBlock & { readonly first: number })[] {
  let next = 0;
  return blocksOf(text).map((placed) => {
    const first = next;
    next += tokensIn(placed.block).length;
    return { ...placed, first };
  });
}

/** The same as `tokenize`, of blocks that were met before without looking again. */
export const tokensOf = (text: string): Token[] =>
  blocksOf(text).flatMap(({ start, block }) => tokensIn(block).map((token) => moved(token, start)));
