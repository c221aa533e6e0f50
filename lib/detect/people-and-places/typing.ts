import type { KnowledgeView } from "../../model/knowledge.ts";
import { acronymAfter } from "./acronyms.ts";
import type { Chunk } from "./chunks.ts";
import { type Evidence, type NameType, nameTypes } from "./evidence.ts";
import { contextEvidence } from "./evidence-around.ts";
import { lexicalEvidence } from "./evidence-own.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import type { Word } from "./words.ts";

/** What a name is read as in one article, from all the places where it stands. */
export interface Reading {
  readonly type: NameType;
  readonly score: number;
  /** By how much it is ahead of the second best type. */
  readonly lead: number;
  readonly evidence: readonly Evidence[];
}

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
  const reasons = Map.groupBy(evidence, ({ type, why }) => `${type}: ${why}`);
  const sums = totals([]);
  return [...reasons.values()].flatMap(([one, ...repeats]) => {
    if (one === undefined) return [];
    const wanted = one.weight * Math.min(1.5, 1 + 0.2 * repeats.length);
    const weight = Math.min(wanted, Math.max(0, contextLimit - sums[one.type]));
    sums[one.type] += weight;
    return [{ ...one, weight }];
  });
}

export function judge(evidence: readonly Evidence[]): Reading {
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

function gather(words: readonly Word[], chunks: readonly Chunk[]): Map<string, Occurrences> {
  const names = new Map<string, Occurrences>();
  for (const chunk of chunks) {
    const entry = names.get(chunk.key) ?? { chunks: [], evidence: [] };
    names.set(chunk.key, entry);
    entry.chunks.push(chunk);
    entry.evidence.push(...contextEvidence(words, chunk));
  }
  return names;
}

/** Whether a word is the name of a place or a person too, so that it may mean just that. */
function isOtherwiseNamed(lower: string): boolean {
  const { cities, regions, nations, givenNames } = lexicon();
  return cities.has(lower) || regions.has(lower) || nations.has(lower) || givenNames.has(lower);
}

/** Surnames of persons, first words of organisations: the short forms that an article uses after the full name. */
function shortForms(
  words: readonly Word[],
  readings: ReadonlyMap<string, Reading>,
  names: ReadonlyMap<string, Occurrences>,
): Map<string, Evidence> {
  const forms = new Map<string, Evidence>();
  for (const [key, { chunks }] of names) {
    const reading = readings.get(key);
    if (reading === undefined || reading.score < 2.4) continue;
    for (const chunk of chunks) {
      const acronym = acronymAfter(words, chunk);
      if (acronym === null) continue;
      const why = `it is short for ${chunk.words.map(({ text }) => text).join(" ")}`;
      forms.set(acronym.word.lower, { type: reading.type, weight: acronym.fits ? 4.5 : 3.3, why });
    }
  }
  for (const [key, { type, score }] of readings) {
    const parts = names.get(key)?.chunks[0]?.words.filter(({ isPunctuation }) => !isPunctuation) ?? [];
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length < 2 || score < 2.5) continue;
    if (type === "person") {
      const surname = /^(?:jr|sr|ii|iii)$/.test(last.lower) ? (parts.at(-2) ?? last) : last;
      // "Jane Roe TWA" has run into the next name.
      if (surname.isUpper && !parts.every(({ isUpper }) => isUpper)) continue;
      forms.set(surname.lower, { type, weight: 3.5, why: "it is the surname of a person named in full" });
    } else if ((type === "organization" || type === "government") && !isCommonWord(first.lower) && !forms.has(first.lower)) {
      forms.set(first.lower, {
        type,
        weight: isOtherwiseNamed(first.lower) ? 1.5 : 2.6,
        why: "it begins the full name of an organisation in this article",
      });
    }
  }
  return forms;
}

/** The type of every name of an article, by its key. */
export function typeNames(words: readonly Word[], chunks: readonly Chunk[], knowledge: KnowledgeView): Map<string, Reading> {
  const names = gather(words, chunks);
  const evidenceOf = new Map<string, Evidence[]>();
  const readings = new Map<string, Reading>();
  for (const [
    key,
    {
      chunks: [chunk],
      evidence,
    },
  ] of names) {
    if (chunk === undefined) continue;
    const lexical = lexicalEvidence(chunk, knowledge);
    const isKnown = lexical.some(({ type, weight }) => type !== "thing" && weight >= knownWeight);
    const all = [...lexical, ...limited(isKnown ? evidence.filter(({ type }) => type !== "thing") : evidence)];
    evidenceOf.set(key, all);
    readings.set(key, judge(all));
  }
  for (const [form, evidence] of shortForms(words, readings, names)) {
    const own = evidenceOf.get(form);
    if (own?.every(({ weight }) => weight < knownWeight)) readings.set(form, judge([...own, evidence]));
  }
  for (const [key, { chunks: occurrences }] of names) {
    // A common word that never stands in the middle of a sentence is no name.
    if (occurrences.every((chunk) => chunk.isFirst && isWrittenSmall(chunk)) && (readings.get(key)?.score ?? 0) < 4.5)
      readings.delete(key);
  }
  return readings;
}
