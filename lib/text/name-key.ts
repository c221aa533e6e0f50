/** Longest name, in tokens, that is looked up. */
export const maximalNameTokens = 8;

/**
 * The key under which all spellings of a name meet: letters and digits alone, without case, diacritics, spaces, quotes
 * or dashes. "APT-28", "APT 28" and "apt28" share one, as do "HomeLand Justice" and "HomelandJustice". How near a
 * spelling is to the claimed name is judged later, by the linker.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
