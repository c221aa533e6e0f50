import { describe, expect, it } from "vitest";
import { forEachSliced, runAtOnce, runInSlices, type Sliced } from "../../../lib/page/slices.ts";

/** Counts to `last`, with a pause after each number; waits a little at each, so that slices end. */
function* count(last: number, seen: number[], milliseconds = 0): Sliced<string> {
  for (let number = 1; number <= last; number += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    seen.push(number);
    yield;
  }
  return "done";
}

describe("work in slices", () => {
  it("gives the same at once and in slices", async () => {
    const [atOnce, inSlices]: [number[], number[]] = [[], []];
    expect(runAtOnce(count(5, atOnce))).toBe("done");
    expect(await runInSlices(count(5, inSlices))).toBe("done");
    expect(inSlices).toEqual(atOnce);
  });

  it("lets others have their turn", async () => {
    const seen: number[] = [];
    let seenAtTurn = -1;
    setTimeout(() => {
      seenAtTurn = seen.length;
    }, 0);
    await runInSlices(count(40, seen, 1));
    expect(seenAtTurn).toBeGreaterThan(0);
    expect(seenAtTurn).toBeLessThan(40);
  });

  it("stops when it is aborted", async () => {
    const seen: number[] = [];
    const life = new AbortController();
    const run = runInSlices(count(1000, seen, 1), life.signal);
    setTimeout(() => life.abort(new Error("closed")), 0);
    await expect(run).rejects.toThrow("closed");
    expect(seen.length).toBeLessThan(1000);
    await expect(runInSlices(count(1, seen), life.signal)).rejects.toThrow("closed");
  });

  it("passes on what goes wrong", async () => {
    function* broken(): Sliced<void> {
      yield;
      throw new Error("torn");
    }
    await expect(runInSlices(broken())).rejects.toThrow("torn");
    expect(() => runAtOnce(broken())).toThrow("torn");
  });

  it("visits every item in order, with pauses in long lists", () => {
    const items = Array.from({ length: 1000 }, (_, index) => index);
    const seen: number[] = [];
    const work = forEachSliced(items, (item, index) => seen.push(item + index));
    const pauses = [...work].length;
    expect(seen).toEqual(items.map((item) => 2 * item));
    expect(pauses).toBeGreaterThan(1);
  });
});
