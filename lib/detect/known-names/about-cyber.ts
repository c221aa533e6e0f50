import type { Token } from "../../text/tokens.ts";
import { cyberWord } from "./cues.ts";

/** Tells of a token whether the text around it is about attacks on computers; elsewhere names that are words are left alone. */
export type CyberTest = (token: number) => boolean;

export const everywhere: CyberTest = () => true;
export const nowhere: CyberTest = () => false;

/** How far a single telling word speaks, in tokens to each side. */
const reach = 150;

/** Telling words of an article that speak for all of it. */
const enough = 2;

function tellingWords(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (const [index, { lower }] of tokens.entries()) {
    if (cyberWord.test(lower) || (lower === "leak" && tokens[index + 1]?.lower === "site")) found.push(index);
    if (found.length === enough) break;
  }
  return found;
}

/**
 * Two telling words speak for the whole article, one for what stands near it: what follows far away takes nothing from it.
 * Groups that can be nothing else, by the tokens they begin at, count as one more.
 */
export function cyberTest(tokens: readonly Token[], groups: readonly number[] = []): CyberTest {
  const words = tellingWords(tokens);
  if (words.length + Math.min(1, groups.length) >= enough) return everywhere;
  const telling = words.length > 0 ? words : groups;
  if (telling.length === 0) return nowhere;
  return (token) => telling.some((at) => Math.abs(at - token) <= reach);
}
