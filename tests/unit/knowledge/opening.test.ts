// A database that another window holds in another version: told after some seconds, and open by itself once it is let go.
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryDatabase } from "./memory-database.ts";

/** A connection that is closed by its owner only, as one of an older window that does not listen. */
function openedRaw(factory: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open("test", version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const shortly = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets time pass, and the database do in it what it can. */
async function pass(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await shortly();
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 20; turn++) await shortly();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each gives what lets it go. */
const holders: readonly [string, (factory: IDBFactory) => Promise<() => void>][] = [
  [
    "an older version that is to be upgraded",
    async (factory) => {
      const older = await openedRaw(factory, 10);
      return () => older.close();
    },
  ],
  [
    "a newer version that a still newer one waits for",
    async (factory) => {
      const first = memoryDatabase(factory);
      await first.open();
      first.close();
      const held = await openedRaw(factory, 9_000);
      const newer = openedRaw(factory, 9_001);
      return () => {
        held.close();
        void newer.then((database) => database.close());
      };
    },
  ],
];

describe("a database that another window holds", () => {
  it.each(holders)("is told of, and opens once it is let go: %s", async (_, hold) => {
    const factory = new IDBFactory();
    const letGo = await hold(factory);
    const database = memoryDatabase(factory);
    const told: boolean[] = [];
    const end = database.opening.watch((isHeld) => told.push(isHeld));
    const reading = database.notes.count();
    await pass(2_900);
    expect(told).toEqual([]);
    await pass(200);
    expect(told).toEqual([true]);
    // Whoever asks now need not wait.
    expect(await database.isHeld()).toBe(true);
    letGo();
    await pass(0);
    expect(await reading).toBe(0);
    expect(await database.isHeld()).toBe(false);
    expect(told).toEqual([true, false]);
    end();
  });

  it("is not one that opens at once", async () => {
    const database = memoryDatabase();
    const told = vi.fn();
    database.opening.watch(told);
    expect(await database.isHeld()).toBe(false);
    expect(await database.isHeld()).toBe(false);
    await pass(60_000);
    expect(told).not.toHaveBeenCalledWith(true);
  });

  it("is not one that cannot be opened: whoever reads it is told why", async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, "open").mockImplementation(() => {
      throw new DOMException("no databases here", "SecurityError");
    });
    const database = memoryDatabase(factory);
    expect(await database.isHeld()).toBe(false);
    await expect(database.notes.count()).rejects.toThrow("no databases here");
  });

  it("is not one that we are changing ourselves, however long that takes", async () => {
    const database = memoryDatabase();
    const told = vi.fn();
    const opened = Promise.withResolvers<void>();
    database.opening.watch(told);
    database.opening.follow(opened.promise, () => true);
    await pass(60_000);
    expect(told).not.toHaveBeenCalled();
    opened.resolve();
    await pass(0);
    expect(told.mock.calls).toEqual([[false]]);
  });
});
