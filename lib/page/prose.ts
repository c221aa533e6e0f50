import type { Block } from "./outline.ts";
import { forEachSliced, type Sliced } from "./slices.ts";

const sentenceEnd = /[.!?…:;。！？；؟।]["”'’»)\]]*(\s|$)|["”'’»)]$/u;

/** How many characters of the block read like prose rather than like furniture; zero for menus, buttons and headings. */
export function proseOf({ text, length, linked, region }: Block): number {
  if (length < 25 || linked > length / 2) return 0;
  const tag = region.element.tagName;
  if (/^H[1-6]$/.test(tag)) return 0;
  if (length < 80 && !sentenceEnd.test(text)) return 0;
  const weight = tag === "P" || tag === "BLOCKQUOTE" ? 1 : tag === "LI" || tag === "TD" ? 0.5 : 0.7;
  return weight * (length - linked);
}

/** A title that links elsewhere: what stands under it is a teaser. */
const isTeaserTitle = (block: Block | undefined): boolean =>
  block !== undefined && block.length > 15 && block.linked >= block.length * 0.9;

/** Prose of each block, and the same with what stands right after the headline counting more, teasers less. */
export interface Prose {
  readonly plain: readonly number[];
  readonly weighed: readonly number[];
}

const paragraphsAfterHeadline = 4;

/** `headline`: index of the headline's block, -1 for none. */
export function* proseIn(blocks: readonly Block[], headline: number): Sliced<Prose> {
  let near = headline < 0 ? 0 : paragraphsAfterHeadline;
  const plain: number[] = [];
  const weighed: number[] = [];
  yield* forEachSliced(blocks, (block, index) => {
    const prose = proseOf(block);
    plain.push(prose);
    const isTeaser = isTeaserTitle(blocks[index - 1]);
    const isNear = prose > 0 && !isTeaser && near > 0 && index > headline;
    if (isNear) near -= 1;
    weighed.push(prose * (isTeaser ? 0.3 : isNear ? 3 : 1));
  });
  return { plain, weighed };
}
