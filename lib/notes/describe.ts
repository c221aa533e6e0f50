import type { TextSelector } from "../model/note.ts";
import type { Span } from "../model/span.ts";

/** How much of the surroundings is kept on each side, in UTF-16 code units; the Web Annotation usage of 32 tells repeated names apart too seldom. */
const contextLength = 48;

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The nearest offset at or after `at` that does not cut a character in two. */
const onCharacter = (text: string, at: number): number => (isLowSurrogate(text, at) && at > 0 ? at + 1 : at);

/**
 * The span of `text` as W3C selectors, to be found again by `resolve`.
 * Throws a RangeError when the span is empty or lies outside of the text.
 */
export function describe({ start, end }: Span, text: string): TextSelector {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`notes: no words at ${start}..${end} in a text of ${text.length} characters`);
  }
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(onCharacter(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, onCharacter(text, Math.min(text.length, end + contextLength))),
    },
    position: { start, end },
  };
}
