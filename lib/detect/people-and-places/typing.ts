import type { KnowledgeView } from "../../model/knowledge.ts";
import { sentenceOf } from "../../model/reason.ts";
import type { Chunk } from "./chunks.ts";
import { type Evidence, type NameReading, type NameType, nameTypes } from "./evidence.ts";
import {
  acronyms,
  fullNames,
  type Hint,
  listMembers,
  type Names,
  organisationLists,
  organisationPairs,
  organisationStarts,
  surnames,
} from "./evidence-across.ts";
import { lexicalEvidence } from "./evidence-own.ts";
import { isCommonWord } from "./lexicons/lexicon.ts";
import type { Word } from "./words.ts";

/** The words around say this much at most, however often a name stands in the article. */
const contextLimit = 4.5;

/** From here on a list knows the name, and the words around are not asked whether it is one. */
const knownWeight = 5;

function totals(evidence: readonly Evidence[]): Record<NameType, number> {
  const sums: Record<NameType, number> = { person: 0, organization: 0, government: 0, place: 0, thing: 0 };
  for (const { type, weight } of evidence) sums[type] += weight;
  return sums;
}

/** Repeats of the same reason count little, and all of the words around up to a limit. */
function limited(evidence: readonly Evidence[]): Evidence[] {
  const reasons = Map.groupBy(evidence, ({ type, why }) => `${type}: ${sentenceOf(why)}`);
  const sums = totals([]);
  return [...reasons.values()].flatMap(([one, ...repeats]) => {
    if (one === undefined) return [];
    const wanted = one.weight * Math.min(1.5, 1 + 0.2 * repeats.length);
    const weight = Math.min(wanted, Math.max(0, contextLimit - sums[one.type]));
    sums[one.type] += weight;
    return [{ ...one, weight }];
  });
}

export function judge(evidence: readonly Evidence[]): NameReading {
  const sums = totals(evidence);
  // A public body is an organisation too: what speaks for one speaks for the other.
  const institutional = sums.organization + sums.government;
  const isGovernment = sums.government > 0 && sums.government >= sums.organization;
  const ranks = { ...sums, organization: isGovernment ? 0 : institutional, government: isGovernment ? institutional : 0 };
  const [best = "thing", second = "thing"] = nameTypes.toSorted((a, b) => ranks[b] - ranks[a]);
  return {
    type: best,
    score: ranks[best],
    lead: ranks[best] - ranks[second],
    evidence: evidence.filter(({ type }) => type === best),
  };
}

interface Occurrences {
  readonly chunks: Chunk[];
  readonly evidence: Evidence[];
}

const isWrittenSmall = (chunk: Chunk): boolean => chunk.words.length === 1 && isCommonWord(chunk.key);

function gather(chunks: readonly Chunk[]): Map<string, Occurrences> {
  const names = new Map<string, Occurrences>();
  for (const chunk of chunks) {
    const entry = names.get(chunk.key) ?? { chunks: [], evidence: [] };
    names.set(chunk.key, entry);
    entry.chunks.push(chunk);
    entry.evidence.push(...chunk.around);
  }
  return names;
}

type Hints = (names: Names) => readonly Hint[];

/** In this order: what is found in one round counts in the next. */
const rounds: readonly (readonly Hints[])[] = [
  [fullNames, listMembers, organisationPairs, organisationLists],
  [acronyms, surnames, organisationStarts, organisationLists],
];

/** Adds the strongest hint of each kind to every name that no list knows. */
function withHints(names: Names, round: readonly Hints[], evidenceOf: Map<string, Evidence[]>): Map<string, NameReading> {
  const readings = new Map(names.readings);
  for (const hints of round.map((find) => new Map(find(names)))) {
    for (const [key, hint] of hints) {
      const own = evidenceOf.get(key);
      if (own === undefined || own.some(({ weight }) => weight >= knownWeight)) continue;
      evidenceOf.set(key, [...own, hint]);
      readings.set(key, judge([...own, hint]));
    }
  }
  return readings;
}

/** A common word that never stands in the middle of a sentence is no name. */
function isOrdinaryWord(chunks: readonly Chunk[], reading: NameReading): boolean {
  return reading.score < 4.5 && chunks.every((chunk) => chunk.isFirst && isWrittenSmall(chunk));
}

/** The type of every name of an article, by its key. */
export function typeNames(words: readonly Word[], chunks: readonly Chunk[], knowledge: KnowledgeView): Map<string, NameReading> {
  const occurrences = gather(chunks);
  const evidenceOf = new Map<string, Evidence[]>();
  for (const [key, { chunks: own, evidence }] of occurrences) {
    const lexical = own.slice(0, 1).flatMap((chunk) => lexicalEvidence(chunk, knowledge));
    const isKnown = lexical.some(({ type, weight }) => type !== "thing" && weight >= knownWeight);
    evidenceOf.set(key, [...lexical, ...limited(isKnown ? evidence.filter(({ type }) => type !== "thing") : evidence)]);
  }
  let readings = new Map(Array.from(evidenceOf, ([key, evidence]) => [key, judge(evidence)]));
  for (const round of rounds) readings = withHints({ words, chunks, readings }, round, evidenceOf);
  for (const [key, { chunks: own }] of occurrences) {
    const reading = readings.get(key);
    if (reading !== undefined && isOrdinaryWord(own, reading)) readings.delete(key);
  }
  return readings;
}
