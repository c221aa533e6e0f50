/**
 * Which names are known at all, in 4 bytes a name: sorted hashes, so that the thousands of word sequences of an article
 * are tested without asking the database. A hash of no name is taken for one about once in 4,000 tests at a million
 * names; the database then answers that there is none.
 */
export interface HashIndex {
  /** Sorted, each once. */
  readonly hashes: Uint32Array;
  /** Where the hashes of each upper half begin: a test then looks at one small stretch of memory, at any size. */
  readonly starts: Uint32Array;
}

const stretches = 1 << 16;

/** 32-bit FNV-1a over UTF-16 code units, mixed once more (Murmur3's finaliser), since short names differ in few bits. */
function hashOf(key: string, ending = ""): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  for (let index = 0; index < ending.length; index += 1) hash = Math.imul(hash ^ ending.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The index of hashes as `HashIndex.hashes` holds them. */
export function indexFrom(hashes: Uint32Array): HashIndex {
  const starts = new Uint32Array(stretches + 1);
  for (const hash of hashes) starts[(hash >>> 16) + 1] = (starts[(hash >>> 16) + 1] ?? 0) + 1;
  for (let stretch = 0; stretch < stretches; stretch += 1)
    starts[stretch + 1] = (starts[stretch + 1] ?? 0) + (starts[stretch] ?? 0);
  return { hashes, starts };
}

/** Sorted hashes of the keys, each once. */
export function hashesOf(keys: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set(Array.from(keys, (key) => hashOf(key)))).sort();
}

/** The hashes of both, sorted, each once. */
export function mergeHashes(a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    merged[length++] = Math.min(left, right);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return merged.slice(0, length);
}

/** Whether a name of this key, with this ending, may be known; false is certain. */
export function mayHold(index: HashIndex, key: string, ending = ""): boolean {
  const hash = hashOf(key, ending);
  let low = index.starts[hash >>> 16] ?? 0;
  let high = index.starts[(hash >>> 16) + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = index.hashes[middle] ?? 0;
    if (value === hash) return true;
    if (value < hash) low = middle + 1;
    else high = middle;
  }
  return false;
}
