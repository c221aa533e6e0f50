import type { Table } from "dexie";
import { compareKeys } from "./compare-keys.ts";
import type { FactKey, StoredRelation } from "./database.ts";

/**
 * All relations of one entity on one side. A register has tens of thousands of relations between some thousand entities, and
 * what browsers take time for is each row that is written, not its length: rows of their own took four times as long.
 */
export interface RelationSet {
  readonly id: string;
  /** `out`: the entity is the relations' `from`; `in`: their `to`. Each relation stands in two sets. */
  readonly side: "out" | "in";
  readonly size: number;
  /** In the order of their keys. */
  readonly relations: readonly StoredRelation[];
}

type SetKey = [id: string, side: RelationSet["side"]];

export const relationKey = ({ from, type, to, source, validFrom }: Omit<StoredRelation, "origin" | "since">): string[] => [
  from,
  type,
  to,
  source,
  validFrom ?? "",
];

const textOf = (key: FactKey): string => JSON.stringify(key);

/** The ends at which a relation's key stands: [from, type, to, …]. What has none is refused by the database. */
const endsOf = ([from, , to]: FactKey): SetKey[] => [
  [from as string, "out"],
  [to as string, "in"],
];

/** The relations of the knowledge base, row by row as the other facts are. Steps that change it must not run side by side in one transaction. */
export class RelationStore {
  readonly #sets: Table<RelationSet, SetKey>;

  constructor(sets: Table<RelationSet, SetKey>) {
    this.#sets = sets;
  }

  async #of(id: string, side: RelationSet["side"]): Promise<readonly StoredRelation[]> {
    return (await this.#sets.get([id, side]))?.relations ?? [];
  }

  readonly outOf = (id: string): Promise<readonly StoredRelation[]> => this.#of(id, "out");
  readonly into = (id: string): Promise<readonly StoredRelation[]> => this.#of(id, "in");

  /** Those in which the entity stands on either side; one of it to itself comes once. */
  async around(id: string): Promise<StoredRelation[]> {
    const [outgoing, incoming] = await Promise.all([this.outOf(id), this.into(id)]);
    return [...outgoing, ...incoming.filter(({ from }) => from !== id)];
  }

  /** Those of each of many entities as `from`, in one request. */
  async outOfEach(ids: readonly string[]): Promise<(readonly StoredRelation[])[]> {
    const sets = await this.#sets.bulkGet(ids.map((id): SetKey => [id, "out"]));
    return sets.map((set) => set?.relations ?? []);
  }

  async getMany(keys: readonly FactKey[]): Promise<(StoredRelation | undefined)[]> {
    const rows = (await this.outOfEach([...new Set(keys.map(([from]) => from ?? ""))])).flat();
    const byKey = new Map(rows.map((row) => [textOf(relationKey(row)), row]));
    return keys.map((key) => byKey.get(textOf(key)));
  }

  async get(key: FactKey): Promise<StoredRelation | undefined> {
    return (await this.getMany([key]))[0];
  }

  async toArray(): Promise<StoredRelation[]> {
    const sets = await this.#sets.where("[side+size]").between(["out"], ["out", []]).toArray();
    return sets.flatMap(({ relations }) => relations).sort((a, b) => compareKeys(relationKey(a), relationKey(b)));
  }

  /** From the index, without reading a relation. */
  async count(): Promise<number> {
    const sizes = (await this.#sets.where("[side+size]").between(["out"], ["out", []]).keys()) as unknown as [string, number][];
    return sizes.reduce((sum, [, size]) => sum + size, 0);
  }

  put(rows: readonly StoredRelation[]): Promise<void> {
    const byKey = rows.map((row) => ({ row, key: relationKey(row) }));
    return this.#change(byKey, ({ row, key }, relations) => relations.set(textOf(key), row));
  }

  delete(keys: readonly FactKey[]): Promise<void> {
    return this.#change(
      keys.map((key) => ({ key })),
      ({ key }, relations) => relations.delete(textOf(key)),
    );
  }

  /** Changes the sets at both ends of every entry, each set once. */
  async #change<T extends { readonly key: FactKey }>(
    entries: readonly T[],
    change: (entry: T, relations: Map<string, StoredRelation>) => unknown,
  ): Promise<void> {
    const ends = entries.flatMap((entry) => endsOf(entry.key).map((end) => ({ end, entry })));
    const bySet = [...Map.groupBy(ends, ({ end }) => textOf(end)).values()];
    const keys = bySet.flatMap(([first]) => (first === undefined ? [] : [first.end]));
    const before = await this.#sets.bulkGet(keys);
    const after = keys.map(([id, side], position): RelationSet => {
      const relations = new Map(before[position]?.relations.map((row) => [textOf(relationKey(row)), row]));
      for (const { entry } of bySet[position] ?? []) change(entry, relations);
      const rows = [...relations.values()].sort((a, b) => compareKeys(relationKey(a), relationKey(b)));
      return { id, side, size: rows.length, relations: rows };
    });
    await this.#sets.bulkPut(after.filter(({ size }) => size > 0));
    await this.#sets.bulkDelete(after.filter(({ size }) => size === 0).map(({ id, side }): SetKey => [id, side]));
  }
}
