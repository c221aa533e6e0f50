import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredRelation } from "../../../lib/knowledge/database.ts";
import { relationKey } from "../../../lib/knowledge/relation-store.ts";
import { memoryDatabase } from "./memory-database.ts";

/** Few names, so that relations meet, go both ways and to themselves. */
const name = fc.constantFrom("a", "b", "c", "d");
const relation: fc.Arbitrary<StoredRelation> = fc.record({
  from: name,
  type: fc.constantFrom("uses" as const, "targets" as const),
  to: name,
  source: fc.constantFrom("register", "reader"),
  validFrom: fc.constantFrom(null, "2024"),
  validTo: fc.constantFrom(null, "2025"),
  origin: fc.constant("starter"),
  since: fc.constant(""),
});
const step = fc.record({ does: fc.constantFrom("put" as const, "delete" as const), rows: fc.array(relation, { maxLength: 6 }) });

const text = (row: StoredRelation): string => JSON.stringify(relationKey(row));
const sorted = (rows: Iterable<StoredRelation>): StoredRelation[] => [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1));

describe("the relations", () => {
  it("are after any puts and deletes what a map of rows by their keys would be, from every side", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { relations, relationSets } = memoryDatabase();
        const expected = new Map<string, StoredRelation>();
        for (const { does, rows } of steps) {
          if (does === "put") await relations.put(rows);
          else await relations.delete(rows.map(relationKey));
          for (const row of rows) does === "put" ? expected.set(text(row), row) : expected.delete(text(row));
        }
        const all = [...expected.values()];
        expect(sorted(await relations.toArray())).toEqual(sorted(all));
        expect(await relations.count()).toBe(all.length);
        for (const id of ["a", "b", "c", "d"]) {
          expect(sorted(await relations.outOf(id))).toEqual(sorted(all.filter(({ from }) => from === id)));
          expect(sorted(await relations.into(id))).toEqual(sorted(all.filter(({ to }) => to === id)));
          expect(sorted(await relations.around(id))).toEqual(sorted(all.filter(({ from, to }) => from === id || to === id)));
        }
        expect(await relations.getMany(all.map(relationKey))).toEqual(all);
        expect(await relations.get(["a", "uses", "nobody", "reader", ""])).toBeUndefined();
        const sets = await relationSets.toArray();
        expect(sets.every(({ size, relations: rows }) => size === rows.length && size > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
