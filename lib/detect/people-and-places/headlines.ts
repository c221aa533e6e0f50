import type { Chunk } from "./chunks.ts";
import type { NameReading } from "./evidence.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import { keyOf } from "./runs.ts";
import type { Word } from "./words.ts";

const longestName = 6;

/** In a line of capitals only names that the article's sentences or the lists have: longest first. */
export function headlineChunks(words: readonly Word[], readings: ReadonlyMap<string, NameReading>): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < words.length) {
    const length = words[at]?.isHeadline === true ? knownLength(words, at, readings) : 0;
    if (length > 0) {
      const own = words.slice(at, at + length);
      chunks.push({
        words: own,
        from: at,
        to: at + length,
        key: keyOf(own),
        title: null,
        isFirst: own[0]?.isFirst ?? false,
        around: [],
      });
    }
    at += Math.max(1, length);
  }
  return chunks;
}

function isListed(key: string): boolean {
  const { companies, governments, regions } = lexicon();
  return companies.has(key) || governments.has(key) || regions.has(key);
}

function knownLength(words: readonly Word[], at: number, readings: ReadonlyMap<string, NameReading>): number {
  const first = words[at];
  if (first === undefined || !first.isCapital || first.isOpaque) return 0;
  for (let length = longestName; length > 0; length--) {
    const own = words.slice(at, at + length);
    if (
      own.length < length ||
      own.some(({ sentence }) => sentence !== first.sentence) ||
      own.slice(0, -1).some(({ isPossessive }) => isPossessive)
    )
      continue;
    if (own.at(-1)?.isCapital !== true) continue;
    const key = keyOf(own);
    if (length === 1 && isCommonWord(key)) continue;
    if (readings.has(key) || isListed(key)) return length;
  }
  return 0;
}
