import type { Chunk } from "./chunks.ts";
import type { Word } from "./words.ts";

/** Letters that an acronym may take from a name: "National Cyber Security Centre" gives "NCSC", small words optional. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (letters.length < 2 || words.length < 2) return false;
  const matches = (at: number, from: number): boolean => {
    if (at === letters.length) return words.slice(from).every((word) => word.length <= 4 || from > 1);
    return words.slice(from, from + 2).some((word, skipped) => {
      const isOptional = skipped === 0 || (words[from]?.length ?? 0) <= 3;
      return isOptional && word[0] === letters[at] && matches(at + 1, from + skipped + 1);
    });
  };
  return matches(0, 0);
}

/** What stands in brackets right after the name, if it looks like its acronym: "Philippine Coast Guard (PCG)". */
export function acronymAfter(words: readonly Word[], chunk: Chunk): { readonly word: Word; readonly fits: boolean } | null {
  const [open, word, close] = [words[chunk.to], words[chunk.to + 1], words[chunk.to + 2]];
  if (open?.text !== "(" || word?.isUpper !== true || close === undefined || !/^[),;]$/.test(close.text)) return null;
  const name = chunk.words.map(({ text }) => text).join(" ");
  const fits = isAcronymOf(word.text, name);
  // "Singapore Airlines (SIA)": not its initials, yet more than chance.
  return fits || word.text[0] === name[0] ? { word, fits } : null;
}
