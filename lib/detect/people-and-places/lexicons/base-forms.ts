const endings: readonly (readonly [RegExp, string])[] = [
  [/s$/, ""],
  [/es$/, ""],
  [/ies$/, "y"],
  [/d$/, ""],
  [/ed$/, ""],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ly$/, ""],
];

/**
 * What an English word, given in lower case, may be inflected from, existing or not. The packed list of common words leaves
 * out what this leads back to another of its words, so building and reading must share it.
 */
export function baseForms(word: string): string[] {
  return endings.filter(([ending]) => ending.test(word)).map(([ending, put]) => word.replace(ending, put));
}
