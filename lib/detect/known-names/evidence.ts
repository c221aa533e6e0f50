import type { Passage } from "../../text/passage.ts";
import { isUpper, startsUpper } from "../../text/spelling.ts";
import type { Token } from "../../text/tokens.ts";
import { ordinaryWords } from "../ordinary-words.ts";
import { isCommonWord } from "../people-and-places/lexicons/lexicon.ts";
import {
  agentLeads,
  auxiliaries,
  governmentClauses,
  governmentLeads,
  governmentPassive,
  governmentVerbs,
  groupNouns,
  groupVerbs,
  namingWords,
  nounModifiers,
  softwareNouns,
  toolNouns,
} from "./cues.ts";
import { deedOf } from "./deeds.ts";

/** Tokens of a name, first and last included. */
export interface TokenRun {
  readonly first: number;
  readonly last: number;
}

/** A word beside a name that says what the name is, and how directly. */
export interface Cue {
  readonly word: string;
  /**
   * `beside`: the noun of the name or its lead; `deed`: what only people do or have; `near`: what it does or is done by it;
   * `around`: a few words away.
   */
  readonly reach: "beside" | "deed" | "near" | "around";
}

const longestLead = 60;
const nearTokens = 7;

/** The text of the sentence before the run, in small letters, cut to what cue patterns need. */
function leadOf({ text, tokens, sentenceBounds }: Passage, { first }: TokenRun): string {
  const sentenceStart = tokens[sentenceBounds(first).first]?.start ?? 0;
  const start = tokens[first]?.start ?? 0;
  return text
    .slice(Math.max(sentenceStart, start - longestLead), start)
    .toLowerCase()
    .trimEnd();
}

