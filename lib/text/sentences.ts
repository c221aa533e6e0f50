import type { Span } from "../model/span.ts";

const abbreviations = new Set(
  "mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr inc ltd corp co llc plc no vs etc e.g i.e u.s u.k u.n a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec fig cf ca approx dept est op".split(
    " ",
  ),
);

/** Ends a sentence: its mark, closing quotes or brackets, then white space; or a line break. */
const boundaryPattern = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)|\n+/gu;

/** Whether the full stop at `dot` belongs to an abbreviation or an initial. */
export function endsWithAbbreviation(text: string, dot: number): boolean {
  const word = /(?<![\p{L}.])[\p{L}.]+$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0].toLowerCase();
  if (word === undefined) return false;
  return abbreviations.has(word) || (word.length === 1 && word !== "i");
}

function continues(text: string, boundary: number, mark: string): boolean {
  if (mark.startsWith("\n")) return false;
  const next = /^\s+["'“‘«(]*(\S)/u.exec(text.slice(boundary, boundary + 40))?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return true;
  return mark[0] === "." && mark.length === 1 && endsWithAbbreviation(text, boundary - mark.length);
}

/** Sentences without the white space around them, in order; headings and list items are sentences of their own. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    if (end > start) sentences.push({ start, end });
    from = to;
  };
  for (const match of text.matchAll(boundaryPattern)) {
    const boundary = match.index + match[0].length;
    if (!continues(text, boundary, match[0])) push(boundary);
  }
  push(text.length);
  return sentences;
}
