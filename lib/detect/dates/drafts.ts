import { overlap, type Span } from "../../model/span.ts";
import { allMatches } from "../../text/all-matches.ts";
import type { Draft, Family, Match } from "./family.ts";
import { maskedSpans } from "./masks.ts";

/** Code units around a match that a family may look at. */
const surroundings = 40;

function matchOf(whole: string, found: RegExpExecArray): Match {
  const [text] = found;
  const start = found.index;
  const end = start + text.length;
  return {
    start,
    end,
    text,
    whole,
    group: (name) => found.groups?.[name],
    before: whole.slice(Math.max(0, start - surroundings), start),
    after: whole.slice(end, end + surroundings),
  };
}

/** The patterns know plain letters only: no date hides in "señornow". */
const insideWord = ({ before, after }: Match): boolean => /[\u00c0-\u024f]$/.test(before) || /^[\u00c0-\u024f]/.test(after);

function* draftsOf(family: Family, text: string): Generator<Draft> {
  for (const found of allMatches(text, family.pattern)) {
    const match = matchOf(text, found);
    if (insideWord(match)) continue;
    const find = family.extract(match);
    if (find === null) continue;
    yield {
      start: find.start ?? match.start,
      end: find.end ?? match.end,
      role: find.role,
      family: family.id,
      resolve: find.resolve,
    };
  }
}

const length = ({ start, end }: Span): number => end - start;

/** Of overlapping drafts the longest stays; of equals the one that came first. */
function longest(sorted: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (last === undefined || overlap(last, draft) <= 0) kept.push(draft);
    else if (length(draft) > length(last)) kept.splice(-1, 1, draft);
  }
  return kept;
}

/** Both in order of the text. */
function outside(drafts: readonly Draft[], masks: readonly Span[]): Draft[] {
  let next = 0;
  return drafts.filter((draft) => {
    while ((masks[next]?.end ?? Number.POSITIVE_INFINITY) <= draft.start) next += 1;
    const mask = masks[next];
    return mask === undefined || overlap(mask, draft) <= 0;
  });
}

/** All expressions of the families, in order of the text, none overlapping. */
export function findDrafts(families: readonly Family[], text: string): readonly Draft[] {
  const all = families.flatMap((family) => [...draftsOf(family, text)]);
  const sorted = all.toSorted((a, b) => a.start - b.start || length(b) - length(a));
  return longest(outside(sorted, maskedSpans(text)));
}
