/** So long a database may take to open, in milliseconds, before those who wait for it are told that it is held. */
const patience = 3_000;

type Told = (isHeld: boolean) => void;

/**
 * Tells a database that takes its time to open from one that cannot: another window holds it in another version, and browsers
 * then keep everybody waiting without a word. It opens by itself once that window lets go.
 */
export class Opening {
  readonly #watchers = new Set<Told>();
  #isBegun = false;
  #isHeld = false;

  /** `isChanging`: our own upgrade has begun, which may take as long as it must. */
  follow(opened: PromiseLike<unknown>, isChanging: () => boolean): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const timer = setTimeout(() => {
      if (!isChanging()) this.#become(true);
    }, patience);
    const end = (): void => {
      clearTimeout(timer);
      this.#isBegun = false;
      this.#become(false);
    };
    opened.then(end, end);
  }

  /** Calls back when the database turns out to be held, and when it is no longer. Gives what ends that. */
  watch(told: Told): () => void {
    this.#watchers.add(told);
    if (this.#isHeld) told(true);
    return () => void this.#watchers.delete(told);
  }

  /** Resolves once what was begun has ended, in one way or the other: false, or true where the database is held. */
  settled(): Promise<boolean> {
    if (!this.#isBegun) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = this.watch((isHeld) => {
        resolve(isHeld);
        queueMicrotask(() => end());
      });
    });
  }

  #become(isHeld: boolean): void {
    this.#isHeld = isHeld;
    for (const told of this.#watchers) told(isHeld);
  }
}
