// Whom names mean by the reader's word, as the database keeps it.
import { describe, expect, it } from "vitest";
import { choicesStore } from "../../../lib/knowledge/choices.ts";
import type { Choice } from "../../../lib/model/choice.ts";
import { memoryDatabase } from "./memory-database.ts";

const choice = (part: Partial<Choice> = {}): Choice => ({
  ...{ key: "heron", entityId: "group:1", scope: "site", where: "news.example" },
  ...part,
});

describe("choices", () => {
  it.each<[string, Partial<Choice>, number]>([
    ["another entity, for the same name in the same place", { entityId: "group:2" }, 1],
    ["another name", { key: "plover" }, 2],
    ["another site", { where: "other.example" }, 2],
    ["everywhere", { scope: "always", where: "" }, 2],
  ])("keep both or the later word: %s", async (_, part, count) => {
    const store = choicesStore(memoryDatabase());
    await store.add(choice());
    await store.add(choice(part));
    expect(await store.all()).toHaveLength(count);
    expect((await store.all()).at(-1)).toEqual(choice(part));
  });

  it("lose none when two are made at once, and forget the oldest of too many", async () => {
    const store = choicesStore(memoryDatabase());
    await Promise.all(["a", "b", "c"].map((key) => store.add(choice({ key }))));
    expect((await store.all()).map(({ key }) => key).toSorted()).toEqual(["a", "b", "c"]);
    await store.replace(Array.from({ length: 2_000 }, (_, nth) => choice({ key: `name${nth}` })));
    await store.add(choice({ key: "latest" }));
    const keys = (await store.all()).map(({ key }) => key);
    expect([keys.length, keys[0], keys.at(-1)]).toEqual([2_000, "name1", "latest"]);
  });

  it.each([[null], ["text"], [[{ key: "heron" }]], [{ length: 3 }]])("that are none count as never said: %j", async (value) => {
    const store = choicesStore(memoryDatabase());
    await store.add(choice());
    await store.replace(value);
    expect(await store.all()).toEqual([]);
  });
});
