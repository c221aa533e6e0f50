import { because } from "../../model/reason.ts";
import type { Chunk } from "./chunks.ts";
import { type Evidence, say } from "./evidence.ts";
import {
  companyNouns,
  corporateVerbs,
  locativePrepositions,
  ownStaffNouns,
  personNouns,
  personTitles,
  placeHeads,
  speechVerbs,
  staffNouns,
  thingNouns,
  trailingInstitutions,
} from "./lexicons/cues.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import type { Word } from "./words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Before names of tools: "dubbed X", "exploiting X", "via X". */
const usingVerbs = set(
  "dubbed called named nicknamed codenamed via using deploy deployed deploying drop drops dropped install installs installed exploit exploited exploiting running run",
);
const threatNouns = set("malware ransomware trojan backdoor worm botnet loader stealer rat implant spyware");
const ownerEndings = set("owned backed led funded operated made developed");
const articles = set("a an");

/** "Jane Roe, head of research", "Roe, chief information officer". */
const roleHeads = set("head chief deputy lead manager partner fellow vice");
const roleJoins = set(
  "of at for executive information technology security operating financial medical legal chief president director chair",
);

/** Firms, and nothing that a person is called too. */
const firmNouns = new Set(
  [...companyNouns].filter(
    (noun) => !/^(?:contractor|competitor|party|tank|daily|weekly|giant|maker|operator|developer|publisher)$/.test(noun),
  ),
).union(
  set(
    "chain utility group carrier wholesaler brewery bakery hospital clinic nonprofit exchange pharmacy platform marketplace studio agency dealership broker brokerage grocer supermarket shipper shipbuilder cooperative foundry refinery",
  ),
);
/** Of these "a maker of cheese" is a firm, "a game developer" may be a person. */
const makers = set(
  "maker operator developer publisher producer supplier provider seller distributor manufacturer owner exporter importer",
);
/** "the Swedish boat builder" */
const builders = set("builder maker producer manufacturer supplier operator exporter");
/** Where the noun of an apposition has been passed. */
const prepositions = set("of in at for with from by to on based who which that whose where");

/** Whose people are named: "shares of X", "a spokeswoman for X". */
const heldNouns = set(
  "shares stock shareholders shareholder employees employee customers customer client user clients users subscribers subsidiary subsidiaries patients passengers unit division spokesman spokeswoman spokesperson branches stores shops depots factories servers",
);
const held = set("of for at");
/** "software by Skyledger" */
const wares = set("software app apps firmware routers cameras devices equipment systems");

const officers = set("ceo cfo cto cio ciso coo cso");

const isPersonWord = (lower: string): boolean => personTitles.has(lower) || personNouns.has(lower);
const isLong = ({ words }: Chunk): boolean => words.length > 1;

/** "a spokesman for Trump": whose name is a person's is one more likely. */
function heldWeight({ key }: Chunk): number {
  const { surnames, givenNames } = lexicon();
  return (surnames.has(key) || givenNames.has(key)) && !isCommonWord(key) ? 1 : 2.5;
}

