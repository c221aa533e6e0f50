// How many cases a run tries, and from which seed. A run is the same whenever it is made with the same two numbers.
import type fc from "fast-check";
import { afterAll } from "vitest";

/** `NEWSGLOSS_FUZZ=100000` tries so many in all; the usual tests try a share that takes seconds. */
const total = Number(process.env.NEWSGLOSS_FUZZ ?? 1_000);
/** Kept, so that what was tried once is tried again; `NEWSGLOSS_FUZZ_SEED` starts elsewhere. */
const seed = Number(process.env.NEWSGLOSS_FUZZ_SEED ?? 20_261_124);

let tried = 0;

/** Parameters for `fc.assert`; `share`: part of all cases, 0 to 1. */
export const casesOf = <T>(share: number): fc.Parameters<T> => ({
  seed,
  numRuns: Math.max(20, Math.round(total * share)),
  endOnFailure: total > 10_000,
  interruptAfterTimeLimit: 3_500_000,
  markInterruptAsFailure: true,
});

/** Counts a case, so that the run can say how many there were. */
export const counted =
  <Args extends unknown[], Result>(property: (...args: Args) => Result) =>
  (...args: Args): Result => {
    tried++;
    return property(...args);
  };

export const sayHowMany = (what: string): void => {
  afterAll(() => {
    console.log(`fuzz: ${tried} cases of ${what}, seed ${seed}`);
    // Files that run in one process share this count.
    tried = 0;
  });
};
