import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DatabaseHeld, MessagingError } from "../../../lib/messaging/envelope.ts";
import { beginWaiting, untilLetGo, watchWaiting } from "../../../lib/messaging/held.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const told: boolean[] = [];
  const life = new AbortController();
  watchWaiting((isWaiting) => told.push(isWaiting), life.signal);
  return { told, stop: () => life.abort() };
}

/** Refused so many times for the same reason, then answered. */
const refused = (times: number, error: Error) => {
  let left = times;
  return vi.fn(() => (left-- > 0 ? Promise.reject(error) : Promise.resolve("answer")));
};

describe("a question while the database is held", () => {
  it("is put again until it is answered, and said to wait meanwhile", async () => {
    const { told, stop } = watched();
    const attempt = refused(3, new DatabaseHeld("held"));
    const answer = untilLetGo(attempt);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBe("answer");
    expect(attempt).toHaveBeenCalledTimes(4);
    expect(told).toEqual([false, true, false]);
    stop();
  });

  it.each([
    ["answered at once", 0, "answer"],
    ["refused for another reason", 1, "refused"],
  ])("does not wait where it is %s", async (_, times, expected) => {
    const { told, stop } = watched();
    const attempt = refused(times, new MessagingError("refused"));
    expect(await untilLetGo(attempt).catch(({ message }: Error) => message)).toBe(expected);
    expect(attempt).toHaveBeenCalledTimes(1);
    expect(told).toEqual([false]);
    stop();
  });

  it("is given up with its signal", async () => {
    const { told, stop } = watched();
    const life = new AbortController();
    const attempt = refused(100, new DatabaseHeld("held"));
    const answer = untilLetGo(attempt, life.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    life.abort("gone");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBe("gone");
    expect(attempt).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toBe(false);
    stop();
  });

  it("waits as long as one of several does", () => {
    const { told, stop } = watched();
    const [first, second] = [beginWaiting(), beginWaiting()];
    first();
    expect(told.at(-1)).toBe(true);
    second();
    expect(told.at(-1)).toBe(false);
    stop();
    beginWaiting()();
    expect(told).toHaveLength(5);
  });
});
