import { firstIndex, type Listed } from "../model/listed.ts";
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
 * Marks in order of their place. Of each it keeps the position of its mention alone: in a long article there are thousands,
 * and few are ever looked at again.
 */
export class MarkList implements Listed<Mark> {
  readonly #mentions: Listed<Mention>;
  readonly #positions: readonly number[];

  /** @param positions of mentions that have a look, in order */
  constructor(mentions: Listed<Mention>, positions: readonly number[]) {
    this.#mentions = mentions;
    this.#positions = positions;
  }

  get length(): number {
    return this.#positions.length;
  }

  at(place: number): Mark | undefined {
    const index = this.#positions[place] ?? -1;
    const mention = this.#mentions.at(index);
    const look = mention === undefined ? null : lookOf(mention);
    return mention === undefined || look === null ? undefined : { index, mention, look, start: mention.start, end: mention.end };
  }

  *[Symbol.iterator](): Generator<Mark, undefined> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place) as Mark;
  }
}

/**
 * Marks of those mentions that are to be shown; no two overlap: of two that do, the earlier and then the longer one stands.
 * Mentions come sorted, as an analysis has them; `text` is what they stand in.
 */
export function marksOf(mentions: Listed<Mention>, text: string, { kinds, density, weakMarks }: MarkChoice): MarkList {
  const isChosen = (mention: Mention): boolean => kinds.includes(mention.kind) && (weakMarks || mention.certainty !== "weak");
  const met = new Set<string>();
  let paragraphEnd = -1;
  const positions: number[] = [];
  let end = 0;
  let index = -1;
  for (const mention of mentions) {
    index += 1;
    if (density === "paragraph" && mention.start > paragraphEnd) {
      met.clear();
      paragraphEnd = paragraphEndAfter(text, mention.start);
    }
    if (!isChosen(mention) || lookOf(mention) === null || mention.start < end) continue;
    if (density !== "every") {
      const subject = subjectOf(mention);
      if (met.has(subject)) continue;
      met.add(subject);
    }
    positions.push(index);
    end = mention.end;
  }
  return new MarkList(mentions, positions);
}

/** Position of the first mark that ends after `offset`; `marks.length` when none does. */
export const firstEndingAfter = (marks: Listed<Span>, offset: number): number => firstIndex(marks, ({ end }) => end > offset);

/** The mark whose span holds the character at `offset` (UTF-16 code units), or null. */
export function markAt<M extends Span>(marks: Listed<M>, offset: number): M | null {
  const mark = marks.at(firstEndingAfter(marks, offset));
  return mark !== undefined && mark.start <= offset ? mark : null;
}

/** The next mark after `offset` or the last one before it, going round at the text's ends; null when there are none. */
export function neighbour<M extends Span>(marks: Listed<M>, offset: number, direction: "next" | "previous"): M | null {
  if (direction === "next") return marks.at(firstIndex(marks, ({ start }) => start > offset)) ?? marks.at(0) ?? null;
  const before = firstIndex(marks, ({ start }) => start >= offset) - 1;
  return marks.at(before < 0 ? marks.length - 1 : before) ?? null;
}
