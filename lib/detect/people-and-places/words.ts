import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import type { Token } from "../../text/tokens.ts";
import { functionWords } from "./lexicons/cues.ts";
import { opaqueSpans } from "./opaque.ts";

/** How a word stands to the one before it: apart by blanks, joined without any, or in another sentence or line. */
type Gap = "blank" | "none" | "break";

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

const inLowerCase = (code: number): boolean => code >= 97 && code <= 122;
const inUpperCase = (code: number): boolean => code >= 65 && code <= 90;

/** By the first letters; plain Latin ones, by far the most, without a pattern. */
function startsCapital(word: string): boolean {
  const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
  if (inUpperCase(first)) return true;
  if (inLowerCase(first)) return inUpperCase(second) || (inLowerCase(second) && inUpperCase(third));
  return first > 127 && /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(word);
}

const isPossessiveForm = (word: string): boolean =>
  word.length > 2 && /['’]/.test(word.charAt(word.length - 2)) && /s/i.test(word.charAt(word.length - 1));

/** How far the word is from the end of the token before it. */
function gapAfter(text: string, end: number, start: number): Gap {
  if (start === end) return "none";
  return text.slice(end, start).includes("\n") ? "break" : "blank";
}

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

interface Cut {
  readonly article: Pick<Article, "text">;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/** The tokens of a text with what the search for names asks of each. */
export function wordsOf({ article, tokens, sentences }: Cut): Word[] {
  const headlines = sentences.map(({ start, end }) => isHeadline(article.text.slice(start, Math.min(end, start + 400))));
  const opaqueAt = follower(opaqueSpans(article.text));
  const sentenceAt = follower(sentences);
  const words: Word[] = [];
  let end = 0;
  for (const token of tokens) {
    const previous = words.at(-1);
    const sentence = sentenceAt(token.start) ?? -1;
    const isPossessive = isPossessiveForm(token.text);
    const text = isPossessive ? token.text.slice(0, -2) : token.text;
    const isPunctuation = token.shape === "punctuation";
    const isCapital = startsCapital(text);
    const isInside = previous !== undefined && previous.sentence === sentence;
    words.push({
      start: token.start,
      end: token.start + text.length,
      text,
      lower: isPossessive ? token.lower.slice(0, -2) : token.lower,
      gap: isInside ? gapAfter(article.text, end, token.start) : "break",
      isPossessive,
      isPunctuation,
      isCapital,
      isUpper: isCapital && /^[\p{Lu}\p{N}&.]{2,}$/u.test(text),
      sentence,
      isFirst: !isInside || (previous.isPunctuation && previous.isFirst),
      isOpaque: opaqueAt(token.start) !== null,
      isHeadline: headlines[sentence] ?? false,
    });
    end = token.end;
  }
  return words;
}
