import {
  functionWords,
  governmentTails,
  legalForms,
  namedHeads,
  organisationTails,
  personTitles,
  placeHeads,
  titleModifiers,
} from "./lexicons/cues.ts";
import { isCommonWord, lexicalKey, lexicon } from "./lexicons/lexicon.ts";
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
}

const particles = new Set(
  "de la le du des del della di da dos van von der den ter ten al el bin bint ibn abu ben zu y e".split(" "),
);
const maximalWords = 9;

/** Also names of persons: "Jan Kowalski", "Theresa May". */
const namesAmongFunctionWords = new Set(["jan", "april", "june", "august", "may", "will"]);

/** The word that is no name by itself is one between names. */
function isPersonalHere(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !word.isCapital || !namesAmongFunctionWords.has(word.lower)) return false;
  const { givenNames, surnames } = lexicon();
  if (
    before !== undefined &&
    word.gap === "blank" &&
    before.isCapital &&
    (givenNames.has(before.lower) || personTitles.has(before.lower))
  )
    return true;
  if (next?.isCapital !== true || next.gap !== "blank" || functionWords.has(next.lower) || word.isHeadline) return false;
  return word.lower === "will" ? !word.isFirst : surnames.has(next.lower) && !isCommonWord(next.lower);
}

const mayName = (word: Word): boolean => word.isCapital && !word.isOpaque && !word.isPunctuation;
const isFunction = (word: Word): boolean =>
  functionWords.has(word.lower) && !(word.isUpper && word.text.length > 1 && !word.isHeadline);

export function keyOf(words: readonly Word[]): string {
  const name = words.reduce((before, word, index) => {
    const previous = words[index - 1];
    const between = previous === undefined ? "" : (previous.isPossessive ? "'s" : "") + (word.gap !== "none" ? " " : "");
    return before + between + word.text;
  }, "");
  return lexicalKey(name);
}

/** "People's Republic", "King's College", "Children's Hospital", "Lloyd's of London": the possessive belongs to the name. */
const possessiveNames = new Set("people king queen children women men veterans lloyd moody sotheby christie shriners".split(" "));
const endsName = (word: Word): boolean => word.isPossessive && !possessiveNames.has(word.lower);

/** Whether "of", "for", "and" or "&" at `at` joins what stands on both sides into one name. */
function joins(words: readonly Word[], from: number, at: number): number {
  const [connector, next] = [words[at], words[at + 1]];
  if (connector === undefined || next === undefined || connector.gap === "break" || next.gap === "break") return 0;
  const last = words[at - 1];
  if (last === undefined || endsName(last)) return 0;
  const joined = words.slice(from, at);
  const hasHead = joined.some((word) => namedHeads.has(word.lower) || (placeHeads.has(word.lower) && connector.lower === "of"));
  if (connector.lower === "of" || connector.lower === "for") {
    if (!hasHead) return 0;
    const reach = next.lower === "the" ? 2 : 1;
    const target = words[at + reach];
    return target !== undefined && target.gap === "blank" && mayName(target) && !isFunction(target) ? reach : 0;
  }
  if (connector.text === "&") return mayName(next) ? 1 : 0;
  if (connector.lower === "and") return (hasHead && joinsList(words, from, at)) || joinsFields(words, from, at) ? 1 : 0;
  if (particles.has(connector.lower)) {
    const reach = words[at + 1] !== undefined && particles.has(next.lower) && !mayName(next) ? 2 : 1;
    const target = words[at + reach];
    return target !== undefined && target.gap !== "break" && mayName(target) && at - from <= 2 ? reach : 0;
  }
  return 0;
}

/** "Department of Health and Human Services", but not "University of Oxford and Microsoft". */
function joinsList(words: readonly Word[], from: number, at: number): boolean {
  const before = words.slice(from, at);
  const last = before.at(-1);
  const next = words[at + 1];
  if (
    last === undefined ||
    next === undefined ||
    !mayName(next) ||
    !before.some(({ lower }) => lower === "of" || lower === "for")
  )
    return false;
  return isCommonWord(last.lower) && isCommonWord(next.lower);
}

const jointTails = new Set(
  "commission agency administration board council authority committee office department corps enforcement service exchange bureau centre center".split(
    " ",
  ),
);

/** "Securities and Exchange Commission", "Food and Drug Administration": two common words that share the last. */
function joinsFields(words: readonly Word[], from: number, at: number): boolean {
  const before = words.slice(from, at);
  if (before.length > 2 || !before.every(({ lower }) => isCommonWord(lower))) return false;
  for (const [index, word] of words.slice(at + 1, at + 5).entries()) {
    if (!mayName(word) || word.gap !== "blank") return false;
    if (index > 0 && jointTails.has(word.lower)) return true;
  }
  return false;
}

