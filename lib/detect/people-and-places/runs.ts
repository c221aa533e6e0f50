import { functionWords, namedHeads, personTitles, placeHeads } from "./lexicons/cues.ts";
import { isCommonWord, lexicalKey, lexicon } from "./lexicons/lexicon.ts";
import type { Word } from "./words.ts";

const particles = new Set(
  "de la le du des del della di da dos van von der den ter ten al el bin bint ibn abu ben zu y e es".split(" "),
);
const maximalWords = 9;

export const isParticle = ({ lower }: Word): boolean => particles.has(lower);

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
  if (word.lower === "will") return !word.isFirst || (words[at + 2]?.text === "," && !isCommonWord(next.lower));
  return surnames.has(next.lower) && !isCommonWord(next.lower);
}

const mayName = (word: Word): boolean => word.isCapital && !word.isOpaque && !word.isPunctuation;
const isFunction = (word: Word): boolean =>
  functionWords.has(word.lower) && !(word.isUpper && word.text.length > 1 && !word.isHeadline);

/** Lexical key of words that stand together: single blanks, possessive endings kept inside. */
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

/** "St. Mary's Hospital", "Saint Luke's": the saint's possessive belongs to the name. */
const isSaint = (words: readonly Word[], at: number): boolean =>
  /^(?:saint|st)$/.test(words[words[at - 1]?.text === "." ? at - 2 : at - 1]?.lower ?? "");

const isOfOrFor = (word: Word): boolean => word.lower === "of" || word.lower === "for";

/** How many words on the name goes, from the particle at `at`: "Maria de la Cruz". */
function joinsParticle(words: readonly Word[], from: number, at: number): number {
  const next = words[at + 1];
  // "van der Berg", "al-Bashir"
  const isLonger = next !== undefined && (next.text === "-" || (particles.has(next.lower) && !mayName(next)));
  const reach = isLonger ? 2 : 1;
  const target = words[at + reach];
  return target !== undefined && target.gap !== "break" && mayName(target) && at - from <= 2 ? reach : 0;
}

/** The same for the "of" or "for" after the head of a name: "Ministry of the Interior". */
function joinsHead(words: readonly Word[], from: number, at: number): number {
  const hasHead = words.slice(from, at).some(({ lower }) => namedHeads.has(lower) || placeHeads.has(lower));
  if (!hasHead) return 0;
  const reach = words[at + 1]?.lower === "the" ? 2 : 1;
  const target = words[at + reach];
  return target !== undefined && target.gap === "blank" && mayName(target) && !isFunction(target) ? reach : 0;
}

/** How many words on the name goes if the small word at `at` belongs to it; 0 if it does not. */
function joins(words: readonly Word[], from: number, at: number): number {
  const [last, connector, next] = [words[at - 1], words[at], words[at + 1]];
  if (last === undefined || connector === undefined || next === undefined) return 0;
  if (endsName(last) || connector.gap === "break" || next.gap === "break") return 0;
  if (isOfOrFor(connector)) return joinsHead(words, from, at);
  if (connector.text === "&") return mayName(next) ? 1 : 0;
  if (connector.lower === "and") return joinsList(words, from, at) || joinsFields(words, from, at) ? 1 : 0;
  return particles.has(connector.lower) ? joinsParticle(words, from, at) : 0;
}

/** "Department of Health and Human Services", but not "University of Oxford and Microsoft". */
function joinsList(words: readonly Word[], from: number, at: number): boolean {
  const before = words.slice(from, at);
  const [last, next] = [before.at(-1), words[at + 1]];
  if (last === undefined || next === undefined || !mayName(next)) return false;
  const hasHead = before.some(isOfOrFor) && before.some(({ lower }) => namedHeads.has(lower));
  return hasHead && isCommonWord(last.lower) && isCommonWord(next.lower);
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

/** Length of the longest listed name with small words in it that begins here: "Council on Foreign Relations". */
function listedLength(words: readonly Word[], from: number): number {
  const { connected, companies, governments } = lexicon();
  for (let length = connected.get(words[from]?.lower ?? "") ?? 0; length > 2; length--) {
    const own = words.slice(from, from + length);
    if (own.length < length || own.slice(1).some(({ gap }) => gap === "break")) continue;
    const key = keyOf(own);
    if (companies.has(key) || governments.has(key)) return length;
  }
  return 0;
}

const isListedNumber = (words: readonly Word[], from: number, at: number): boolean =>
  /^\d{1,4}$/.test(words[at]?.text ?? "") && lexicon().companies.has(keyOf(words.slice(from, at + 1)));

/** "Tessarine plc", "Kreuz gmbh": legal forms that are no words are written small as well. */
const smallForms = new Set("plc llc llp ltd inc gmbh oyj srl sarl pty".split(" "));

/** Whether the name goes on with the word at `to` itself, without a small word between. */
function continues(words: readonly Word[], from: number, to: number, word: Word): boolean {
  if (word.gap !== "blank") return false;
  if (smallForms.has(word.text)) return true;
  return (mayName(word) && (!isFunction(word) || isPersonalHere(words, to))) || isListedNumber(words, from, to);
}

function runFrom(words: readonly Word[], from: number): number {
  let to = from + Math.max(1, listedLength(words, from));
  while (to < words.length && to - from < maximalWords) {
    const [last, word] = [words[to - 1], words[to]];
    if (last === undefined || word === undefined || word.gap === "break") break;
    if ((endsName(last) && !isSaint(words, to - 1)) || word.isOpaque !== last.isOpaque) break;
    const step = bridges(words, to);
    const reach = step > 0 ? step : continues(words, from, to, word) ? 0 : joins(words, from, to) || -1;
    if (reach < 0) break;
    to += reach + 1;
  }
  return to;
}

/** "al-Qaeda", "el-Sisi" begin small. */
const startsWithArticle = (words: readonly Word[], at: number): boolean =>
  /^(?:al|el)$/.test(words[at]?.text ?? "") &&
  words[at + 1]?.text === "-" &&
  words[at + 2]?.isCapital === true &&
  words[at + 2]?.gap === "none";

/** Whether a name may begin with the word at `at`. */
function mayBegin(words: readonly Word[], at: number, word: Word): boolean {
  if (!mayName(word)) return startsWithArticle(words, at);
  return !isFunction(word) || isPersonalHere(words, at) || listedLength(words, at) > 0;
}

/** Where capitalised words, and the small ones that join them, may make one name; in order and apart from each other. */
export function* runsOf(words: readonly Word[]): Generator<{ readonly from: number; readonly to: number }> {
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    const isStart = word !== undefined && mayBegin(words, at, word);
    const to = isStart ? runFrom(words, at) : at + 1;
    if (isStart) yield { from: at, to };
    at = to;
  }
}
