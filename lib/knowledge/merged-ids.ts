import type { KnowledgeDatabase } from "./database.ts";

export interface MergedIds {
  /** Under which id the entity is kept now; its own where it was not merged. */
  keptFor(id: string): string;
  /** The ids of all that were merged into it, in one step or several: articles read before still name those. */
  goneInto(id: string): string[];
}

/** Which entities the reader made one with which. Within a transaction it needs the table `removed`. */
export async function mergedIds(database: KnowledgeDatabase): Promise<MergedIds> {
  const into = new Map<string, string>();
  const removed = await database.removed.where("[table+key]").between(["entities"], ["entities", []]).toArray();
  for (const { key, into: kept } of removed) if (kept !== undefined && typeof key === "string") into.set(key, kept);
  const keptFor = (id: string): string => {
    const seen = new Set<string>();
    let kept = id;
    for (let next = into.get(kept); next !== undefined; next = into.get(kept)) {
      // A backup that was written by hand could lead round in a ring.
      if (seen.has(next)) return id;
      seen.add(next);
      kept = next;
    }
    return kept;
  };
  return { keptFor, goneInto: (id) => [...into.keys()].filter((gone) => gone !== id && keptFor(gone) === id) };
}
