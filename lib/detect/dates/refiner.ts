import type { Draft } from "./family.ts";

/** Looks at all expressions of a text together; drafts come and go in the order of the text, without overlaps. */
export type Refine = (drafts: readonly Draft[], text: string) => readonly Draft[];

/** Joins neighbours: `join` returns the draft that stands for both, or null to leave them. */
export function joinNeighbours(
  drafts: readonly Draft[],
  text: string,
  join: (left: Draft, right: Draft, between: string) => Draft | null,
): readonly Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const left = result.at(-1);
    const isNear = left !== undefined && draft.start - left.end >= 0 && draft.start - left.end <= 24;
    const joined = isNear ? join(left, draft, text.slice(left.end, draft.start)) : null;
    if (joined === null) result.push(draft);
    else result.splice(-1, 1, joined);
  }
  return result;
}
