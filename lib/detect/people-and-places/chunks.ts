import type { Evidence } from "./evidence.ts";
import { contextEvidence } from "./evidence-around.ts";
import { governmentTails, legalForms, namedHeads, organisationTails, personTitles, titleModifiers } from "./lexicons/cues.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import { keyOf, runsOf } from "./runs.ts";
import type { Word } from "./words.ts";

/** Capitalised words that stand together and may be one name. */
export interface Chunk {
  readonly words: readonly Word[];
  /** Positions in the list of all words: first word, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Lexical key of the words with single blanks. */
  readonly key: string;
  /** A title stood before it in the same run of capitals, and was cut off: "President" of "President Niinistö". */
  readonly title: string | null;
  /** The first word would be a capital anyway. */
  readonly isFirst: boolean;
  /** What the words around it say. */
  readonly around: readonly Evidence[];
}

const isTail = (word: Word): boolean =>
  organisationTails.has(word.lower) || governmentTails.has(word.lower) || legalForms.has(word.lower);

/** Whether what looks like a title is part of a name: "Office of the President", "Director Stephen King". */
function isTitleOfName(run: readonly Word[], at: number): boolean {
  const { givenNames } = lexicon();
  const rest = run.slice(at + 1);
  const [next] = rest;
  if (next === undefined) return givenNames.has(run[at - 1]?.lower ?? "") || givenNames.has(run[0]?.lower ?? "");
  if (next.lower === "of" || next.lower === "for" || rest.some(isTail)) return true;
  return rest.every(({ lower }) => isCommonWord(lower) && !givenNames.has(lower) && !personTitles.has(lower));
}

/** Position after the last title in the run, 0 without one. */
function titleEnd(run: readonly Word[]): number {
  const at = run.findLastIndex(({ lower }, index) => personTitles.has(lower) && !isTitleOfName(run, index));
  return at < 0 ? 0 : at + (run[at + 1]?.text === "." ? 2 : 1);
}

const isTitlePart = ({ lower, text }: Word): boolean =>
  personTitles.has(lower) || titleModifiers.has(lower) || text === "-" || text === ".";

const chunkOf = (words: readonly Word[], from: number, to: number, title: string | null): Chunk => {
  const own = words.slice(from, to);
  return { words: own, from, to, key: keyOf(own), title, isFirst: own[0]?.isFirst ?? false, around: [] };
};

/** Where the person begins in "Secretary of State James Baker", whose run begins after "of"; `from` if nobody does. */
function afterPortfolio(words: readonly Word[], from: number, to: number): number {
  if (words[from - 1]?.lower !== "of" || !personTitles.has(words[from - 2]?.lower ?? "")) return from;
  const { givenNames } = lexicon();
  const given = words.slice(from + 1, to - 1).findIndex(({ lower, gap }) => gap === "blank" && givenNames.has(lower));
  return given < 0 ? from : from + 1 + given;
}

/** A name, or two with a title between them: "White House Press Secretary Dana Perino". */
function* cutAtTitle(words: readonly Word[], from: number, to: number): Generator<Chunk> {
  const given = afterPortfolio(words, from, to);
  if (given > from) {
    yield chunkOf(words, given, to, words[from - 2]?.lower ?? null);
    return;
  }
  const end = titleEnd(words.slice(from, to));
  if (end === 0) {
    yield chunkOf(words, from, to, null);
    return;
  }
  const before = words.slice(from, from + end).findLastIndex((word) => !isTitlePart(word));
  if (before >= 0) yield chunkOf(words, from, from + before + 1, null);
  if (from + end < to) yield chunkOf(words, from + end, to, words[from + end - 1]?.lower ?? null);
}

/** Nations and regions before a name are cut off unless they belong to it: "Japan Airlines", "Bank of China". */
function nationLength(run: readonly Word[]): number {
  const { nations, regionAdjectives } = lexicon();
  for (const length of [3, 2, 1]) {
    if (length > run.length) continue;
    const key = keyOf(run.slice(0, length));
    if (nations.has(key) || regionAdjectives.has(key)) return length;
  }
  return 0;
}

/** "Jordan Wright", "Georgia Meloni": a given name that is a country's too. */
function isPersonNamedAsNation([first, second, third]: readonly Word[]): boolean {
  const { givenNames, surnames } = lexicon();
  return (
    third === undefined &&
    first !== undefined &&
    second !== undefined &&
    givenNames.has(first.lower) &&
    surnames.has(second.lower)
  );
}

/** "Whistleblower Jane Roe" at the start of a sentence: a word before a given name is none of the name. */
function* cutFirst(words: readonly Word[], chunk: Chunk): Generator<Chunk> {
  const [first, second, third] = chunk.words;
  const { givenNames } = lexicon();
  const isBefore =
    chunk.isFirst &&
    first?.isUpper === false &&
    !givenNames.has(first.lower) &&
    second?.gap === "blank" &&
    givenNames.has(second.lower) &&
    !isCommonWord(second.lower);
  const last = chunk.words.at(-1);
  if (!isBefore || third === undefined || last === undefined || isTail(last) || lexicon().companies.has(chunk.key)) yield chunk;
  else yield chunkOf(words, chunk.from + 1, chunk.to, chunk.title);
}

function* cutNation(words: readonly Word[], chunk: Chunk): Generator<Chunk> {
  const length = isPersonNamedAsNation(chunk.words) ? 0 : nationLength(chunk.words);
  const rest = chunk.words.slice(length);
  const last = rest.at(-1);
  const belongs = last !== undefined && (isTail(last) || rest.some((word) => namedHeads.has(word.lower)));
  const known = lexicon().companies.has(chunk.key) || lexicon().governments.has(chunk.key) || lexicon().regions.has(chunk.key);
  if (length === 0 || belongs || known || rest.length === 0) {
    yield chunk;
    return;
  }
  yield chunkOf(words, chunk.from, chunk.from + length, chunk.title);
  const start = /^[-.]$/.test(rest[0]?.text ?? "") ? chunk.from + length + 1 : chunk.from + length;
  if (start < chunk.to) yield chunkOf(words, start, chunk.to, chunk.title);
}

/** All runs of capitalised words that may be names, cut where one name ends and another begins; in order and apart. */
export function chunksOf(words: readonly Word[]): Chunk[] {
  return Array.from(runsOf(words))
    .flatMap(({ from, to }) => Array.from(cutAtTitle(words, from, to)))
    .flatMap((titled) => Array.from(cutNation(words, titled)))
    .flatMap((chunk) => Array.from(cutFirst(words, chunk)))
    .map((chunk) => ({ ...chunk, around: contextEvidence(words, chunk) }));
}
