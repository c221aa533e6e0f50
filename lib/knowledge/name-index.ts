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
  await database.meta.put({ key: "names", hashes });
}

/** The index as it is in the database now. */
export const readNameIndex = async (database: KnowledgeDatabase): Promise<HashIndex> => indexFrom(await storedHashes(database));