/** What one word right before a name says. */
function evidenceOfWord(chunk: Chunk, { lower }: Word, earlier: Word | undefined): Evidence[] {
  const why = because("by_word_before", lower);
  // "Minecraft developer Mojang": what has a product before it is a firm.
  if (makers.has(lower) && !isLong(chunk) && earlier?.isCapital === true && !earlier.isPunctuation)
    return [say("organization", 2.5, why)];
  if (personTitles.has(lower)) return chunk.words[0]?.isUpper ? [] : [say("person", 3.5, why)];
  if (personNouns.has(lower)) return [say("person", isLong(chunk) ? 2.6 : 1.6, why)];
  if (usingVerbs.has(lower) || (lower === "as" && usingVerbs.has(earlier?.lower ?? ""))) return [say("thing", 2, why)];
  if (lower === "," && isPersonWord(earlier?.lower ?? ""))
    return [say("person", isLong(chunk) ? 2.5 : 2, because("by_title_before"))];
  if (lower === "," && companyNouns.has(earlier?.lower ?? ""))
    return [say("organization", 2.5, because("by_word_before", earlier?.lower ?? ""))];
  if (held.has(lower) && heldNouns.has(earlier?.lower ?? ""))
    return [say("organization", heldWeight(chunk), because("by_word_before", `${earlier?.lower} ${lower}`))];
  if (lower === "by" && wares.has(earlier?.lower ?? ""))
    return [say("organization", heldWeight(chunk), because("by_word_before", `${earlier?.lower} by`))];
  // Who is sued is mostly a firm.
  if (/^(?:sued|suing|sues)$/.test(lower)) return [say("organization", 1, why)];
  if (speechVerbs.has(lower)) return [say("person", isLong(chunk) ? 1.6 : 0.6, why), say("organization", 0.6, why)];
  if (companyNouns.has(lower)) return [say("organization", 2.5, why)];
  if (lower === "of" && placeHeads.has(earlier?.lower ?? ""))
    return [say("place", 3, because("by_word_before", `${earlier?.lower} of`))];
  if (thingNouns.has(lower)) return [say("thing", 1.5, why)];
  if (locativePrepositions.has(lower)) return [say("place", 1, why)];
  if (lower === "at" || lower === "by") return [say("organization", 0.5, why)];
  if (lower === "the" && !isLong(chunk) && !chunk.words[0]?.isUpper) return [say("thing", 1, why)];
  return articles.has(lower) ? [say("thing", 2, "it has the indefinite article")] : [];
}

/** "By Jane Roe" on a line of its own. */
function isByline(words: readonly Word[], chunk: Chunk, at: number): boolean {
  const [before, next] = [words[at], words[chunk.to]];
  const opens = at === 0 || before?.gap === "break";
  return before?.text === "By" && opens && isLong(chunk) && (next === undefined || next.gap === "break");
}

