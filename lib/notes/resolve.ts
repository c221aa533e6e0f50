import approxSearch from "approx-string-match";
import type { TextSelector } from "../model/note.ts";
import type { Span } from "../model/span.ts";
import { approximateMatches, exactMatches, type QuoteMatch } from "./match-quote.ts";

/** A quote this long, found once and unchanged, is the same passage even where all around it was rewritten. */
const tellingLength = 32;

/** The candidates whose surroundings are compared letter by letter, which costs more. */
const maximalCandidates = 24;

/** How alike two stretches must be to count as the same with edits; unrelated English is alike to about 0.35. */
const sameContext = 0.6;
const clearContext = 0.75;

interface Judged extends QuoteMatch {
  /** 0 to 1, of the side that fits better and of the other one; 1 where the quote stood at the text's edge. */
  readonly better: number;
  readonly worse: number;
  readonly distance: number;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

const reversed = (text: string): string => text.split("").reverse().join("");

function likeness(found: string, expected: string): number {
  if (found === expected) return 1;
  const [match] = approxSearch(found, expected, Math.floor(expected.length * (1 - sameContext)));
  return match === undefined ? 0 : 1 - match.errors / expected.length;
}

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** The places whose nearest letters on both sides fit best, and those nearest to where the quote stood. */
function shortlist(matches: readonly QuoteMatch[], { quote, position }: TextSelector, text: string): readonly QuoteMatch[] {
  if (matches.length <= maximalCandidates) return matches;
  const prefix = reversed(quote.prefix);
  const agreement = (match: QuoteMatch): number =>
    commonPrefix(prefix, reversed(before(text, match.start, prefix.length))) +
    commonPrefix(quote.suffix, text.slice(match.end, match.end + quote.suffix.length));
  const byFit = matches.map((match) => ({ match, agreed: agreement(match) })).toSorted((a, b) => b.agreed - a.agreed);
  const byDistance = matches.toSorted((a, b) => Math.abs(a.start - position.start) - Math.abs(b.start - position.start));
  return [...new Set([...byFit.slice(0, maximalCandidates - 4).map(({ match }) => match), ...byDistance.slice(0, 4)])];
}

function judge(match: QuoteMatch, { quote, position }: TextSelector, text: string): Judged {
  const sides = [
    ...(quote.prefix === "" ? [] : [likeness(before(text, match.start, quote.prefix.length + 8), quote.prefix)]),
    ...(quote.suffix === "" ? [] : [likeness(text.slice(match.end, match.end + quote.suffix.length + 8), quote.suffix)]),
  ];
  const atEdge = sides.length === 0;
  return {
    ...match,
    better: atEdge ? 1 : Math.max(...sides),
    worse: atEdge ? 1 : Math.min(...sides),
    distance: Math.abs(match.start - position.start),
  };
}

/** A short quote says little itself: its surroundings must say more, on one side or on both together. */
const fitsAround = ({ better, worse }: Judged, quote: string): boolean =>
  better >= (quote.length < tellingLength ? clearContext : sameContext) || better + worse >= 2 * sameContext;

function acceptable(match: Judged, quote: string, candidates: number): boolean {
  if (fitsAround(match, quote)) return true;
  const changed = match.errors / quote.length;
  return candidates === 1 && changed <= 0.1 && quote.length >= (changed === 0 ? 1 : 2) * tellingLength;
}

const byFitness = (a: Judged, b: Judged): number =>
  a.errors - b.errors || b.better + b.worse - (a.better + a.worse) || a.distance - b.distance;

/** The place was kept: the words are at their offsets, between the same letters. */
function standsWhereItStood({ quote, position }: TextSelector, text: string): boolean {
  return (
    text.startsWith(quote.exact, position.start) &&
    text.endsWith(quote.prefix, position.start) &&
    text.startsWith(quote.suffix, position.end)
  );
}

/** How far a passage is looked for before all of the text is: notices put above it move it by no more. */
const reach = 20_000;

/** The nearest place of the words between the very same letters on both sides, not far from where they stood. */
function movedAsAWhole({ quote, position }: TextSelector, text: string): Span | null {
  if (quote.prefix.length + quote.suffix.length < tellingLength) return null;
  const from = Math.max(0, position.start - reach);
  const places = exactMatches(text.slice(from, position.end + reach), quote.prefix + quote.exact + quote.suffix);
  const starts = places.map(({ start }) => from + start + quote.prefix.length);
  const [nearest] = starts.toSorted((a, b) => Math.abs(a - position.start) - Math.abs(b - position.start));
  return nearest === undefined ? null : { start: nearest, end: nearest + quote.exact.length };
}

/**
 * Where the words of a note are now, in UTF-16 code units into `text`, or null when the text no longer has them: the
 * offsets are tried, then the very words, then words like them, the last two judged by their surroundings. Rather
 * null than a wrong place: an orphaned note is shown with its quote, a misplaced one misleads.
 */
export function resolve(selector: TextSelector, text: string): Span | null {
  const { exact } = selector.quote;
  if (exact === "") return null;
  if (standsWhereItStood(selector, text)) return { start: selector.position.start, end: selector.position.start + exact.length };
  const moved = movedAsAWhole(selector, text);
  if (moved !== null) return moved;
  const exactOnes = exactMatches(text, exact);
  const matches = exactOnes.length > 0 ? exactOnes : approximateMatches(text, selector);
  const [best] = shortlist(matches, selector, text)
    .map((match) => judge(match, selector, text))
    .filter((match) => acceptable(match, exact, matches.length))
    .toSorted(byFitness);
  return best === undefined ? null : { start: best.start, end: best.end };
}
