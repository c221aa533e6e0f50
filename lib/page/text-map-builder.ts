import type { Sliced } from "./slices.ts";
import { type Segment, TextMap } from "./text-map.ts";

/**
 * What does not stand in the text as it stands in the node: runs of white space, of which one space remains, and soft
 * hyphens and zero-width characters, which would cut words apart that the reader sees whole.
 */
const gapPattern = /\s{2,}|[\u00ad\u200b\u2060\ufeff]+/gu;
/** Characters taken at once, so that a page of one huge text can be read in slices too. */
const pieceLength = 50_000;

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** Puts the text together, node by node in reading order. */
export class TextMapBuilder {
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #limit: number;
  #length = 0;
  #pending: "" | " " | "\n" = "";

  /** @param limit UTF-16 code units after which no more is taken in */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#length >= this.#limit;
  }

  /** Before the next words: a line break for another line or block. Never first or last in the text. */
  break(): void {
    if (this.#length > 0) this.#pending = "\n";
  }

  /** Takes in a text node; runs of white space become one space. */
  *add(node: Text): Sliced<void> {
    const { data } = node;
    let at = 0;
    for (const gap of data.matchAll(gapPattern)) {
      yield* this.#pieces(node, at, gap.index);
      if (isSpace(gap[0], 0) && gap[0].charCodeAt(0) !== 0xfeff) this.#space();
      at = gap.index + gap[0].length;
    }
    yield* this.#pieces(node, at, data.length);
  }

  build(): TextMap {
    return new TextMap(this.#parts.join(""), this.#segments);
  }

  #space(): void {
    if (this.#length > 0 && this.#pending === "") this.#pending = " ";
  }

  *#pieces(node: Text, from: number, to: number): Sliced<void> {
    for (let start = from; start < to; start += pieceLength) {
      this.#piece(node, start, Math.min(to, start + pieceLength));
      yield;
    }
  }

  /** Characters without gaps; a single space at either end is written when words follow. */
  #piece(node: Text, from: number, to: number): void {
    const { data } = node;
    const startsWithSpace = isSpace(data, from);
    if (startsWithSpace) this.#space();
    const start = startsWithSpace ? from + 1 : from;
    const endsWithSpace = to > start && isSpace(data, to - 1);
    const end = Math.min(endsWithSpace ? to - 1 : to, start + this.#limit - this.#length - this.#pending.length);
    if (end > start) this.#write(node, start, data.slice(start, end).replaceAll(/\s/gu, " "));
    if (endsWithSpace) this.#space();
  }

  #write(node: Text, from: number, words: string): void {
    const separator = this.#pending;
    this.#pending = "";
    this.#parts.push(separator, words);
    const last = this.#segments.at(-1);
    const start = this.#length + separator.length;
    const isNext = last?.node === node && separator !== "\n" && last.from + last.length + separator.length === from;
    if (last && isNext) last.length += separator.length + words.length;
    else this.#segments.push({ node, start, from, length: words.length });
    this.#length = start + words.length;
  }
}