function evidenceBefore(words: readonly Word[], chunk: Chunk): Evidence[] {
  if (chunk.title !== null) return [say("person", 4, because("by_word_before", chunk.title))];
  let at = chunk.from - 1;
  while (/^["“‘'(*[.]$/.test(words[at]?.text ?? "")) at--;
  const before = words[at];
  if (before === undefined || before.sentence !== chunk.words[0]?.sentence || before.isPossessive) return [];
  if (isByline(words, chunk, at)) return [say("person", 2.5, because("by_word_before", before.lower))];
  return evidenceOfWord(chunk, before, words[at - 1]);
}

/** Words after a comma, up to the next mark. */
function apposition(words: readonly Word[], from: number): readonly Word[] {
  const own = words.slice(from, from + 5);
  const end = own.findIndex(({ isPunctuation, gap }) => isPunctuation || gap === "break");
  return end < 0 ? own : own.slice(0, end);
}

/** "Quorl, a maker of pumps", "Acme, the German airline,": by the last word before a preposition or the next mark. */
function isFirm(words: readonly Word[], from: number): boolean {
  if (!/^(?:an?|the|one|another)$/.test(words[from]?.lower ?? "")) return false;
  const own = words.slice(from + 1, from + 7);
  const end = own.findIndex(
    ({ lower, text, isPunctuation, gap }) => gap === "break" || (isPunctuation && text !== "-") || prepositions.has(lower),
  );
  const head = own[end - 1];
  if (head === undefined || head.isCapital || head.isPossessive) return false;
  const isOfLand = own.slice(0, end).some(({ lower, isCapital }) => isCapital && lexicon().nations.has(lower));
  return (
    firmNouns.has(head.lower) || (makers.has(head.lower) && own[end]?.lower === "of") || (builders.has(head.lower) && isOfLand)
  );
}

/** "Jane Roe, 51,", "Roe, a spokeswoman for Acme", "Quorl, a banking trojan", "Everton, Ohio". */
function evidenceOfApposition(words: readonly Word[], from: number): Evidence[] {
  const [first, second] = [words[from], words[from + 1]];
  if (first === undefined) return [];
  const { stateAbbreviations, nations, regions, cities } = lexicon();
  if (isFirm(words, from)) return [say("organization", 2.5, because("by_firm"))];
  if (/^\d\d$/.test(first.text) && second?.text === ",") return [say("person", 3, because("by_age"))];
  const told = apposition(words, from);
  if (told.some(({ lower }) => threatNouns.has(lower))) return [say("thing", 2, "it is told to be software")];
  if (personTitles.has(first.lower) && (!first.isCapital || first.isUpper)) return [say("person", 2.5, because("by_role"))];
  if (roleHeads.has(first.lower) && !first.isCapital && roleJoins.has(second?.lower ?? ""))
    return [say("person", 2.5, because("by_role"))];
  if (/^whose?$/.test(first.lower)) return [say("person", 2, because("by_who"))];
  if (told.some(({ lower, isCapital }) => isPersonWord(lower) && !isCapital)) return [say("person", 1.8, because("by_role"))];
  if (!first.isCapital || first.gap !== "blank") return [];
  if (stateAbbreviations.has(first.lower)) return [say("place", 3, because("by_state_after"))];
  const isLand = nations.has(first.lower) || regions.has(first.lower);
  return isLand && !cities.has(first.lower) ? [say("place", 1.5, because("by_country_after"))] : [];
}

/** "Dunwich-based", "Acme-owned". */
function evidenceOfHyphen(chunk: Chunk, { lower }: Word): Evidence[] {
  const why = because("by_word_after", `-${lower}`);
  if (lower === "based") return [say("place", isLong(chunk) || isCommonWord(chunk.key) ? 1 : 3, why)];
  return ownerEndings.has(lower) ? [say("organization", 0.8, why)] : [];
}

/** One reason, however many verbs of speech follow: who speaks may be anybody. */
const speech = (chunk: Chunk): Evidence[] => [
  say("person", isLong(chunk) ? 1.6 : 0.8, because("by_speech")),
  say("organization", 0.9, because("by_speech")),
  say("government", 0.6, because("by_speech")),
];

/** What one word right after a name says. */
function evidenceOfNext(chunk: Chunk, last: Word, { lower }: Word, second: Word | undefined): Evidence[] {
  const why = because("by_word_after", lower);
  if (speechVerbs.has(lower)) return speech(chunk);
  if (corporateVerbs.has(lower)) {
    return [say("organization", 1.3, because("by_acting_organisation")), say("government", 0.5, because("by_acting_body"))];
  }
  if (trailingInstitutions.has(lower))
    return [say(lower === "police" || lower === "council" ? "government" : "organization", 2.6, why)];
  if (thingNouns.has(lower) && !last.isPossessive) return [say("thing", 2, why)];
  if (officers.has(lower) && second?.isCapital === true) return [say("organization", 2.6, why)];
  const hasStaff = staffNouns.has(lower) || (last.isPossessive && staffNouns.has(second?.lower ?? ""));
  return hasStaff ? [say("organization", ownStaffNouns.has(lower) ? 2.4 : 1.5, because("by_staff"))] : [];
}

function evidenceAfter(words: readonly Word[], chunk: Chunk): Evidence[] {
  const last = chunk.words.at(-1);
  const [next, second, third] = [words[chunk.to], words[chunk.to + 1], words[chunk.to + 2]];
  if (next === undefined || last === undefined || next.sentence !== last.sentence) return [];
  if (next.text === ",") return evidenceOfApposition(words, chunk.to + 1);
  if (next.text === "-" && next.gap === "none" && second?.gap === "none") return evidenceOfHyphen(chunk, second);
  const hasAcronym = next.text === "(" && third?.text === ")" && /^[A-Z]{3,6}$/.test(second?.text ?? "");
  return hasAcronym ? [say("organization", 1, because("by_acronym_after"))] : evidenceOfNext(chunk, last, next, second);
}

/** `the kernel, "Darwin"`: one word in quotation marks is seldom a place or a body. */
function evidenceOfQuotes(words: readonly Word[], chunk: Chunk): Evidence[] {
  const isQuoted = /^["“]$/.test(words[chunk.from - 1]?.text ?? "") && /^["”]$/.test(words[chunk.to]?.text ?? "");
  return isQuoted && !isLong(chunk) ? [say("thing", 3, "it stands in quotation marks")] : [];
}

/** Evidence from the words around one occurrence. */
export const contextEvidence = (words: readonly Word[], chunk: Chunk): Evidence[] => [
  ...evidenceOfQuotes(words, chunk),
  ...evidenceBefore(words, chunk),
  ...evidenceAfter(words, chunk),
];
