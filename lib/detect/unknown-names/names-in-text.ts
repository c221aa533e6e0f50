import type { Span } from "../../model/span.ts";
import type { Passage } from "../../text/passage.ts";
import { hasDistinctCase } from "../../text/spelling.ts";
import { ordinaryWords } from "../ordinary-words.ts";
import { isCommonWord } from "../people-and-places/lexicons/lexicon.ts";

const wordsOf = /[\p{L}\p{N}_'’.]+/gu;
const isOrdinary = (word: string): boolean => ordinaryWords.has(word.toLowerCase().replace(/['’.]s?$/u, ""));

/** "installs The Trick": a capital inside a sentence makes the article part of the name. */
function isNamingArticle(text: string, [article, noun]: readonly { word: string; start: number }[]): boolean {
  if (article?.word !== "The" || noun === undefined || isOrdinary(noun.word)) return false;
  return /[\p{Ll}\p{N},] $/u.test(text.slice(Math.max(0, article.start - 2), article.start));
}

/**
 * The name inside what a pattern took for one: without ordinary words before and after it ("The New Nightjar"), or
 * undefined if nothing is left that can be a name.
 */
export function trimToName(text: string, { start, end }: Span): Span | undefined {
  const parts = Array.from(text.slice(start, end).matchAll(wordsOf), (match) => ({ word: match[0], start: start + match.index }));
  while (parts[0] !== undefined && isOrdinary(parts[0].word) && !isNamingArticle(text, parts)) parts.shift();
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

/** A capital inside a sentence says something, and at its beginning one of what is no word of the language. */
function saysName(passage: Passage, start: number): boolean {
  const token = tokenAt(passage, start);
  if (passage.lineStyle(token) !== "running") return false;
  return !passage.opensSentence(token) || !isCommonWord(passage.tokens[token]?.lower.replace(/['’]s$/u, "") ?? "");
}

const isSeenIn = (text: string, written: string): boolean => text.indexOf(written) !== text.lastIndexOf(written);

/**
 * In a heading every word has a capital: of "APT28 Delivers Zebrocy" before "Malware" the last word alone is the name,
 * unless the article says the whole again.
 */
export function withoutHeading(passage: Passage, span: Span): Span {
  const { text } = passage;
  const written = text.slice(span.start, span.end);
  const space = written.lastIndexOf(" ");
  if (space === -1 || passage.lineStyle(tokenAt(passage, span.start)) === "running" || isSeenIn(text, written)) return span;
  return { start: span.start + space + 1, end: span.end };
}

/**
 * Whether the capital of the name says something: not in a heading, not as the first word of a sentence, unless the
 * name is spelled as no word is, is quoted, or stands elsewhere in the middle of a sentence.
 */
export function isWrittenAsName(passage: Passage, span: Span): boolean {
  const { text } = passage;
  const written = text.slice(span.start, span.end);
  if (hasDistinctCase(written) || /[“"‘*_]/u.test(text[span.start - 1] ?? "") || saysName(passage, span.start)) return true;
  let seen = 0;
  for (let at = text.indexOf(written); at !== -1 && seen < 2; at = text.indexOf(written, at + written.length)) {
    const isWhole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[at + written.length] ?? " "));
    if (isWhole && saysName(passage, at) && !passage.isLiteral({ start: at, end: at + written.length })) seen += 1;
  }
  return seen >= 2;
}
