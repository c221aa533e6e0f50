import type { Span } from "../../model/span.ts";
import type { Passage } from "../../text/passage.ts";
import { hasDistinctCase } from "../../text/spelling.ts";
import { ordinaryWords } from "../ordinary-words.ts";

const wordsOf = /[\p{L}\p{N}_'’.]+/gu;
const isOrdinary = (word: string): boolean => ordinaryWords.has(word.toLowerCase().replace(/['’.]s?$/u, ""));

/**
 * The name inside what a pattern took for one: without ordinary words before and after it ("The New Nightjar"), or
 * undefined if nothing is left that can be a name.
 */
export function trimToName(text: string, { start, end }: Span): Span | undefined {
  const parts = Array.from(text.slice(start, end).matchAll(wordsOf), (match) => ({ word: match[0], start: start + match.index }));
  while (parts[0] !== undefined && isOrdinary(parts[0].word)) parts.shift();
  while (parts.length > 0 && isOrdinary(parts.at(-1)?.word ?? "")) parts.pop();
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.start + last.word.replace(/['’]s$/u, "").length };
  return span.end - span.start < 3 ? undefined : span;
}

/** Index of the token that begins at or after the offset. */
export function tokenAt({ tokens }: Passage, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether the capital of the name says something: not in a heading, not as the first word of a sentence, unless the
 * name is spelled as no word is, or quoted.
 */
export function isWrittenAsName(passage: Passage, span: Span): boolean {
  const { text } = passage;
  const written = text.slice(span.start, span.end);
  if (hasDistinctCase(written) || /[“"‘*_]/u.test(text[span.start - 1] ?? "")) return true;
  const token = tokenAt(passage, span.start);
  return passage.lineStyle(token) === "running" && !passage.opensSentence(token);
}
