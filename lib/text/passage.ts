import type { Span } from "../model/span.ts";
import { type LineStyle, lineStyleOf } from "./line-style.ts";
import { findLiteralZones } from "./literal-zones.ts";
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

function sentenceIndex(tokens: readonly Token[], sentences: readonly Span[]): { of: Int32Array; first: Int32Array } {
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

function literalTester(zones: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = zones.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((zones[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    // Zones are short: those that reach this far back are few.
    for (let index = low - 1; index >= 0 && index >= low - 8; index -= 1) {
      if ((zones[index]?.end ?? 0) > start) return true;
    }
    return false;
  };
}

function lineStyler(text: string, tokens: readonly Token[]): (token: number) => LineStyle {
  const styles = new Map<number, LineStyle>();
  return (index) => {
    const offset = tokens[index]?.start ?? 0;
    const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
    const known = styles.get(start);
    if (known !== undefined) return known;
    const end = text.indexOf("\n", offset);
    const style = lineStyleOf(text.slice(start, end === -1 ? text.length : end));
    styles.set(start, style);
    return style;
  };
}

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
    isLiteral: literalTester(findLiteralZones(text)),
    lineStyle: lineStyler(text, tokens),
    sentenceOf: (token) => of[token] ?? 0,
    sentenceBounds(token) {
      let last = token;
      while (last + 1 < tokens.length && of[last + 1] === of[token]) last += 1;
      return { first: firstOf(token), last };
    },
    opensSentence(token) {
      let index = firstOf(token);
      while (index < token && tokens[index]?.shape !== "word" && tokens[index]?.shape !== "mixed") index += 1;
      return index >= token;
    },
  };
}
