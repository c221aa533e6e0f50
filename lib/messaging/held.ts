import { DatabaseHeld } from "./envelope.ts";

/** Between two tries, in milliseconds: a database that is let go is there soon after. */
const pause = 1_500;

type Told = (isHeld: boolean) => void;

/** What of this page waits for a database that another window holds. */
const waiting = new Set<symbol>();
const watchers = new Set<Told>();

const tellAll = (): void => {
  for (const told of watchers) told(waiting.size > 0);
};

/** From now on something waits, until what this gives is called. */
export function beginWaiting(): () => void {
  const one = Symbol("waits");
  waiting.add(one);
  tellAll();
  return () => {
    waiting.delete(one);
    tellAll();
  };
}

/** Tells at once, and whenever it changes, whether something waits, until the signal aborts. */
export function watchWaiting(told: Told, signal: AbortSignal): void {
  watchers.add(told);
  signal.addEventListener("abort", () => watchers.delete(told), { once: true });
  told(waiting.size > 0);
}

/** Tries again for as long as the database is held: nothing was done then. @throws any other error, and the signal's reason when aborted */
export async function untilLetGo<T>(attempt: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  let end: (() => void) | null = null;
  try {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof DatabaseHeld)) throw error;
      }
      end ??= beginWaiting();
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal?.throwIfAborted();
    }
  } finally {
    end?.();
  }
}
