import { unpackWords } from "../../../text/packed-words.ts";
import { baseForms } from "./base-forms.ts";
import { packedCities } from "./cities.ts";
import { packedCommonWords } from "./common-words.ts";
import { packedGivenNames } from "./given-names.ts";
import { companies, governments, institutions, moreCompanies } from "./organisations.ts";
import { moreGivenNames, moreSurnames } from "./person-names.ts";
import { nations, regionAdjectives, regions, stateAbbreviations, states } from "./places.ts";
import { packedSurnames } from "./surnames.ts";

export interface Lexicon {
  readonly companies: ReadonlySet<string>;
  readonly governments: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly regionAdjectives: ReadonlySet<string>;
  /** Keys of what is an acronym only in capitals: "WHO", "UPS", "CVS". */
  readonly acronyms: ReadonlySet<string>;
  /** First words of listed names with small words or marks in them, and the length of the longest in words and marks. */
  readonly connected: ReadonlyMap<string, number>;
  readonly nations: ReadonlySet<string>;
  readonly stateAbbreviations: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly commonWords: ReadonlySet<string>;
}

/** Key of names in the lists: lower case, no diacritics, straight apostrophes. */
export function lexicalKey(name: string): string {
  const lower = name.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tests for plain ASCII, by far the most frequent case
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ı", "i");
}

const wordsOf = (list: string): Set<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== "")
      .map(lexicalKey),
  );
const splitNames = (...lists: readonly string[]): string[] =>
  lists.flatMap((list) => list.split(/[|\n]/)).filter((name) => name !== "");
const namesOf = (list: string): string[] => splitNames(list).map(lexicalKey);

function connectedNames(): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of splitNames(companies, moreCompanies, institutions, governments)) {
    if (!/ (?:\p{Ll}|&)|-\p{Ll}/u.test(name)) continue;
    const words = lexicalKey(name).split(/ |(?=-)|(?<=-)/u);
    const first = words[0]?.replace(/'s$/, "") ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

function read(): Lexicon {
  return {
    companies: new Set([companies, moreCompanies, institutions].flatMap(namesOf)),
    governments: new Set(namesOf(governments)),
    regions: new Set([regions, states].flatMap(namesOf)),
    regionAdjectives: new Set(namesOf(regionAdjectives)),
    acronyms: new Set(
      splitNames(companies, moreCompanies, institutions, governments)
        .filter((name) => /^[A-Z0-9&-]{2,5}$/.test(name))
        .map(lexicalKey),
    ),
    connected: connectedNames(),
    nations: new Set(namesOf(nations)),
    stateAbbreviations: new Set(namesOf(stateAbbreviations)),
    cities: unpackWords(packedCities),
    givenNames: unpackWords(packedGivenNames).union(wordsOf(moreGivenNames)),
    surnames: unpackWords(packedSurnames).union(wordsOf(moreSurnames)),
    commonWords: unpackWords(packedCommonWords),
  };
}

let kept: Lexicon | undefined;

/** All lists, unpacked at first use. */
export function lexicon(): Lexicon {
  kept ??= read();
  return kept;
}

/** Whether a word, given in lower case, is an English word that is written small, inflected or not. */
export function isCommonWord(lower: string): boolean {
  const { commonWords } = lexicon();
  if (commonWords.has(lower)) return true;
  return baseForms(lower).some((base) => commonWords.has(base));
}
