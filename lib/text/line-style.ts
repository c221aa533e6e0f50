/** How a line uses capitals; in `title` and `upper` lines a capital says nothing about a name. */
export type LineStyle = "running" | "title" | "upper";

const words = /\p{L}[\p{L}\p{M}’']*/gu;
const ofNoWeight = new Set(
  "a an and as at but by for from if in into is it its of off on or over the to up via vs with".split(" "),
);

/** A heading has few words; longer lines with many capitals are lists of names. */
const maximalHeadingWords = 24;

export function lineStyleOf(line: string): LineStyle {
  const all = Array.from(line.matchAll(words), ([word]) => word);
  const weighty = all.filter((word) => !ofNoWeight.has(word.toLowerCase()));
  if (weighty.length < 2) return weighty.length === all.length && /[.!?]\s*$/u.test(line) ? "running" : "title";
  const capital = weighty.filter((word) => /^\p{Lu}/u.test(word)).length;
  const upper = weighty.filter((word) => word.length > 1 && !/\p{Ll}/u.test(word)).length;
  if (upper >= 3 && upper / weighty.length > 0.7) return "upper";
  return all.length <= maximalHeadingWords && capital / weighty.length > 0.75 ? "title" : "running";
}
