import type { Span } from "../../model/span.ts";
import type { Reading } from "../detector.ts";
import { functionWords } from "./lexicons/cues.ts";
import { opaqueSpans } from "./opaque.ts";

/** How a word stands to the one before it: apart by blanks, joined without any, or in another sentence or line. */
export type Gap = "blank" | "none" | "break";

/** A token as the search for names sees it. */
export interface Word extends Span {
  /** Without the possessive ending; `end` is before it too. */
  readonly text: string;
  readonly lower: string;
  readonly gap: Gap;
  readonly isPossessive: boolean;
  readonly isPunctuation: boolean;
  /** First letter is a capital, or a later one in a word such as "iRobot". */
  readonly isCapital: boolean;
  /** Two capitals or more and no small letter. */
  readonly isUpper: boolean;
  /** Number of the sentence, and whether the word is its first. */
  readonly sentence: number;
  readonly isFirst: boolean;
  /** In a web address, a path or code. */
  readonly isOpaque: boolean;
  /** In a line whose words are capitals anyway. */
  readonly isHeadline: boolean;
}

const possessivePattern = /['’]s$/i;
const capitalPattern = /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u;

/** Title case: every word that carries meaning is a capital, and no full stop ends it; or capitals all through. */
function isHeadline(sentence: string): boolean {
  const ends = /[.!?:;,]["'”’*)]*$/.test(sentence);
  if (ends && /[a-z]{2}/.test(sentence)) return false;
  const words = sentence.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => /^\p{L}{2}/u.test(word));
  const long = words.filter((word) => word.length > 3);
  if (long.length > 1 && long.every((word) => word === word.toUpperCase())) return true;
  if (ends) return false;
  const telling = words.filter((word) => !functionWords.has(word.toLowerCase()));
  return telling.length >= 4 && telling.filter((word) => /^\p{Lu}/u.test(word)).length >= telling.length * 0.85;
}

/** Span of the list that holds the place, going forward only; null outside of all. */
function follower(spans: readonly Span[]): (place: number) => number | null {
  let next = 0;
  return (place) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= place) next++;
    const span = spans[next];
    return span !== undefined && span.start <= place ? next : null;
  };
}

/** The article's tokens with what the search for names asks of each. */
export function wordsOf({ article: { text }, tokens, sentences }: Reading): Word[] {
  const headlines = sentences.map(({ start, end }) => isHeadline(text.slice(start, Math.min(end, start + 400))));
  const opaqueAt = follower(opaqueSpans(text));
  const sentenceAt = follower(sentences);
  const words: Word[] = [];
  for (const token of tokens) {
    const previous = words.at(-1);
    const sentence = sentenceAt(token.start) ?? -1;
    const between = previous === undefined ? "\n" : text.slice(previous.end, token.start);
    const isPossessive = possessivePattern.test(token.text) && token.text.length > 2;
    const written = isPossessive ? token.text.slice(0, -2) : token.text;
    const isPunctuation = token.shape === "punctuation";
    const hasEarlierWord =
      previous !== undefined && previous.sentence === sentence && !(previous.isPunctuation && previous.isFirst);
    words.push({
      start: token.start,
      end: token.start + written.length,
      text: written,
      lower: isPossessive ? token.lower.slice(0, -2) : token.lower,
      gap: between.includes("\n") || previous?.sentence !== sentence ? "break" : /^(?:['’]s)?$/i.test(between) ? "none" : "blank",
      isPossessive,
      isPunctuation,
      isCapital: capitalPattern.test(written),
      isUpper: /^[\p{Lu}\p{N}&.]{2,}$/u.test(written) && /\p{Lu}/u.test(written),
      sentence,
      isFirst: !hasEarlierWord,
      isOpaque: opaqueAt(token.start) !== null,
      isHeadline: headlines[sentence] ?? false,
    });
  }
  return words;
}
