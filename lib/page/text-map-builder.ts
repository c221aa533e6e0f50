import type { Sliced } from "./slices.ts";
import { type Segment, TextMap } from "./text-map.ts";

/**
 * What does not stand in the text as it stands in the node: runs of white space, of which one space remains, and soft
 * hyphens and zero-width characters, which would cut words apart that the reader sees whole.
 */
const gapPattern = /\s{2,}|[\u00ad\u200b\u2060\ufeff]+/gu;
/** Characters taken at once, so that a page of one huge text can be read in slices too. */
const pieceLength = 20_000;
const chunkLength = 200_000;

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** Puts the text together, node by node in reading order. */
export class TextMapBuilder {
  readonly #chunks: string[] = [];
  #parts: string[] = [];
  #partsLength = 0;
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
    for (let start = 0; start < node.data.length; start += pieceLength) {
      this.#piece(node, start, node.data.slice(start, start + pieceLength));
      yield;
    }
  }

  build(): TextMap {
    return new TextMap([...this.#chunks, ...this.#parts].join(""), this.#segments);
  }

  /** Before the next words: a space, unless a line break is due. */
  space(): void {
    if (this.#length > 0 && this.#pending === "") this.#pending = " ";
  }

  #piece(node: Text, start: number, piece: string): void {
    let at = 0;
    for (const gap of piece.matchAll(gapPattern)) {
      this.#run(node, start + at, piece.slice(at, gap.index));
      if (isSpace(gap[0], 0) && gap[0] !== "\ufeff") this.space();
      at = gap.index + gap[0].length;
    }
    this.#run(node, start + at, piece.slice(at));
  }

  /** Characters without gaps; a single space at either end is written when words follow. */
  #run(node: Text, from: number, run: string): void {
    const words = run.trim();
    if (run !== "" && isSpace(run, 0)) this.space();
    const room = this.#limit - this.#length - this.#pending.length;
    if (words !== "" && room > 0) this.#write(node, from + run.indexOf(words), words.slice(0, room).replaceAll(/\s/gu, " "));
    if (words !== "" && isSpace(run, run.length - 1)) this.space();
  }

  #write(node: Text, from: number, words: string): void {
    const separator = this.#pending;
    this.#pending = "";
    this.#keep(separator + words);
    const last = this.#segments.at(-1);
    const start = this.#length + separator.length;
    const isNext = last?.node === node && separator !== "\n" && last.from + last.length + separator.length === from;
    if (last && isNext) last.length += separator.length + words.length;
    else this.#segments.push({ node, start, from, length: words.length });
    this.#length = start + words.length;
  }

  /** Joined chunk by chunk: one join over millions of characters would hold the page's thread. */
  #keep(part: string): void {
    this.#parts.push(part);
    this.#partsLength += part.length;
    if (this.#partsLength < chunkLength) return;
    this.#chunks.push(this.#parts.join(""));
    this.#parts = [];
    this.#partsLength = 0;
  }
}
