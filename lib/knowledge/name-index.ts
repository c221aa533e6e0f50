import type { KnowledgeDatabase } from "./database.ts";
import { type HashIndex, hashesOf, indexFrom, mergeHashes } from "./hash-index.ts";

async function storedHashes(database: KnowledgeDatabase): Promise<Uint32Array> {
  const row = await database.meta.get("names");
  return row?.key === "names" ? row.hashes : new Uint32Array();
}

/**
 * Makes names findable; to be called in the transaction that writes their claims. Names that go stay in the index:
 * they cost one question to the database when an article has them, and reading a million keys anew costs seconds.
 */
export async function addNames(database: KnowledgeDatabase, keys: Iterable<string>): Promise<void> {
  const hashes = mergeHashes(await storedHashes(database), hashesOf(keys));
  await database.meta.bulkPut([
    { key: "names", hashes },
    { key: "names-stamp", stamp: crypto.randomUUID() },
  ]);
}

/** Gives the index as it is in the database now, read anew only after somebody, on any page of the extension, changed it. */
export function nameIndexReader(database: KnowledgeDatabase): () => Promise<HashIndex> {
  let known: { readonly stamp: string; readonly index: HashIndex } | null = null;
  return async () => {
    const row = await database.meta.get("names-stamp");
    const stamp = row?.key === "names-stamp" ? row.stamp : "";
    if (known?.stamp !== stamp) known = { stamp, index: indexFrom(await storedHashes(database)) };
    return known.index;
  };
}
