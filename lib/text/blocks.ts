import type { Span } from "../model/span.ts";
import { endsWithAbbreviation } from "./sentences.ts";

/**
 * A paragraph's text, or several in a row where no sentence ends between them. While it is remembered, the same text is the
 * same object in every article and every state of one: what was found in it is kept beside it.
 */
export interface Block {
  readonly text: string;
}

/** A block in an article; `start` in UTF-16 code units. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}

/** How much text is remembered, in UTF-16 code units: some 10,000 words, a long live blog or the last articles read. */
const keptLength = 60_000;

/** Least recently met first. */
const kept = new Map<string, Block>();
let length = 0;
let last: { readonly text: string; readonly blocks: readonly PlacedBlock[] } = { text: "", blocks: [] };

/** Forgets all that was found in any text. */
export function forgetBlocks(): void {
  kept.clear();
  last = { text: "", blocks: [] };
  length = 0;
}

function blockOf(text: string): Block {
  const known = kept.get(text);
  const block = known ?? { text };
  kept.delete(text);
  kept.set(text, block);
  if (known !== undefined) return block;
  length += text.length;
  for (const old of kept.keys()) {
    if (length <= keptLength) break;
    kept.delete(old);
    length -= old.length;
  }
  return block;
}

/** An empty line, or the end of a line that ends a sentence: text that is wrapped at a width breaks inside of them. */
const boundary = /\n[^\S\n]*\n\s*|(?<=[.!?…]["'”’)\]]{0,3})\n/gu;

const isInside = (text: string, { 0: found, index }: RegExpExecArray): boolean =>
  found === "\n" && text[index - 1] === "." && endsWithAbbreviation(text, index - 1);

/** The blocks of a text in order; together they are all of it. No sentence and no name stands in two. */
export function blocksOf(text: string): readonly PlacedBlock[] {
  if (last.text === text) return last.blocks;
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    if (isInside(text, match)) continue;
    const end = match.index + match[0].length;
    blocks.push({ start, block: blockOf(text.slice(start, end)) });
    start = end;
  }
  if (start < text.length) blocks.push({ start, block: blockOf(text.slice(start)) });
  last = { text, blocks };
  return blocks;
}

/** Reads a block once, for as long as it is remembered: for what is in its own text, whatever article it stands in. */
export function remembered<T>(read: (text: string, block: Block) => T): (block: Block) => T {
  const results = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const known = results.get(block);
    if (known !== undefined) return known.value;
    const value = read(block.text, block);
    results.set(block, { value });
    return value;
  };
}

/** The same by something else as well, such as a pattern, which must not be made anew each time. */
export function rememberedBy<K extends object, T>(read: (by: K, text: string, block: Block) => T): (by: K, block: Block) => T {
  const readers = new WeakMap<K, (block: Block) => T>();
  return (by, block) => {
    const reader = readers.get(by) ?? remembered((text, own) => read(by, text, own));
    readers.set(by, reader);
    return reader(block);
  };
}

/** The same thing that many places later. */
export const moved = <T extends Span>(thing: T, by: number): T => ({ ...thing, start: thing.start + by, end: thing.end + by });
