/** How long the page's thread is kept at once, in milliseconds: half a frame, so that typing and scrolling stay smooth. */
const sliceBudget = 8;

/** Work that can pause at every `yield` and gives its result at the end. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Items handled between two possible pauses. */
const pace = 200;

/** Calls `visit` for every item, with pauses. */
export function* forEachSliced<T>(items: Iterable<T>, visit: (item: T, index: number) => void): Sliced<void> {
  let index = 0;
  for (const item of items) {
    visit(item, index);
    index += 1;
    if (index % pace === 0) yield;
  }
}

/** Runs to the end without a pause: for the command line and tests. */
export function runAtOnce<T>(work: Sliced<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Lets the page have its turn first. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Runs on the page's thread in slices of a few milliseconds.
 * @throws the signal's reason when it is aborted
 */
export async function runInSlices<T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + sliceBudget;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await nextTurn();
  }
}
