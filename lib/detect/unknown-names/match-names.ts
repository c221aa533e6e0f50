import type { Span } from "../../model/span.ts";
import { allMatches } from "../../text/all-matches.ts";
import { blocksOf, moved, rememberedBy } from "../../text/blocks.ts";
import type { NamePlace } from "./name-patterns.ts";

/** A name by a pattern: its place as written, and all that the pattern matched. */
export interface NameMatch {
  readonly name: Span;
  readonly told: Span;
  readonly match: RegExpExecArray;
}

/** How far before its words a name is looked for. */
const longestName = 120;

function matchBefore(text: string, { before, joined }: NamePlace, match: RegExpExecArray): NameMatch | undefined {
  const from = Math.max(0, match.index - longestName);
  const lead = before?.exec(text.slice(from, match.index));
  const name = lead?.groups?.name;
  // A match at the cut may be the second half of a word.
  if (lead === null || lead === undefined || name === undefined || (lead.index === 0 && from > 0)) return undefined;
  const start = from + lead.index + lead[0].indexOf(name);
  const end = match.index + match[0].length;
  return { name: { start, end: joined ? end : start + name.length }, told: { start: from + lead.index, end }, match };
}

function matchesIn(place: NamePlace, text: string): NameMatch[] {
  return allMatches(text, place.pattern).flatMap((match) => {
    if (place.before !== undefined) return matchBefore(text, place, match) ?? [];
    const name = match.groups?.name ?? match.groups?.distinct ?? "";
    const offset = match[0].startsWith(name) ? 0 : match[0].lastIndexOf(name);
    const start = match.index + offset;
    return [
      { name: { start, end: start + name.length }, told: { start: match.index, end: match.index + match[0].length }, match },
    ];
  });
}

const matchesOf = rememberedBy(matchesIn);

/** All places where the pattern finds a name, in order; `match` itself counts from the beginning of its block. */
export const matchNames = (text: string, place: NamePlace): NameMatch[] =>
  blocksOf(text).flatMap(({ start, block }) =>
    matchesOf(place, block).map(({ name, told, match }) => ({ name: moved(name, start), told: moved(told, start), match })),
  );
