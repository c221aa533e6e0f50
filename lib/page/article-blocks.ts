import { isBoilerplateRegion } from "./boilerplate.ts";
import type { Block, Outline, Region } from "./outline.ts";
import type { Sliced } from "./slices.ts";
import { isHeadline, trim } from "./trim.ts";

const sentenceEnd = /[.!?…:;,。！？；،؟।"”'’»)]/u;

/** How many characters of the block read like prose rather than like furniture; zero for menus, buttons and teasers. */
function proseOf({ text, linked, region }: Block): number {
  const length = text.trim().length;
  if (length < 25 || linked > length / 2) return 0;
  const tag = region.element.tagName;
  if (/^H[1-6]$/.test(tag)) return 0;
  if (!sentenceEnd.test(text) && length < 80) return 0;
  const weight = tag === "P" || tag === "BLOCKQUOTE" ? 1 : tag === "LI" || tag === "TD" ? 0.5 : 0.7;
  return weight * (length - linked);
}

/** A title that links elsewhere: what stands under it is a teaser. */
function isTeaserTitle(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const length = block.text.trim().length;
  return length > 15 && block.linked >= length * 0.9;
}

/** The prose of each block, with what stands right after the headline counting more and teasers counting less. */
function weighProse(blocks: readonly Block[], title: string): number[] {
  const headline = blocks.findIndex((block) => isHeadline(block, title));
  let afterHeadline = headline < 0 ? 0 : 4;
  return blocks.map((block, index) => {
    const prose = proseOf(block);
    if (prose === 0) return 0;
    if (isTeaserTitle(blocks[index - 1])) return prose * 0.3;
    if (index < headline || afterHeadline === 0) return prose;
    afterHeadline -= 1;
    return prose * 3;
  });
}

/** Running sums, so that the sum over any region is one subtraction. */
function sums(values: readonly number[]): (region: Pick<Region, "from" | "to">) => number {
  const running = [0];
  for (const value of values) running.push((running.at(-1) ?? 0) + value);
  return ({ from, to }) => (running[to] ?? 0) - (running[from] ?? 0);
}

/** Blocks inside regions that say of themselves that they are no article, unless they hold most of the page's prose. */
function boilerplateBlocks({ regions, blocks }: Outline, prose: readonly number[]): Set<Block> {
  const proseIn = sums(prose);
  const total = proseIn({ from: 0, to: blocks.length });
  const out = new Set<Block>();
  for (const region of regions) {
    const share = proseIn(region) / Math.max(1, total);
    if (isBoilerplateRegion(region.element, share)) for (const block of blocks.slice(region.from, region.to)) out.add(block);
  }
  return out;
}

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

function bonusOf(element: Element): number {
  if (element.getAttribute("itemprop") === "articleBody") return 1.15;
  if (element.tagName === "ARTICLE" || element.tagName === "MAIN" || element.getAttribute("role") === "main") return 1.05;
  return 1;
}

/** The element that holds most of the page's prose, what stands under the headline first of all, and little else. */
function chooseRoot({ blocks, regions }: Outline, out: ReadonlySet<Block>, weighed: readonly number[]): Region | null {
  const inKept = (value: (block: Block, index: number) => number) =>
    sums(blocks.map((block, index) => (out.has(block) ? 0 : value(block, index))));
  const [proseIn, weighedIn, lengthIn] = [
    inKept(proseOf),
    inKept((_, index) => weighed[index] ?? 0),
    inKept(({ text }) => text.length),
  ];
  const total = weighedIn({ from: 0, to: blocks.length });
  let best: Region | null = null;
  let bestScore = 0;
  for (const region of regions) {
    const recall = weighedIn(region) / Math.max(1, total);
    const score = harmonicMean(recall, proseIn(region) / Math.max(1, lengthIn(region))) * bonusOf(region.element);
    if (score > 0 && score >= bestScore) [best, bestScore] = [region, score];
  }
  return best;
}

/** The blocks that make the article, in reading order; empty when the page has none. */
export function* articleBlocks(outline: Outline, title = ""): Sliced<readonly Block[]> {
  const prose = weighProse(outline.blocks, title);
  yield;
  const out = boilerplateBlocks(outline, prose);
  yield;
  const root = chooseRoot(outline, out, prose);
  if (root === null) return [];
  const inside = outline.blocks.slice(root.from, root.to).filter((block) => !out.has(block));
  return trim(inside, title, (block) => proseOf(block) > 0);
}
