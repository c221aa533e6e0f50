import type { Mention } from "../../model/mention.ts";
import { unknownLink } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import type { Detector } from "../detector.ts";
import type { Chunk } from "./chunks.ts";
import type { NameReading } from "./evidence.ts";
import { lexicalEvidence } from "./evidence-own.ts";
import { headlineChunks } from "./headlines.ts";
import { readNames } from "./name-blocks.ts";
import { keyOf } from "./runs.ts";
import { stateBodies } from "./state-bodies.ts";
import { judge, typeNames } from "./typing.ts";
import type { Word } from "./words.ts";

const leastScore = 2.4;
const leastLead = 0.8;
const likelyScore = 2.9;
const partScore = 5;
const stateBodyScore = 5;

const id = "names";

const noKnowledge = { claims: () => [], entity: () => undefined, relations: () => [] };

function mentionOf(text: string, { words }: Chunk, { type, score, evidence }: NameReading): Mention | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || type === "thing") return null;
  const span = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
  // "The Progress MS-04": a title by its letters.
  if (!/\p{L}/u.test(span.text)) return null;
  const reason = evidence.toSorted((a, b) => b.weight - a.weight)[0]?.why ?? "";
  const common = {
    ...span,
    foundBy: id,
    certainty: score >= likelyScore ? ("likely" as const) : ("weak" as const),
    link: unknownLink(because("not_in_knowledge")),
  };
  if (type === "place") return { ...common, kind: "place", why: because("read_as_place", reason) };
  return {
    ...common,
    kind: "actor",
    actorType: type,
    why: because(type === "person" ? "read_as_person" : type === "government" ? "read_as_body" : "read_as_organisation", reason),
  };
}

const stateBody: NameReading = {
  type: "government",
  score: stateBodyScore,
  lead: stateBodyScore,
  evidence: [{ type: "government", weight: stateBodyScore, why: because("by_state_body") }],
};

const vehicleNouns = new Set(
  "aircraft jet jets jetliner airliner plane planes helicopter truck trucks car cars vehicle vehicles fleet".split(" "),
);

/** A maker's name inside a product's: "Boeing 747", "Airbus A380", "three Airbus jets". */
function namesProduct(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined || next.gap !== "blank") return false;
  return /^(?!(?:19|20)\d\d$)\p{Lu}{0,3}\d/u.test(next.text) || vehicleNouns.has(next.lower);
}

function readPart(chunk: Chunk, from: number, to: number, readings: ReadonlyMap<string, NameReading>): [Chunk, NameReading] {
  const words = chunk.words.slice(from, to);
  const part = { ...chunk, words, from: chunk.from + from, to: chunk.from + to, key: keyOf(words) };
  return [part, readings.get(part.key) ?? judge(lexicalEvidence(part, noKnowledge))];
}

const isSure = ({ score, lead }: NameReading): boolean => score >= partScore && lead >= leastLead;

/**
 * What a name whose whole says nothing begins or ends with: "Microsoft" of "Microsoft Excel", "Muslim Brotherhood" of
 * "Islamist Muslim Brotherhood".
 */
function knownPart(chunk: Chunk, readings: ReadonlyMap<string, NameReading>): [Chunk, NameReading] | null {
  const { length } = chunk.words;
  for (let to = length - 1; to > 0; to--) {
    const [part, found] = readPart(chunk, 0, to, readings);
    if (found.type === "organization" && isSure(found)) return [part, found];
  }
  for (let from = 1; from < length; from++) {
    const [part, found] = readPart(chunk, from, length, readings);
    // "TIBER-EU" does not end in a name.
    if (part.words[0]?.gap !== "blank") continue;
    const isLong = part.words.length > 1 || part.words[0]?.isUpper === true;
    if (isLong && found.type !== "thing" && isSure(found)) return [part, found];
  }
  return null;
}

/**
 * Persons, organisations, public bodies and places by their names: runs of capitals, typed by word lists, their own
 * words, and the words around all their occurrences in the article.
 */
export const namesDetector: Detector = {
  id,
  detect(reading) {
    const { text } = reading.article;
    const { words, chunks } = readNames(text);
    const inSentences = chunks.filter(({ words: [first] }) => first?.isHeadline === false);
    const readings = typeNames(words, inSentences, reading.knowledge);
    const named = [...inSentences, ...headlineChunks(words, readings)].flatMap((chunk) => {
      const found =
        readings.get(chunk.key) ?? (chunk.words[0]?.isHeadline === true ? judge(lexicalEvidence(chunk, noKnowledge)) : undefined);
      if (found?.type === "organization" && namesProduct(words, chunk.to)) return [];
      const isClear = found !== undefined && found.score >= leastScore && found.lead >= leastLead;
      if (isClear && found.type !== "thing") return mentionOf(text, chunk, found) ?? [];
      const made = knownPart(chunk, readings);
      return made === null || namesProduct(words, made[0].to) ? [] : (mentionOf(text, ...made) ?? []);
    });
    return [...named, ...stateBodies(words, chunks).flatMap((chunk) => mentionOf(text, chunk, stateBody) ?? [])];
  },
};
