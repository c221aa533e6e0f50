// What is remembered of the database: asked once, and never told after it was written.
import { describe, expect, it, vi } from "vitest";
import { RememberedRows, untilWritten } from "../../../lib/knowledge/until-written.ts";
import { memoryDatabase as databaseOf } from "./memory-database.ts";

/** Of a name of its own, since all threads are told what tests beside this one write; opened, which counts as a change of all. */
async function memoryDatabase() {
  const database = databaseOf(undefined, crypto.randomUUID());
  await database.open();
  return database;
}

const policy = (key: string) => ({ key, policy: "never" }) as const;

describe("an answer that holds until it is written", () => {
  it("is asked for once, by many at once", async () => {
    const ask = vi.fn(async () => "answer");
    const answer = untilWritten(await memoryDatabase(), ["meta"], ask);
    expect(await Promise.all([answer(), answer()])).toEqual(["answer", "answer"]);
    expect(await answer()).toBe("answer");
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("is asked for anew after a failure, of which whoever asked is told", async () => {
    const ask = vi.fn(async () => "answer").mockRejectedValueOnce(new Error("no"));
    const answer = untilWritten(await memoryDatabase(), ["meta"], ask);
    await expect(answer()).rejects.toThrow("no");
    expect(await answer()).toBe("answer");
  });

  it("is the new one as soon as who wrote is told that it is done", async () => {
    const database = await memoryDatabase();
    const count = untilWritten(database, ["namePolicies"], () => database.namePolicies.count());
    for (const known of [1, 2, 3]) {
      await database.namePolicies.put(policy(`name ${known}`));
      expect(await count()).toBe(known);
      expect(await count()).toBe(known);
    }
    await database.namePolicies.delete("name 1");
    expect(await count()).toBe(2);
    await database.namePolicies.clear();
    expect(await count()).toBe(0);
  });

  it("is not asked for again when something else was written", async () => {
    const database = await memoryDatabase();
    const ask = vi.fn(() => database.namePolicies.count());
    const count = untilWritten(database, ["namePolicies"], ask);
    await count();
    await database.meta.put({ key: "starter", version: "1" });
    await count();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe("remembered rows", () => {
  const namesOf = async (most: number) => {
    const database = await memoryDatabase();
    const ask = vi.fn(async (keys: readonly string[]) => {
      const rows = await database.namePolicies.bulkGet([...keys]);
      return rows.map((row) => row?.policy ?? null);
    });
    return { database, ask, rows: new RememberedRows(database, ["namePolicies"], ask, most) };
  };
  const asked = (ask: Awaited<ReturnType<typeof namesOf>>["ask"]) => ask.mock.calls.map(([keys]) => keys);

  it("are asked for where they are not known, those that are none too", async () => {
    const { database, ask, rows } = await namesOf(10);
    await database.namePolicies.put(policy("b"));
    expect(await rows.of(["a", "b"])).toEqual([null, "never"]);
    expect(await rows.of(["c", "b", "a"])).toEqual([null, "never", null]);
    expect(await rows.of([])).toEqual([]);
    expect(asked(ask)).toEqual([["a", "b"], ["c"]]);
  });

  it("are forgotten when one is written", async () => {
    const { database, rows } = await namesOf(10);
    expect(await rows.of(["a", "b"])).toEqual([null, null]);
    await database.namePolicies.put(policy("a"));
    expect(await rows.of(["a", "b"])).toEqual(["never", null]);
  });

  it("are not remembered when one is written while they are on their way", async () => {
    const { database, ask, rows } = await namesOf(10);
    ask.mockImplementationOnce(async () => {
      await database.namePolicies.put(policy("a"));
      return [null];
    });
    expect(await rows.of(["a"])).toEqual([null]);
    expect(await rows.of(["a"])).toEqual(["never"]);
  });

  it("are those asked for last, so many at most", async () => {
    const { ask, rows } = await namesOf(3);
    for (const keys of [["a", "b"], ["c"], ["a"], ["d"], ["a", "c", "d"], ["b"]]) await rows.of(keys);
    expect(asked(ask)).toEqual([["a", "b"], ["c"], ["d"], ["b"]]);
    expect(await rows.of(["e", "f", "g", "h"])).toEqual([null, null, null, null]);
  });
});
