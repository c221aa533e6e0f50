import approxSearch from "approx-string-match";
import type { TextSelector } from "../model/note.ts";
import type { Span } from "../model/span.ts";
import { type Find, searching } from "./find-in.ts";
import { approximateMatches, exactMatches, type QuoteMatch, reach } from "./match-quote.ts";

/** A quote this long, found once and unchanged, is the same passage even where all around it was rewritten. */
const tellingLength = 32;

/** The candidates whose surroundings are compared letter by letter, which costs more. */
const maximalCandidates = 12;

/** How alike two stretches must be to count as the same with edits; unrelated English is alike to about 0.35. */
const sameContext = 0.6;
const clearContext = 0.75;

interface Judged extends QuoteMatch {
  /** 0 to 1, of the side that fits better and of the other one; 1 where the quote stood at the text's edge. */
  readonly better: number;
  readonly worse: number;
  readonly distance: number;
}

/** How many letters of the quote's surroundings stand at the place, on both sides together, counted outwards from the words. */
function agreement({ start, end }: Span, { prefix, suffix }: TextSelector["quote"], text: string): number {
  let before = 0;
  while (before < prefix.length && text.charCodeAt(start - before - 1) === prefix.charCodeAt(prefix.length - before - 1))
    before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++;
  return before + after;
}

function likeness(found: string, expected: string): number {
  if (found.includes(expected)) return 1;
  const [match] = approxSearch(found, expected, Math.floor(expected.length * (1 - sameContext)));
  return match === undefined ? 0 : 1 - match.errors / expected.length;
}

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** The places whose nearest letters on both sides fit best, and those nearest to where the quote stood. */
function shortlist(matches: readonly QuoteMatch[], { quote, position }: TextSelector, text: string): readonly QuoteMatch[] {
  if (matches.length <= maximalCandidates) return matches;
  const byFit = matches
    .map((match) => ({ match, agreed: agreement(match, quote, text) }))
    .toSorted((a, b) => b.agreed - a.agreed);
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

/** The nearest place of the words between the very same letters on both sides, not far from where they stood. */
function movedAsAWhole({ quote, position }: TextSelector, text: string): Span | null {
  if (quote.prefix.length + quote.suffix.length < tellingLength) return null;
  const from = Math.max(0, position.start - reach);
  const places = exactMatches(searching(text.slice(from, position.end + reach)), quote.prefix + quote.exact + quote.suffix);
  const starts = places.map(({ start }) => from + start + quote.prefix.length);
  const [nearest] = starts.toSorted((a, b) => Math.abs(a - position.start) - Math.abs(b - position.start));
  return nearest === undefined ? null : { start: nearest, end: nearest + quote.exact.length };
}

function bestOf(matches: readonly QuoteMatch[], selector: TextSelector, text: string): Judged | null {
  const [best = null] = shortlist(matches, selector, text)
    .map((match) => judge(match, selector, text))
    .filter((match) => acceptable(match, selector.quote.exact, matches.length))
    .toSorted(byFitness);
  return best;
}

/** So alike on both sides together that the rest of a long text need not be searched for a better place. */
const surelyTheSame = 1.7;

/** The very words not far from where they stood, where their surroundings leave no doubt. */
function nearby(selector: TextSelector, text: string): Span | null {
  const { start, end } = selector.position;
  const from = Math.max(0, start - reach);
  if (text.length <= 2 * reach) return null;
  const matches = exactMatches(searching(text.slice(from, end + reach)), selector.quote.exact).map((match) => ({
    ...match,
    start: from + match.start,
    end: from + match.end,
  }));
  const best = matches.length === 0 ? null : bestOf(matches, selector, text);
  return best !== null && best.better + best.worse >= surelyTheSame ? { start: best.start, end: best.end } : null;
}

/**
 * Where the words of a note are now, in UTF-16 code units into `text`, or null when the text no longer has them: the
 * offsets are tried, then the very words, then words like them, the last two judged by their surroundings. Rather
 * null than a wrong place: an orphaned note is shown with its quote, a misplaced one misleads. `drift`: how far what
 * stood before it has moved, so that it is looked for there first. `find`: finds in `text`; for many notes, `finderIn` makes it.
 */
export function resolve(kept: TextSelector, text: string, drift = 0, find: Find = searching(text)): Span | null {
  const { exact } = kept.quote;
  if (exact === "") return null;
  if (standsWhereItStood(kept, text)) return { start: kept.position.start, end: kept.position.start + exact.length };
  const selector = { ...kept, position: { start: kept.position.start + drift, end: kept.position.end + drift } };
  const moved = movedAsAWhole(selector, text);
  if (moved !== null) return moved;
  const near = nearby(selector, text);
  if (near !== null) return near;
  const exactOnes = exactMatches(find, exact);
  const matches = exactOnes.length > 0 ? exactOnes : approximateMatches(text, selector, find);
  const best = bestOf(matches, selector, text);
  return best === null ? null : { start: best.start, end: best.end };
}
