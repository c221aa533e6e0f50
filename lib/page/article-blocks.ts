import { isBoilerplateRegion } from "./boilerplate.ts";
import { headlineIndex } from "./headline.ts";
import type { Block, Outline, Region } from "./outline.ts";
import { type Prose, proseIn, proseOf } from "./prose.ts";
import { forEachSliced, type Sliced } from "./slices.ts";
import { trim } from "./trim.ts";

type Sum = (region: Pick<Region, "from" | "to">) => number;

/** Running sums, so that the sum over any region is one subtraction. */
function sums(values: readonly number[]): Sum {
  const running = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    running.push(sum);
  }
  return ({ from, to }) => (running[to] ?? 0) - (running[from] ?? 0);
}

/** For each block, whether it stands in a region that says of itself that it is no article. */
function* boilerplateFlags({ regions, blocks }: Outline, { weighed }: Prose): Sliced<readonly boolean[]> {
  const proseOfRegion = sums(weighed);
  const total = Math.max(1, proseOfRegion({ from: 0, to: blocks.length }));
  const flags = blocks.map(() => false);
  let until = 0;
  yield* forEachSliced(regions, (region) => {
    if (region.to <= until || !isBoilerplateRegion(region.element, proseOfRegion(region) / total)) return;
    flags.fill(true, region.from, region.to);
    until = region.to;
  });
  return flags;
}

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

function bonusOf(element: Element): number {
  if (element.getAttribute("itemprop") === "articleBody") return 1.15;
  if (element.tagName === "ARTICLE" || element.tagName === "MAIN" || element.getAttribute("role") === "main") return 1.05;
  return 1;
}

/** The element that holds most of the page's prose, what stands under the headline first of all, and little else. */
function* chooseRoot({ blocks, regions }: Outline, flags: readonly boolean[], prose: Prose): Sliced<Region | null> {
  const ofKept = (values: readonly number[]): Sum => sums(values.map((value, index) => (flags[index] === true ? 0 : value)));
  const [plain, weighed, length] = [ofKept(prose.plain), ofKept(prose.weighed), ofKept(blocks.map((block) => block.length))];
  const total = Math.max(1, weighed({ from: 0, to: blocks.length }));
  let best: Region | null = null;
  let bestScore = 0;
  yield* forEachSliced(regions, (region) => {
    const precision = plain(region) / Math.max(1, length(region));
    const score = harmonicMean(weighed(region) / total, precision) * bonusOf(region.element);
    if (score > 0 && score >= bestScore) [best, bestScore] = [region, score];
  });
  return best;
}

/** On endless pages, with several articles one after the other: the one under the headline. */
function articleOfHeadline({ regions }: Outline, root: Region, headline: number): Region | null {
  const inside = ({ from, to, element }: Region): boolean => element.tagName === "ARTICLE" && from >= root.from && to <= root.to;
  const articles = regions.filter((region) => region !== root && inside(region));
  const own = articles.find(({ from, to }) => from <= headline && headline < to);
  const isOther = (region: Region): boolean =>
    own !== undefined && region.from >= own.to && region.element.querySelector("h1") !== null;
  return own !== undefined && articles.some(isOther) ? own : null;
}

/** The blocks that make the article, in reading order; empty when the page has none. `title`: see `titleOf`. */
export function* articleBlocks(outline: Outline, title: string): Sliced<readonly Block[]> {
  const headline = headlineIndex(outline.blocks, title);
  const prose = yield* proseIn(outline.blocks, headline);
  const flags = yield* boilerplateFlags(outline, prose);
  const whole = yield* chooseRoot(outline, flags, prose);
  if (whole === null) return [];
  const root = articleOfHeadline(outline, whole, headline) ?? whole;
  const inside = outline.blocks.slice(root.from, root.to).filter((_, index) => flags[root.from + index] !== true);
  return yield* trim(inside, title, (block) => proseOf(block) > 0);
}