/** Walks from the run over the words that may stand between, to the first that may not. */
function wordAfter(
  { tokens, sentenceOf, lineStyle }: Passage,
  { last }: TokenRun,
  nouns: ReadonlySet<string>,
  limit: number,
): string | undefined {
  for (let index = last + 1; index <= last + limit; index += 1) {
    const word = tokens[index]?.lower.replace(/['’]s?$/u, "");
    if (word === undefined || sentenceOf(index) !== sentenceOf(last)) return undefined;
    // "Phobos Group" is a name of its own, and a firm's more often than not; those of known groups are known in full.
    if (tokens[index]?.text === "Group" && index === last + 1 && lineStyle(index) === "running") return undefined;
    if (nouns.has(word)) {
      const next = tokens[index + 1]?.lower ?? "";
      if (nounModifiers.has(word) && nouns.has(next)) return next;
      return word;
    }
    const isQuote = index === last + 1 && /^["'”’*)\]]$/u.test(word);
    if (!nounModifiers.has(word) && !isQuote) return undefined;
  }
  return undefined;
}

function wordBefore(
  { tokens, sentenceOf, lineStyle }: Passage,
  { first }: TokenRun,
  nouns: ReadonlySet<string>,
): string | undefined {
  let limit = 7;
  for (let index = first - 1; index >= 0 && limit > 0; index -= 1, limit -= 1) {
    const token = tokens[index];
    if (token === undefined || sentenceOf(index) !== sentenceOf(first)) return undefined;
    // "Hackers Play Long Game": in a heading a word after the plural is its verb.
    const isVerb = index === first - 1 && /s$/u.test(token.lower) && lineStyle(first) !== "running";
    if (isVerb && isCommonWord(tokens[first]?.lower ?? "")) return undefined;
    if (nouns.has(token.lower)) return token.lower;
    const isOtherName = startsUpper(token.text) && limit < 7 && !ordinaryWords.has(token.lower);
    if (!namingWords.has(token.lower) && !isOtherName) return undefined;
  }
  return undefined;
}

function wordNear({ tokens, sentenceBounds }: Passage, run: TokenRun, nouns: ReadonlySet<string>): string | undefined {
  const bounds = sentenceBounds(run.first);
  const from = Math.max(bounds.first, run.first - nearTokens);
  const to = Math.min(bounds.last, run.last + nearTokens);
  for (let index = from; index <= to; index += 1) {
    const word = tokens[index]?.lower ?? "";
    if ((index < run.first || index > run.last) && nouns.has(word)) return word;
  }
  return undefined;
}

const cue = (word: string | undefined, reach: Cue["reach"]): Cue | undefined =>
  word === undefined ? undefined : { word, reach };

/** "Medusa, a ransomware gang," and "Medusa, a strain of ransomware,". */
const apposedGroup =
  /^(?:,|:| is| was)(?: not)?(?: (?:an?|the|one of the|among the|another) (?:[\p{Ll}\p{N}][\p{L}\p{N}-]* ){0,4}?(?:ransomware|hacking|hacker|extortion|cybercrime|cybercriminal|hacktivist|espionage)| the only) (gangs?|groups?|collectives?|crews?|syndicates?|outfits?)(?![\p{L}-])/u;
const apposedSoftware =
  /^(?:,| is| was) (?:an?|the|another) (?:[\p{Ll}\p{N}][\p{L}\p{N}-]* ){0,4}?(?:strain of |family of |type of |piece of )?(ransomware|malware|banking trojan|trojan|backdoor|botnet|wiper|infostealer)(?! (?:gang|group|crew|operation|operator|cartel|collective|syndicate|outfit)|[\p{L}-])/u;

function apposition({ text, tokens }: Passage, { last }: TokenRun, pattern: RegExp): string | undefined {
  const end = tokens[last]?.end ?? 0;
  return pattern.exec(text.slice(end, end + longestLead))?.[1];
}

/** "encrypted with Akira": what it was done with is a program. */
const doneWith = /\b(?:encrypted|locked|scrambled|infected|infecting|encrypting) (?:\p{L}+ ){0,3}with$/u;

/** What in the sentence says that the name is that of people who act. */
export function groupCue(passage: Passage, run: TokenRun): Cue | undefined {
  const { tokens } = passage;
  const noun = wordAfter(passage, run, groupNouns, 5) ?? wordBefore(passage, run, groupNouns);
  if (noun !== undefined) return cue(noun, "beside");
  const apposed = apposition(passage, run, apposedGroup);
  if (apposed !== undefined) return cue(apposed, "beside");
  const deed = deedOf(passage, run);
  if (deed !== undefined) return cue(deed.words, deed.isExtortion ? "beside" : "deed");
  const lead = leadOf(passage, run);
  const agent = agentLeads.map((pattern) => pattern.exec(lead)?.[0]).find((found) => found !== undefined);
  if (agent !== undefined) return cue(agent, "near");
  const next = tokens[run.last + 1]?.lower ?? "";
  if (groupVerbs.has(next)) return cue(next, "near");
  return cue(wordNear(passage, run, groupNouns), "around");
}

/** What in the sentence says that the name is that of malware, or with `tools` of a program. */
export function softwareCue(passage: Passage, run: TokenRun, tools: boolean): Cue | undefined {
  // "the Play ransomware gang" is a gang.
  const after = wordAfter(passage, run, groupNouns, 4) === undefined ? wordAfter(passage, run, softwareNouns, 4) : undefined;
  const noun = after ?? wordBefore(passage, run, softwareNouns);
  if (noun !== undefined) return cue(noun, "beside");
  const apposed = apposition(passage, run, apposedSoftware) ?? doneWith.exec(leadOf(passage, run))?.[0];
  if (apposed !== undefined) return cue(apposed, "beside");
  const tool = tools ? (wordAfter(passage, run, toolNouns, 2) ?? wordBefore(passage, run, toolNouns)) : undefined;
  if (tool !== undefined) return cue(tool, "beside");
  return cue(wordNear(passage, run, softwareNouns), "around");
}

/** What says that a capital stands for its government. */
export function governmentCue(passage: Passage, run: TokenRun): string | undefined {
  const { text, tokens } = passage;
  const next = tokens[run.last + 1]?.lower ?? "";
  if (governmentVerbs.has(next)) return next;
  const end = tokens[run.last]?.end ?? 0;
  const passive = governmentPassive.exec(text.slice(end, end + longestLead))?.[1];
  if (passive !== undefined) return passive;
  const lead = leadOf(passage, run);
  if (auxiliaries.has(next)) return governmentClauses.exec(lead)?.[0];
  return governmentLeads.exec(lead)?.[0];
}

/** Capitals in a word that needs none: of a proper name, unless it opens a sentence or stands in a heading. */
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && startsUpper(token.text) && (token.shape === "word" || token.shape === "mixed");

const gap = ({ text }: Passage, left: Token | undefined, right: Token | undefined): string =>
  left === undefined || right === undefined ? "\n" : text.slice(left.end, right.start);

/** Whether the run seems to be a piece of a longer proper name: "Royal Bank", "Bank of America", "Denzel Washington". */
export function isInLongerName(passage: Passage, { first, last }: TokenRun): boolean {
  const { tokens } = passage;
  if (passage.lineStyle(first) !== "running") return false;
  const next = tokens[last + 1];
  if (isNamePart(next) && gap(passage, tokens[last], next) === " ") return true;
  const previous = tokens[first - 1];
  if (isNamePart(previous) && gap(passage, previous, tokens[first]) === " " && !passage.opensSentence(first - 1)) return true;
  return /\p{Lu}[\p{L}’']{0,40} (?:of|for|de) (?:the )?$/u.test(
    passage.text.slice(Math.max(0, (tokens[first]?.start ?? 0) - 40), tokens[first]?.start),
  );
}

/** "Denzel Washington" at the start of a sentence: the word before the name has no other reason to be there. */
export function followsGivenName(passage: Passage, { first }: TokenRun): boolean {
  const previous = passage.tokens[first - 1];
  if (!isNamePart(previous) || previous === undefined || gap(passage, previous, passage.tokens[first]) !== " ") return false;
  return passage.lineStyle(first) === "running" && !ordinaryWords.has(previous.lower);
}

/** "JOIN US NOW": short capitals among words in capitals are no acronym. */
export function isShouted({ tokens }: Passage, { first, last }: TokenRun): boolean {
  const shouts = (token: Token | undefined): boolean =>
    token !== undefined && token.shape === "word" && token.text.length > 1 && isUpper(token.text);
  return shouts(tokens[first - 1]) && shouts(tokens[last + 1]);
}
