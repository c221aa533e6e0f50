import { isByline, isClosingHeading, isFurniture, isHeading, isSignOff } from "./boilerplate.ts";
import type { Block } from "./outline.ts";

type Test = (block: Block) => boolean;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** `title` may carry the site's name too, the headline not. */
export function isHeadline(block: Block, title: string): boolean {
  if (block.region.element.tagName === "H1") return true;
  if (block.text.length > 400) return false;
  const letters = lettersOf(block.text);
  return letters.length > 15 && lettersOf(title).startsWith(letters);
}

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
function bodyEnd(blocks: readonly Block[]): number {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let read = 0;
  let end = 0;
  for (const [index, block] of blocks.entries()) {
    if (read > total / 2 && isClosingHeading(block)) break;
    read += block.text.length;
    if (!isHeading(block) && !(read > total * 0.6 && isSignOff(block))) end = index + 1;
  }
  return end;
}

/** From all blocks inside the article's element, those that are its text: no headline, bylines, teasers, sign-offs. */
export function trim(blocks: readonly Block[], title: string, isProse: Test): Block[] {
  const start = bodyStart(blocks, title, isProse);
  const end = bodyEnd(blocks);
  const firstProse = blocks.findIndex(isProse);
  return blocks.slice(start, end).filter((block, offset) => {
    const index = start + offset;
    if (isFurniture(block) && !(isHeading(block) && isProse(blocks[index + 1] ?? block))) return false;
    return !(index < firstProse + 3 && isByline(block));
  });
}
