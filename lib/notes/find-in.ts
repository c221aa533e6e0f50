/** Places of the piece in one text, in order; at most `limit` of them. In UTF-16 code units. */
export type Find = (piece: string, limit: number) => number[];

/** By going through the text from its beginning. */
export const searching =
  (text: string): Find =>
  (piece, limit) => {
    const places: number[] = [];
    for (let at = text.indexOf(piece); at !== -1 && piece !== "" && places.length < limit; at = text.indexOf(piece, at + 1))
      places.push(at);
    return places;
  };

/** Texts shorter than this are gone through faster than a table of them is made. */
const tabledFrom = 100_000;

/** So many letters at every place of the text are looked up at once; a shorter piece is searched for. */
const gram = 8;
const buckets = 2 ** 17;

const base = 0x01000193;
const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);

/** The hash of `gram` letters: each times the base as often as letters stand before it, so that the next place's gives this one's. */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let place = at + gram - 1; place >= at; place--) hash = Math.imul(hash, base) + text.charCodeAt(place);
  return hash | 0;
}

let lastFactor = 1;
for (let count = 1; count < gram; count++) lastFactor = Math.imul(lastFactor, base);

/**
 * The first place of each bucket, and for every place the next one of the same: the places of eight letters are then known
 * without going through the text.
 */
function tableOf(text: string): { readonly first: Int32Array; readonly next: Int32Array } {
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(text.length);
  let hash = hashAt(text, text.length - gram);
  for (let at = text.length - gram; ; at--) {
    const bucket = bucketOf(hash);
    next[at] = first[bucket] ?? -1;
    first[bucket] = at;
    if (at === 0) return { first, next };
    const withoutLast = hash - Math.imul(text.charCodeAt(at + gram - 1), lastFactor);
    hash = (Math.imul(withoutLast, base) + text.charCodeAt(at - 1)) | 0;
  }
}

/** For many pieces of one text, most of which stand in it rarely. */
export function finderIn(text: string): Find {
  const search = searching(text);
  if (text.length < tabledFrom) return search;
  let table: ReturnType<typeof tableOf> | null = null;
  return (piece, limit) => {
    if (piece.length < gram) return search(piece, limit);
    table ??= tableOf(text);
    const places: number[] = [];
    for (let at = table.first[bucketOf(hashAt(piece, 0))] ?? -1; at !== -1 && places.length < limit; at = table.next[at] ?? -1) {
      if (text.startsWith(piece, at)) places.push(at);
    }
    return places;
  };
}
