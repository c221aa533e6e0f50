// The worst case of every regular expression: twice the text may take twice the time, not four times.
import { globSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Attack, attacksOn, type FoundPattern, madePatterns, writtenPatterns } from "./patterns.ts";

const root = join(import.meta.dirname, "../../..");

/** Small at first, since what grows by powers of two must be seen before it takes for ever. */
const [smallest, largest] = [10, 16_000];
/** Below this no growth can be told, and no reader could either. Milliseconds. */
const noticeable = 8;
/** How much longer four times the text may take: linear work takes 4 times as long, quadratic 16 times. */
const [factor, allowed] = [4, 9];

const timeOf = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};
const leastOf = (rounds: number, work: () => void): number => Math.min(...Array.from({ length: rounds }, () => timeOf(work)));

const textOf = ({ before, pump, after }: Attack, length: number): string =>
  before + pump.repeat(Math.ceil(length / pump.length)) + after;

/** How much longer the longest text took than one of a quarter of it; 1 where neither takes long enough to tell. */
function growthOf(pattern: RegExp, attack: Attack): number {
  const search = (length: number) => {
    const text = textOf(attack, length);
    // All matches, as the analysis looks for them.
    return () => void text.replace(pattern, "");
  };
  for (let length = smallest; length <= largest; length = Math.ceil(length * 1.5)) {
    if (timeOf(search(length)) < noticeable) continue;
    const now = leastOf(3, search(length));
    const before = leastOf(3, search(length / factor));
    if (now > noticeable && now / before > allowed) return now / before;
  }
  return 1;
}

const worst = (found: RegExp): { growth: number; attack: Attack | null } => {
  const pattern = new RegExp(found.source, found.flags.includes("g") ? found.flags : `${found.flags}g`);
  for (const attack of attacksOn(pattern)) {
    const growth = growthOf(pattern, attack);
    if (growth > 1) return { growth, attack };
  }
  return { growth: 1, attack: null };
};

const importAll = async (): Promise<void> => {
  const files = globSync("lib/{text,detect,events,link,knowledge,notes,export,page/metadata}/**/*.ts", { cwd: root });
  for (const file of files) await import(join(root, file));
  // Some are put together when they are first needed.
  const { analyseText, starterKnowledge } = await import("../events/gold.ts");
  const { eventCases } = await import("../../cases/events.ts");
  analyseText(eventCases.map(({ text }) => text).join("\n"), "2023-03-15", starterKnowledge());
};

describe("regular expressions", () => {
  it.each([
    [/(?:a+)+$/, true],
    [/\s+$/, true],
    [/#.*$/, true],
    [/\w+@/, true],
    [/^\s+/, false],
    [/a{1,20}b/, false],
    [/(?<!\w)\w+@/, false],
  ])("that grow faster than the text are found: %s %s", (pattern, isFast) => {
    expect(worst(pattern).growth > 1).toBe(isFast);
  });

  let distinct: FoundPattern[] = [];
  beforeAll(async () => {
    const all = [...writtenPatterns(), ...(await madePatterns(importAll))];
    distinct = [...new Map(all.map((found) => [String(found.pattern), found])).values()];
    expect(distinct.length).toBeGreaterThan(500);
  }, 120_000);

  /** V8 stops optimising patterns where many are in use, and then finds nothing by a group that changes flags. */
  it("change no flags inside", () => {
    const changing = /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/;
    expect(["(?i:a)", "(?s-i:a)", "(?-i:a)", "(?:a)", "(?=i:)", "(?<i>:)"].map((source) => changing.test(source))).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
    expect(distinct.filter(({ pattern }) => changing.test(pattern.source))).toEqual([]);
  });

  it("all grow with the text, the ones that are put together as well", { timeout: 120_000 }, () => {
    const bad = distinct.flatMap(({ pattern, where }: FoundPattern) => {
      const { growth, attack } = worst(pattern);
      return growth > 1 ? [`${where}: ${String(pattern).slice(0, 120)} ×${growth.toFixed(0)} on ${JSON.stringify(attack)}`] : [];
    });
    expect(bad).toEqual([]);
  });
});
