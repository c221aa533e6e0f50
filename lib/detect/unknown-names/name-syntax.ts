import { lazy } from "../../text/lazy.ts";
/** Quotes and emphasis that a new name is often given. */
export const opening = String.raw`[“"‘'*_\[]{0,4}`;
export const closing = String.raw`[”"’'*_\]]{0,4}`;
/** Begins where a word does and has an end: reports hold lines of encoded data that are one word of 100,000 letters. */
const rest = String.raw`[\p{L}\p{N}_]{0,40}(?:[$!](?= ))?(?![\p{L}\p{N}_])`;
export const word = String.raw`(?<![\p{L}\p{N}_-])(?:\p{Lu}${rest}|\p{Ll}{1,4}\p{Lu}${rest}|\p{N}{1,6}\p{Lu}${rest})`;
const next = word.replace("_-])", "_])");
export const name = `(?<name>${word}(?:[ -]${next}){0,3})`;
export const quoted = `${opening}${name}${closing}`;

/** Spelled as no word is: "TinSpoon", "Zloader2". */
export const distinctWord = String.raw`(?<![\p{L}\p{N}_-])\p{Lu}?[\p{L}\p{N}]{0,30}(?:\p{Ll}\p{Lu}|\p{L}\p{N})[\p{L}\p{N}]{0,30}(?![\p{L}\p{N}_])`;

/** One name of a list, with the word before it. */
export const listedName = lazy(() => new RegExp(String.raw`^(?:and |or |the )*${quoted}(?=$|[^\p{L}\p{N}-])`, "u"));

/**
 * Words of a pattern as they stand in a sentence, at its beginning and in a heading: "[Bb]ackdoor|[Ww]eb ?[Ss]hell". Not by an inline
 * `(?i:…)`: V8 stops optimising patterns where many are in use, and then finds nothing by those.
 */
export const anyInitials = (words: string): string => words.replaceAll(/\b[a-z](?=[a-z])/g, (c) => `[${c.toUpperCase()}${c}]`);
