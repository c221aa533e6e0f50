import { isBoilerplateRegion, isClosingHeading, isFurniture } from "./boilerplate.ts";
import type { Block, Outline, Region } from "./outline.ts";
import type { Sliced } from "./slices.ts";

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

/** The element that holds most of the page's prose and least of anything else. */
function chooseRoot(outline: Outline, out: ReadonlySet<Block>, prose: readonly number[]): Region | null {
  const kept = outline.blocks.map((block, index) => (out.has(block) ? 0 : (prose[index] ?? 0)));
  const lengths = outline.blocks.map((block) => (out.has(block) ? 0 : block.text.trim().length));
  const [proseIn, lengthIn] = [sums(kept), sums(lengths)];
  const total = proseIn({ from: 0, to: kept.length });
  let best: Region | null = null;
  let bestScore = 0;
  for (const region of outline.regions) {
    const inside = proseIn(region);
    const score = harmonicMean(inside / Math.max(1, total), inside / Math.max(1, lengthIn(region))) * bonusOf(region.element);
    if (inside > 0 && score >= bestScore) [best, bestScore] = [region, score];
  }
  return best;
}

/** Furniture between the paragraphs, and everything from a closing heading ("Related stories") to the root's end. */
function clean(blocks: readonly Block[]): Block[] {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let read = 0;
  const kept: Block[] = [];
  for (const block of blocks) {
    if (read > total / 2 && isClosingHeading(block)) break;
    read += block.text.length;
    if (!isFurniture(block)) kept.push(block);
  }
  return kept;
}

/** The blocks that make the article, in reading order; empty when the page has none. */
export function* articleBlocks(outline: Outline): Sliced<readonly Block[]> {
  const prose = outline.blocks.map(proseOf);
  yield;
  const out = boilerplateBlocks(outline, prose);
  yield;
  const root = chooseRoot(outline, out, prose);
  if (root === null) return [];
  const inside = outline.blocks.slice(root.from, root.to).filter((block) => !out.has(block));
  return clean(inside);
}
