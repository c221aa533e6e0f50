import approxSearch from "approx-string-match";
import type { TextSelector } from "../model/note.ts";
import { covers, type Span } from "../model/span.ts";
import { type Find, searching } from "./find-in.ts";

/** A place that may be the quote's; `errors` is its edit distance from the quote. */
export interface QuoteMatch extends Span {
  readonly errors: number;
}

/** A word that stands in the text more often is judged by its first places and those nearest to where it stood. */
const maximalExactMatches = 2_000;

/** Characters times 32-bit blocks that one approximate search may look at: about 5 ms. */
const approximateBudget = 200_000;

const blocks = (errors: number): number => Math.ceil((errors + 1) / 32);

/** Letters that may differ before it counts as another passage: one in five; none in a short name. */
function allowedErrors(quote: string): number {
  return quote.length < 8 ? 0 : Math.min(128, Math.floor(quote.length / 5));
}

/** Every place of the very words, in order; at most `limit` of them. */
export const exactMatches = (find: Find, quote: string, limit = maximalExactMatches): QuoteMatch[] =>
  find(quote, limit).map((start) => ({ start, end: start + quote.length, errors: 0 }));

/**
 * Parts of the selector that an edit of the passage may have left as they were. Where one of them stands in the text,
 * its surroundings are worth a closer look; `offset` is its distance from the quote's start.
 */
function* seeds({ quote }: TextSelector): Generator<{ readonly piece: string; readonly offset: number }> {
  const { exact, prefix, suffix } = quote;
  const size = Math.max(10, Math.min(32, Math.floor(exact.length / 4)));
  for (let offset = 0; offset + size <= exact.length; offset += size) yield { piece: exact.slice(offset, offset + size), offset };
  if (prefix.length >= 16) yield { piece: prefix.slice(-24), offset: -Math.min(24, prefix.length) };
  if (suffix.length >= 16) yield { piece: suffix.slice(0, 24), offset: exact.length };
}

/** How far from where it stood a passage is looked for before all of the text is. */
export const reach = 20_000;

/** Places of one part that are looked at more closely. */
const placesOfASeed = 16;

/**
 * Stretches of the text that may hold the quote with changes: around what is left of it near where it stood, around
 * where it stood, and around what is left of it anywhere.
 */
function* windows(text: string, selector: TextSelector, find: Find): Generator<{ readonly place: Span; readonly window: Span }> {
  const { length } = selector.quote.exact;
  const { start: stood } = selector.position;
  const margin = Math.max(64, Math.floor(length / 4));
  const around = (start: number, margins: number) => ({
    place: { start, end: start + length },
    window: { start: Math.max(0, start - margins), end: Math.min(text.length, start + length + margins) },
  });
  const from = Math.max(0, stood - reach);
  const near = text.slice(from, stood + length + reach);
  const nearby = searching(near);
  for (const { piece, offset } of seeds(selector)) {
    for (const start of nearby(piece, placesOfASeed)) yield around(from + start - offset, margin);
  }
  yield around(stood, 2_000);
  if (near.length === text.length) return;
  for (const { piece, offset } of seeds(selector)) {
    for (const start of find(piece, placesOfASeed)) yield around(start - offset, margin);
  }
}

const within = (text: string, { start, end }: Span, quote: string, errors: number): QuoteMatch[] =>
  approxSearch(text.slice(start, end), quote, errors).map((match) => ({
    ...match,
    start: match.start + start,
    end: match.end + start,
  }));

/** So near to the quote that it need not be looked for any further. */
const isNear = ({ errors }: QuoteMatch, quote: string): boolean => errors * 10 <= quote.length;

/**
 * Places of words like the quote's: the nearest to it in each stretch, up to the first that is near enough. A short text is
 * searched whole at last, a long one until the budget is used up: the time is bounded whatever the text's length.
 */
export function approximateMatches(text: string, selector: TextSelector, find: Find): QuoteMatch[] {
  const quote = selector.quote.exact;
  const errors = allowedErrors(quote);
  if (errors === 0) return [];
  const found = new Map<number, QuoteMatch>();
  const searched: Span[] = [];
  let left = approximateBudget;
  for (const { place, window } of windows(text, selector, find)) {
    // What is left of a passage points many times to the same place.
    if (searched.some((known) => covers(known, place))) continue;
    searched.push(window);
    left -= Math.max(0, window.end - window.start) * blocks(errors);
    if (left < 0) break;
    const matches = within(text, window, quote, errors);
    for (const match of matches) found.set(match.end, match);
    if (matches.some((match) => isNear(match, quote))) return [...found.values()];
  }
  const isShort = text.length * blocks(errors) <= approximateBudget;
  return found.size === 0 && isShort ? within(text, { start: 0, end: text.length }, quote, errors) : [...found.values()];
}
