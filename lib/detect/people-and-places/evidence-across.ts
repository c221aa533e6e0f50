import { because } from "../../model/reason.ts";
import { acronymAfter } from "./acronyms.ts";
import type { Chunk } from "./chunks.ts";
import { type Evidence, type NameReading, say } from "./evidence.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import { isParticle } from "./runs.ts";
import type { Word } from "./words.ts";

/** All names of an article by their key: where they stand, and how they are read so far. */
export interface Names {
  readonly words: readonly Word[];
  /** In order of the text. */
  readonly chunks: readonly Chunk[];
  readonly readings: ReadonlyMap<string, NameReading>;
}

/** What other names say of the name with this key. */
export type Hint = readonly [key: string, evidence: Evidence];

const leastScore = 2.4;

const partsOf = (chunk: Chunk): readonly Word[] => chunk.words.filter(({ isPunctuation }) => !isPunctuation);

function isRead(names: Names, { key }: Chunk, type: Evidence["type"]): boolean {
  const reading = names.readings.get(key);
  return reading?.type === type && reading.score >= leastScore;
}

/** Two or three words that mean nothing, as a name from far away looks: "Hori Parata". */
function looksForeign(chunk: Chunk): boolean {
  const parts = partsOf(chunk);
  if (parts.length < 2 || parts.length > 3) return false;
  return parts.every(({ lower, isUpper, text }) => !isUpper && /^\p{L}[\p{L}'’]+$/u.test(text) && !isCommonWord(lower));
}

function surnameOf(chunk: Chunk): Word | undefined {
  const parts = partsOf(chunk);
  const last = parts.at(-1);
  return /^(?:jr|sr|ii|iii)$/.test(last?.lower ?? "") ? parts.at(-2) : last;
}

/** "Parata, 75, says" makes a person of "Hori Parata". */
export function fullNames(names: Names): Hint[] {
  return names.chunks.flatMap((chunk) => {
    const surname = surnameOf(chunk);
    const short = names.readings.get(surname?.lower ?? "");
    if (!looksForeign(chunk) || short?.type !== "person" || short.score < leastScore) return [];
    return [[chunk.key, say("person", 3, because("by_surname_here"))] as const];
  });
}

/** "Jonathan Moyo and Saviour Kasukuwere": who stands in a list with a person is one too. */
export function listMembers(names: Names): Hint[] {
  return names.chunks.flatMap((chunk, index) => {
    const before = names.chunks[index - 1];
    if (before === undefined || !looksForeign(chunk) || before.words.length < 2 || !isRead(names, before, "person")) return [];
    const between = names.words.slice(before.to, chunk.from);
    const isList = between.length > 0 && between.every(({ text, lower }) => text === "," || lower === "and");
    return isList && !before.words.at(-1)?.isPossessive
      ? [[chunk.key, say("person", 2.4, because("by_person_list"))] as const]
      : [];
  });
}

/** "Elliptic and Arkham said": one word that means nothing else, in a pair with an organisation. */
export function organisationPairs(names: Names): Hint[] {
  const isOrganisation = (chunk: Chunk | undefined): boolean => chunk !== undefined && isRead(names, chunk, "organization");
  return names.chunks.flatMap((chunk, index) => {
    const [word] = partsOf(chunk);
    const [before, after] = [names.chunks[index - 1], names.chunks[index + 1]];
    if (chunk.words.length > 1 || word === undefined || isCommonWord(word.lower) || isOtherwiseNamed(word.lower)) return [];
    const isPair = (left: Chunk, right: Chunk): boolean =>
      right.from - left.to === 1 && names.words[left.to]?.lower === "and" && !left.words.at(-1)?.isPossessive;
    const isBeside =
      (before !== undefined && isOrganisation(before) && isPair(before, chunk)) ||
      (after !== undefined && isOrganisation(after) && isPair(chunk, after));
    return isBeside ? [[chunk.key, say("organization", 2.4, because("by_organisation_pair"))] as const] : [];
  });
}

/** From here on a name may well be an organisation's, though it is made of common words. */
const mayBeScore = 1.5;

/** "Alpen Post, Delta Mining and Rivet Labs": what may be an organisation, in a list with one. */
export function organisationLists(names: Names): Hint[] {
  const isListed = (left: Chunk | undefined, right: Chunk | undefined): boolean => {
    if (left === undefined || right === undefined || left.words.at(-1)?.isPossessive) return false;
    const between = names.words.slice(left.to, right.from);
    return between.length > 0 && between.length <= 2 && between.every(({ text, lower }) => text === "," || lower === "and");
  };
  return names.chunks.flatMap((chunk, index) => {
    const reading = names.readings.get(chunk.key);
    if (chunk.words.length < 2 || reading?.type !== "organization") return [];
    if (reading.score < mayBeScore || reading.score >= leastScore) return [];
    const [before, after] = [names.chunks[index - 1], names.chunks[index + 1]];
    const isBeside =
      (before !== undefined && isRead(names, before, "organization") && isListed(before, chunk)) ||
      (after !== undefined && isRead(names, after, "organization") && isListed(chunk, after));
    return isBeside ? [[chunk.key, say("organization", 1, because("by_organisation_pair"))] as const] : [];
  });
}

/** "PCG" after "Philippine Coast Guard (PCG)". */
export function acronyms(names: Names): Hint[] {
  return names.chunks.flatMap((chunk) => {
    const reading = names.readings.get(chunk.key);
    const acronym = reading !== undefined && reading.score >= leastScore ? acronymAfter(names.words, chunk) : null;
    if (reading === undefined || acronym === null) return [];
    const why = because("by_short_for", chunk.words.map(({ text }) => text).join(" "));
    return [[acronym.word.lower, say(reading.type, acronym.fits ? 4.5 : 3.3, why)] as const];
  });
}

/** "Rama" after "Edi Rama", "bin Laden" after "Osama bin Laden". */
export function surnames(names: Names): Hint[] {
  return names.chunks.flatMap((chunk): Hint[] => {
    const parts = partsOf(chunk);
    const surname = surnameOf(chunk);
    if (surname === undefined || parts.length < 2 || !isRead(names, chunk, "person")) return [];
    // "Jane Roe TWA" has run into the next name.
    if (surname.isUpper && !parts.every(({ isUpper }) => isUpper)) return [];
    const evidence = say("person", 4, because("by_full_name"));
    const particle = parts.at(-2);
    const isLong = particle !== undefined && isParticle(particle);
    return [[surname.lower, evidence], ...(isLong ? [[`${particle.lower} ${surname.lower}`, evidence] as const] : [])];
  });
}

/** Whether a word is the name of a place or a person too, so that it may mean just that. */
function isOtherwiseNamed(lower: string): boolean {
  const { cities, regions, nations, givenNames } = lexicon();
  return cities.has(lower) || regions.has(lower) || nations.has(lower) || givenNames.has(lower);
}

const localBodies = new Set("borough city county town village parish municipal municipality".split(" "));

/** "Corvane" after "Corvane Holdings Inc". */
export function organisationStarts(names: Names): Hint[] {
  return names.chunks.flatMap((chunk) => {
    const [first, second] = partsOf(chunk);
    const reading = names.readings.get(chunk.key);
    const isInstitution = reading?.type === "organization" || reading?.type === "government";
    if (!isInstitution || reading.score < leastScore || first === undefined || second === undefined || isCommonWord(first.lower))
      return [];
    // "Wendlebury Borough Council" is that of a town.
    if (localBodies.has(second.lower)) return [[first.lower, say("place", 4, because("by_long_name"))] as const];
    const weight = isOtherwiseNamed(first.lower) ? 1.5 : 2.6;
    return [[first.lower, say(reading.type, weight, because("by_long_name"))] as const];
  });
}
