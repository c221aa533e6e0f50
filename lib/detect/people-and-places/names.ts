import type { Mention } from "../../model/mention.ts";
import { unknownLink } from "../../model/mention.ts";
import type { Detector } from "../detector.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { headlineChunks } from "./headlines.ts";
import { type Reading, typeNames } from "./typing.ts";
import { wordsOf } from "./words.ts";

const leastScore = 2.4;
const leastLead = 0.8;
const certainScore = 5;

const id = "names";

function mentionOf(text: string, { words }: Chunk, { type, score, evidence }: Reading): Mention | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || type === "thing") return null;
  const span = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
  const reason = evidence.toSorted((a, b) => b.weight - a.weight)[0]?.why ?? "";
  const common = {
    ...span,
    foundBy: id,
    certainty: score >= certainScore ? ("likely" as const) : ("weak" as const),
    link: unknownLink("Not in the knowledge base."),
  };
  if (type === "place") return { ...common, kind: "place", why: `Read as a place: ${reason}.` };
  return {
    ...common,
    kind: "actor",
    actorType: type,
    why: `Read as ${type === "person" ? "a person" : type === "government" ? "a public body" : "an organisation"}: ${reason}.`,
  };
}

/**
 * Persons, organisations, public bodies and places by their names: runs of capitals, typed by word lists, their own
 * words, and the words around all their occurrences in the article.
 */
export const namesDetector: Detector = {
  id,
  detect(reading) {
    const words = wordsOf(reading);
    const plain = chunksOf(words);
    const readings = typeNames(
      words,
      plain.filter(({ words: [first] }) => first?.isHeadline === false),
      reading.knowledge,
    );
    const chunks = [...plain.filter(({ words: [first] }) => first?.isHeadline === false), ...headlineChunks(words, readings)];
    return chunks.flatMap((chunk) => {
      const found = readings.get(chunk.key);
      if (found === undefined || found.score < leastScore || found.lead < leastLead) return [];
      return mentionOf(reading.article.text, chunk, found) ?? [];
    });
  },
};
