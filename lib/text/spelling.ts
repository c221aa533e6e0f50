/** How a text writes a known name. */
export type Spelling =
  /** Letter by letter; quotes, dashes and white space of any kind count as the same. */
  | "exact"
  /** The same letters in the same case, joined or split otherwise: "APT 28" for "APT28". */
  | "separated"
  | "upper"
  | "lower"
  /** Another mix of capitals: "Trickbot" for "TrickBot". */
  | "recased"
  /** Nothing of the above, such as other diacritics. */
  | "folded";

const typography: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ]/gu, "'"],
  [/[“”]/gu, '"'],
  [/[‐‑–—]/gu, "-"],
  [/\s+/gu, " "],
];

const plainMarks = (text: string): string =>
  typography.reduce((marked, [pattern, mark]) => marked.replaceAll(pattern, mark), text.normalize("NFC"));

const lettersOf = (text: string): string => text.normalize("NFC").replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "");

export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
export const isLower = (text: string): boolean => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);
export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A case that no ordinary word has: "REvil", "njRAT", "APT28", "ToddyCat", "WIRTE". */
export const hasDistinctCase = (text: string): boolean =>
  /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(text) || (isUpper(text) && text.length >= 4);

/** Judges two strings that share their `nameKey`. */
export function compareSpelling(written: string, name: string): Spelling {
  if (written === name || plainMarks(written) === plainMarks(name)) return "exact";
  const letters = lettersOf(written);
  const nameLetters = lettersOf(name);
  if (letters === nameLetters) return "separated";
  if (letters.toLowerCase() !== nameLetters.toLowerCase()) return "folded";
  if (isUpper(letters)) return "upper";
  return isLower(letters) ? "lower" : "recased";
}
