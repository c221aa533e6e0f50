import type { Mention } from "../../model/mention.ts";
import type { Token } from "../../text/tokens.ts";

/** A word without its possessive ending, where no mention stands yet; offsets are those of the word itself. */
export type FreeWord = Pick<Mention, "start" | "end" | "text">;

/** Words that no mention touches, in order; tokens must be in order too. */
export function* freeWords(tokens: readonly Token[], mentions: readonly Mention[]): Generator<FreeWord> {
  const taken = mentions.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  for (const token of tokens) {
    for (let mention = taken[next]; mention !== undefined && mention.start < token.end; mention = taken[++next]) {
      end = Math.max(end, mention.end);
    }
    if (token.start < end || token.shape === "punctuation") continue;
    const text = token.text.replace(/['’]s$/i, "");
    yield { start: token.start, end: token.start + text.length, text };
  }
}
