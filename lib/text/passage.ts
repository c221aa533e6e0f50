import type { Span } from "../model/span.ts";
import { type LineStyle, lineStyleOf } from "./line-style.ts";
import { literalZonesOf } from "./literal-zones.ts";
import type { Token } from "./tokens.ts";

/** A text with what judging a name needs: sentences of tokens, lines, addresses. All lookups by token index. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether the span lies inside a URL, a path, a hash or another literal. */
  isLiteral(span: Span): boolean;
  lineStyle(token: number): LineStyle;
  /** Index of the sentence that the token stands in. */
  sentenceOf(token: number): number;
  /** First and last token of the sentence that the token stands in. */
  sentenceBounds(token: number): { readonly first: number; readonly last: number };
  /** Whether the token is the first word of its sentence, quotes, brackets and list marks aside. */
  opensSentence(token: number): boolean;
}

interface SentenceIndex {
  readonly of: Int32Array;
  readonly first: Int32Array;
}

function sentenceIndex(tokens: readonly Token[], sentences: readonly Span[]): SentenceIndex {
  const of = new Int32Array(tokens.length);
  const first = new Int32Array(sentences.length + 1).fill(tokens.length);
  let sentence = 0;
  for (const [index, token] of tokens.entries()) {
    while (sentence < sentences.length - 1 && token.start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    of[index] = sentence;
    first[sentence] = Math.min(first[sentence] ?? index, index);
  }
  return { of, first };
}

/** Index of the last of the ascending numbers that is not greater; -1 where all are. */
function lastUpTo(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function literalTester(zones: readonly Span[]): (span: Span) => boolean {
  const starts = zones.map(({ start }) => start);
  return ({ start, end }) => {
    const last = lastUpTo(starts, end - 1);
    // Patterns find a place more than once, but zones are short: those that reach this far back are few.
    for (let index = last; index >= 0 && index >= last - 8; index -= 1) {
      if ((zones[index]?.end ?? 0) > start) return true;
    }
    return false;
  };
}

/** Longest line that can be a heading, in code units. */
const longestHeading = 400;

function lineStyler(text: string, tokens: readonly Token[]): (token: number) => LineStyle {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const styles = new Map<number, LineStyle>();
  return (index) => {
    const line = lastUpTo(starts, tokens[index]?.start ?? 0);
    const known = styles.get(line);
    if (known !== undefined) return known;
    const start = starts[line] ?? 0;
    const end = starts[line + 1] ?? text.length;
    const style = end - start > longestHeading ? "running" : lineStyleOf(text.slice(start, end));
    styles.set(line, style);
    return style;
  };
}

/** Marks that stand before the first word of a sentence: quotes, brackets, the stars and dashes of lists. */
const maximalOpeningMarks = 12;

const passages = new WeakMap<readonly Token[], Passage>();

/** The passage of these tokens; made once for all that ask with the same list. */
export function passageOf(text: string, tokens: readonly Token[], sentences: readonly Span[]): Passage {
  const known = passages.get(tokens);
  if (known !== undefined && known.text === text) return known;
  const passage = readPassage(text, tokens, sentences);
  passages.set(tokens, passage);
  return passage;
}

function readPassage(text: string, tokens: readonly Token[], sentences: readonly Span[]): Passage {
  const { of, first } = sentenceIndex(tokens, sentences);
  const firstOf = (token: number): number => first[of[token] ?? 0] ?? 0;
  return {
    text,
    tokens,
    isLiteral: literalTester(literalZonesOf(text)),
    lineStyle: lineStyler(text, tokens),
    sentenceOf: (token) => of[token] ?? 0,
    sentenceBounds: (token) => ({ first: firstOf(token), last: (first[(of[token] ?? 0) + 1] ?? tokens.length) - 1 }),
    opensSentence(token) {
      let index = firstOf(token);
      if (token - index > maximalOpeningMarks) return false;
      while (index < token && tokens[index]?.shape !== "word" && tokens[index]?.shape !== "mixed") index += 1;
      return index >= token;
    },
  };
}
