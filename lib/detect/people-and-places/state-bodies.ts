import type { Chunk } from "./chunks.ts";
import { governmentNouns } from "./lexicons/cues.ts";
import { lexicon } from "./lexicons/lexicon.ts";
import { keyOf } from "./runs.ts";
import type { Word } from "./words.ts";

const modifiers = new Set(
  "federal central national foreign defense defence interior finance justice military supreme regional provincial armed air naval coast domestic state cyber nuclear election health education secret federal civil constitutional high intelligence security current interim coalition communist ruling".split(
    " ",
  ),
);

/** Nouns that name a body only after a modifier: "security services", "central bank". */
const modifiedNouns = new Set(
  "service services agency agencies bank court forces force guard office commission authority council".split(" "),
);

const isSmall = (word: Word | undefined): word is Word =>
  word?.isPunctuation === false && !word.isCapital && word.gap === "blank";

function bodyLength(words: readonly Word[], from: number): number {
  const [first, second] = [words[from], words[from + 1]];
  if (!isSmall(first)) return 0;
  if (modifiers.has(first.lower) && isSmall(second) && (governmentNouns.has(second.lower) || modifiedNouns.has(second.lower)))
    return 2;
  return governmentNouns.has(first.lower) ? 1 : 0;
}

/** Bodies named by their country and a small noun: "the Iranian government", "Germany's interior ministry", "the government of Albania". */
export function stateBodies(words: readonly Word[], chunks: readonly Chunk[]): Chunk[] {
  const { nations } = lexicon();
  return chunks.flatMap((chunk) => {
    if (!nations.has(chunk.key)) return [];
    const after = chunk.words.at(-1)?.text.endsWith(".") || words[chunk.to]?.text === "." ? 1 : 0;
    const length = bodyLength(words, chunk.to + after);
    const [of, noun] = [words[chunk.from - 1], words[chunk.from - 2]];
    const isOf =
      length === 0 &&
      of?.lower === "of" &&
      isSmall(of) &&
      isSmall(noun) &&
      /^(?:governments?|parliament|military|embassy)$/.test(noun.lower);
    if (length === 0 && !isOf) return [];
    const [from, to] = isOf ? [chunk.from - 2, chunk.to] : [chunk.from, chunk.to + after + length];
    const own = words.slice(from, to);
    return [{ words: own, from, to, key: keyOf(own), title: null, isFirst: false, around: [] }];
  });
}
