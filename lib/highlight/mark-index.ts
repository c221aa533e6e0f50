import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { type Look, lookOf } from "./looks.ts";
import { subjectOf } from "./subject.ts";

/** A mention that is marked in the text. `index` is its position in `Analysis.mentions`. */
export interface Mark extends Span {
  readonly index: number;
  readonly mention: Mention;
  readonly look: Look;
}

/** What the reader wants marked; the settings have this shape. */
export interface MarkChoice {
  readonly kinds: readonly string[];
  /** Each entity, day or attack type where it is met first, once in each paragraph, or wherever it stands. */
  readonly density: "first" | "paragraph" | "every";
  readonly weakMarks: boolean;
}

function paragraphEndAfter(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at;
}

/**
 * Marks in order of their place, of those mentions that are to be shown; no two overlap: of two that do, the earlier and
 * then the longer one stands. Mentions come sorted, as an analysis has them; `text` is what they stand in.
 */
export function marksOf(mentions: readonly Mention[], text: string, { kinds, density, weakMarks }: MarkChoice): Mark[] {
  const isChosen = (mention: Mention): boolean => kinds.includes(mention.kind) && (weakMarks || mention.certainty !== "weak");
  const met = new Set<string>();
  let paragraphEnd = -1;
  const marks: Mark[] = [];
  let end = 0;
  for (const [index, mention] of mentions.entries()) {
    if (density === "paragraph" && mention.start > paragraphEnd) {
      met.clear();
      paragraphEnd = paragraphEndAfter(text, mention.start);
    }
    const look = isChosen(mention) ? lookOf(mention) : null;
    const subject = subjectOf(mention);
    if (look === null || mention.start < end || (density !== "every" && met.has(subject))) continue;
    met.add(subject);
    marks.push({ index, mention, look, start: mention.start, end: mention.end });
    end = mention.end;
  }
  return marks;
}

/** Position of the first mark that ends after `offset`; `marks.length` when none does. */
export function firstEndingAfter(marks: readonly Span[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const mark = marks[middle];
    if (mark !== undefined && mark.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mark whose span holds the character at `offset` (UTF-16 code units), or null. */
export function markAt<M extends Span>(marks: readonly M[], offset: number): M | null {
  const mark = marks[firstEndingAfter(marks, offset)];
  return mark !== undefined && mark.start <= offset ? mark : null;
}

/** The next mark after `offset` or the last one before it, going round at the text's ends; null when there are none. */
export function neighbour<M extends Span>(marks: readonly M[], offset: number, direction: "next" | "previous"): M | null {
  if (direction === "next") return marks.find((mark) => mark.start > offset) ?? marks[0] ?? null;
  return marks.findLast((mark) => mark.start < offset) ?? marks.at(-1) ?? null;
}
