import { moved, remembered } from "../../text/blocks.ts";
import { splitSentences } from "../../text/sentences.ts";
import { tokenBlocksOf, tokensIn } from "../../text/tokens.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { type Word, wordsOf } from "./words.ts";

const readIn = remembered((text, block) => {
  const sentences = splitSentences(text);
  const words = wordsOf({ article: { text }, tokens: tokensIn(block), sentences });
  return { words, chunks: chunksOf(words), sentences: sentences.length };
});

/** Words and chunks of a whole text, read block by block. */
export function readNames(text: string): { readonly words: readonly Word[]; readonly chunks: readonly Chunk[] } {
  const words: Word[] = [];
  const chunks: Chunk[] = [];
  let before = 0;
  for (const { start, first, block } of tokenBlocksOf(text)) {
    const own = readIn(block);
    for (const word of own.words) words.push({ ...moved(word, start), sentence: word.sentence + before });
    for (const chunk of own.chunks) {
      const [from, to] = [chunk.from + first, chunk.to + first];
      chunks.push({ ...chunk, from, to, words: words.slice(from, to) });
    }
    before += own.sentences;
  }
  return { words, chunks };
}
