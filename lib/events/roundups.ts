import type { Scene, Sentence } from "./scene.ts";

/** Tokens of a run-in head with its full stop: "Casino chain sued." */
const longestHead = 7;
/** Paragraphs with such a head that make a list of news of an article. */
const leastHeads = 3;

const isTitled =
  /\b(?:(?:the |this )?week in (?:review|brief|security)|round-?up|news (?:in brief|briefs)|in other news|weekly recap)\b/i;

/** Sentences by the line that they stand in. */
function paragraphsOf({ text, sentences }: Scene): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let end = 0;
  for (const sentence of sentences) {
    const isNew = paragraphs.length === 0 || text.slice(Math.max(0, end - 1), sentence.start).includes("\n");
    if (isNew) paragraphs.push([]);
    paragraphs.at(-1)?.push(sentence);
    end = sentence.end;
  }
  return paragraphs;
}

const hasHead = ([first]: readonly Sentence[]): boolean => first !== undefined && first.last - first.first < longestHead;

/**
 * The number of the item of news that a sentence belongs to, for articles that are a list of them, such as a weekly
 * roundup; null for all others.
 */
export function newsItems(scene: Scene): ReadonlyMap<Sentence, number> | null {
  const paragraphs = paragraphsOf(scene);
  const long = paragraphs.filter(({ length }) => length > 1);
  const heads = long.filter(hasHead).length;
  const isList = heads >= leastHeads && heads * 2 > long.length;
  const title = scene.text.slice(0, paragraphs[0]?.at(-1)?.end ?? 0);
  if (!isList && !(isTitled.test(title) && long.length >= leastHeads)) return null;
  return new Map(paragraphs.flatMap((sentences, item) => sentences.map((sentence) => [sentence, item] as const)));
}
