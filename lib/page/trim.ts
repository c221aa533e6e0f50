import { isByline, isClosingHeading, isFurniture, isHeading, isSignOff } from "./furniture.ts";
import { isHeadline } from "./headline.ts";
import type { Block } from "./outline.ts";
import { forEachSliced, type Sliced } from "./slices.ts";

type Test = (block: Block) => boolean;

/** Index of the first block after the headline and what belongs to it: standfirst, author, time. */
function bodyStart(blocks: readonly Block[], title: string, isProse: Test): number {
  const firstProse = Math.max(0, blocks.findIndex(isProse));
  const near = blocks.slice(0, firstProse + 8);
  const headline = near.findLastIndex((block) => isHeadline(block, title));
  if (headline < 0) return 0;
  const next = blocks[headline + 1];
  return next !== undefined && isHeading(next) ? headline + 2 : headline + 1;
}

/** Index after the last block that is text: headings without text under them and sign-offs are cut. */
function* bodyEnd(blocks: readonly Block[]): Sliced<number> {
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  let read = 0;
  let end = 0;
  let isOver = false;
  yield* forEachSliced(blocks, (block, index) => {
    isOver ||= read > total / 2 && isClosingHeading(block);
    if (isOver) return;
    read += block.length;
    if (!isHeading(block) && !(read > total * 0.6 && isSignOff(block))) end = index + 1;
  });
  return end;
}

/** From all blocks inside the article's element, those that are its text: no headline, bylines, teasers, sign-offs. */
export function* trim(blocks: readonly Block[], title: string, isProse: Test): Sliced<readonly Block[]> {
  const start = bodyStart(blocks, title, isProse);
  const end = yield* bodyEnd(blocks);
  const firstProse = blocks.findIndex(isProse);
  const kept: Block[] = [];
  yield* forEachSliced(blocks.slice(start, end), (block, offset) => {
    const index = start + offset;
    const titlesProse = isHeading(block) && isProse(blocks[index + 1] ?? block);
    if (isFurniture(block) && !titlesProse) return;
    if (index >= firstProse + 3 || !isByline(block)) kept.push(block);
  });
  return kept;
}