/** One dot after an initial or an abbreviated title, a hyphen or an apostrophe inside a name; how many tokens to go on. */
function bridges(words: readonly Word[], at: number): number {
  const [before, mark, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || mark === undefined || next === undefined || next.gap === "break" || mark.gap !== "none") return 0;
  if (mark.text === "." && !before.isOpaque && mayName(next)) {
    const isInitial =
      /^\p{Lu}(?:\.\p{Lu})*$/u.test(before.text) ||
      /^(?:St|Mt|Ft|Jr|Sr|Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Col|Capt|Lt|Sgt|Prof|Rev|Maj|Adm|Pres)$/.test(before.text);
    return isInitial && !isFunction(next) ? 1 : 0;
  }
  if ((mark.text === "-" || mark.text === "‑") && next.gap === "none") return mayName(next) || /^\d+$/.test(next.text) ? 1 : 0;
  if (/^['’]$/.test(mark.text) && /^[OD]$/.test(before.text) && mayName(next)) return 1;
  return 0;
}

/** The run of name words that begins at `from`: the position after its last. */
function runFrom(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && to - from < maximalWords) {
    const [last, word] = [words[to - 1], words[to]];
    if (last === undefined || word === undefined || word.gap === "break" || endsName(last) || word.isOpaque !== last.isOpaque)
      break;
    const step = bridges(words, to);
    if (step > 0) to += step + 1;
    else if (mayName(word) && word.gap === "blank" && (!isFunction(word) || isPersonalHere(words, to))) to++;
    else if (/^\d{1,4}$/.test(word.text) && word.gap === "blank" && lexicon().companies.has(keyOf(words.slice(from, to + 1))))
      to++;
    else {
      const reach = joins(words, from, to);
      if (reach === 0) break;
      to += reach + 1;
    }
  }
  return to;
}

const isTail = (word: Word): boolean =>
  organisationTails.has(word.lower) || governmentTails.has(word.lower) || legalForms.has(word.lower);

/** Position after the last title in the run, 0 without one; titles that are part of an organisation's name do not count. */
function titleEnd(run: readonly Word[]): number {
  for (let index = run.length - 1; index >= 0; index--) {
    const word = run[index];
    if (word === undefined || !personTitles.has(word.lower)) continue;
    const rest = run.slice(index + 1);
    if (rest[0]?.lower === "of" || rest[0]?.lower === "for") return 0;
    if (
      rest.some(isTail) ||
      (rest.length > 0 && rest.every(({ lower }) => isCommonWord(lower) && !lexicon().givenNames.has(lower)))
    )
      return 0;
    // "Martin Luther King" and "Stephen King" bear no title.
    if (rest.length === 0 && lexicon().givenNames.has(run[0]?.lower ?? "")) return 0;
    const dot = rest[0]?.text === "." ? 2 : 1;
    return index + dot;
  }
  return 0;
}

const chunkOf = (words: readonly Word[], from: number, to: number, title: string | null): Chunk => {
  const own = words.slice(from, to);
  return { words: own, from, to, key: keyOf(own), title, isFirst: own[0]?.isFirst ?? false };
};

/** A name, or two with a title between them: "White House Press Secretary Dana Perino". */
function* cutAtTitle(words: readonly Word[], from: number, to: number): Generator<Chunk> {
  const end = titleEnd(words.slice(from, to));
  if (end === 0) {
    yield chunkOf(words, from, to, null);
    return;
  }
  let before = from + end - 1;
  while (
    before > from &&
    words[before] !== undefined &&
    (personTitles.has(words[before]?.lower ?? "") ||
      titleModifiers.has(words[before]?.lower ?? "") ||
      words[before]?.text === "-" ||
      words[before]?.text === ".")
  )
    before--;
  const beforeWord = words[before];
  const isTitleWord = beforeWord !== undefined && (personTitles.has(beforeWord.lower) || titleModifiers.has(beforeWord.lower));
  const leftEnd = isTitleWord ? before : before + 1;
  if (leftEnd > from) yield chunkOf(words, from, leftEnd, null);
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
  const start = rest[0]?.text === "-" ? chunk.from + length + 1 : chunk.from + length;
  if (start < chunk.to) yield chunkOf(words, start, chunk.to, chunk.title);
}

/** All runs of capitalised words that may be names, in order and apart from each other. */
export function chunksOf(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || !mayName(word) || (isFunction(word) && !isPersonalHere(words, at))) {
      at++;
      continue;
    }
    const to = runFrom(words, at);
    for (const titled of cutAtTitle(words, at, to))
      for (const chunk of cutNation(words, titled)) chunks.push(...cutFirst(words, chunk));
    at = to;
  }
  return chunks;
}
