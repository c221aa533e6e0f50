import type { Block } from "./outline.ts";

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** The title may carry the site's name too, the headline not. `letters`: the title's. */
function matchesTitle({ text, length }: Block, letters: string): boolean {
  if (length > letters.length * 2) return false;
  const own = lettersOf(text);
  return own.length > 15 && letters.startsWith(own);
}

const isFirstHeading = ({ region }: Block): boolean => region.element.tagName === "H1";

/** True for the article's headline, or what stands for one; see `titleOf` for `title`. */
export const isHeadline = (block: Block, title: string): boolean =>
  isFirstHeading(block) || matchesTitle(block, lettersOf(title));

/** Where the headline stands: the heading that says the title, any line that does, or the first heading; -1 for none. */
export function headlineIndex(blocks: readonly Block[], title: string): number {
  const letters = lettersOf(title);
  const matching = blocks.flatMap((block, index) => (matchesTitle(block, letters) ? [index] : []));
  const heading = matching.find((index) => blocks[index] !== undefined && /^H\d$/.test(blocks[index].region.element.tagName));
  return heading ?? matching[0] ?? blocks.findIndex(isFirstHeading);
}
