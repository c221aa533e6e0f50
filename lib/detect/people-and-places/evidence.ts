import type { KnowledgeView } from "../../model/knowledge.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Chunk } from "./chunks.ts";
import {
  companyNouns,
  corporateVerbs,
  governmentHeads,
  governmentTails,
  legalForms,
  locativePrepositions,
  namedHeads,
  organisationTails,
  ownStaffNouns,
  personTitles,
  placeHeads,
  placeTails,
  productWords,
  speechVerbs,
  staffNouns,
  thingNouns,
  thingTails,
  tradeWords,
} from "./lexicons/cues.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import type { Word } from "./words.ts";

export const nameTypes = ["person", "organization", "government", "place", "thing"] as const;
export type NameType = (typeof nameTypes)[number];

/** One reason to read a name as of a type; weights are added up. */
export interface Evidence {
  readonly type: NameType;
  readonly weight: number;
  /** For the reader, after "because": "it ends in Bank". */
  readonly why: string;
}

const namingVerbs = new Set(
  "dubbed called named nicknamed codenamed via using deploy deployed deploying drop drops dropped install installs installed exploit exploited exploiting running run".split(
    " ",
  ),
);
const threatNouns = new Set("malware ransomware trojan backdoor worm botnet loader stealer rat implant spyware".split(" "));

const say = (type: NameType, weight: number, why: string): Evidence => ({ type, weight, why });

/** What the lists say of the whole name. */
function listed(chunk: Chunk): Evidence[] {
  const { companies, governments, regions, regionAdjectives, cities, nations, acronyms } = lexicon();
  const found: Evidence[] = [];
  const single = chunk.words.length === 1;
  if (single && acronyms.has(chunk.key) && chunk.words[0]?.isUpper === false) return [];
  const ordinary = single && isCommonWord(chunk.key);
  if (nations.has(chunk.key)) found.push(say("thing", 6, "it is a country's name, which others mark"));
  if (companies.has(chunk.key)) found.push(say("organization", ordinary ? 3 : 5, "it is a well-known organisation"));
  if (governments.has(chunk.key)) found.push(say("government", ordinary ? 3 : 5, "it is a well-known public body"));
  if (regions.has(chunk.key) || regionAdjectives.has(chunk.key))
    found.push(say("place", ordinary ? 3 : 5, "it is a well-known place"));
  else if (cities.has(chunk.key))
    found.push(say("place", ordinary ? 1.2 : isPersonalName(chunk.key) ? 2.6 : 3.6, "it is a city"));
  if (single && tradeWords.has(chunk.key)) found.push(say("thing", 5, "it is a word of the trade"));
  return found;
}

const isPersonalName = (key: string): boolean => lexicon().surnames.has(key) || lexicon().givenNames.has(key);

/** What the knowledge base claims of it; software and threat groups are marked by others. */
function claimed(chunk: Chunk, knowledge: KnowledgeView): Evidence[] {
  const claims = knowledge.claims(nameKey(chunk.key)).filter(({ policy }) => policy !== "never");
  return claims.flatMap(({ entityId, policy }) => {
    const weight = policy === "strong" ? 4 : 1;
    switch (knowledge.entity(entityId)?.kind) {
      case "threat-group":
      case "ransomware-group":
      case "malware":
      case "tool":
      case "campaign":
        return [say("thing", weight, "the knowledge base has it as a threat")];
      case "agency":
      case "government-body":
        return [say("government", weight, "the knowledge base has it")];
      case "organization":
        return [say("organization", weight, "the knowledge base has it")];
      case "person":
        return chunk.words.length > 1 ? [say("person", weight, "the knowledge base has it")] : [];
      default:
        return [];
    }
  });
}

/** With these an ordinary word makes a body: "Justice Department", but not "Public Administration". */
const plainBodies = new Set("ministry department agency police army navy parliament bureau commission".split(" "));

/** What the words of a name say: its head, its end, a given name. */
function composed({ words }: Chunk): Evidence[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  const found: Evidence[] = [];
  const isOrdinary = words.every(({ lower, isPunctuation }) => isPunctuation || isCommonWord(lower));
  const of = words.findIndex(({ lower }) => lower === "of" || lower === "for");
  const head = of > 0 ? words.slice(0, of).findLast(({ lower }) => namedHeads.has(lower)) : undefined;
  if (head !== undefined)
    found.push(say(governmentHeads.has(head.lower) ? "government" : "organization", 5, `it is named a ${head.lower}`));
  if (of > 0 && placeHeads.has(words[of - 1]?.lower ?? "")) found.push(say("place", 4, "it is named as a place"));
  if (of < 0 && legalForms.has(last.lower)) found.push(say("organization", 6, `it ends in ${last.text}`));
  else if (of < 0 && governmentTails.has(last.lower))
    found.push(say("government", isOrdinary && !plainBodies.has(last.lower) ? 1.8 : 3.5, `it ends in ${last.text}`));
  else if (of < 0 && organisationTails.has(last.lower))
    found.push(say("organization", isOrdinary ? 1.8 : 3.5, `it ends in ${last.text}`));
  else if (of < 0 && placeTails.has(last.lower)) found.push(say("place", 4, `it ends in ${last.text}`));
  else if (thingTails.has(last.lower)) found.push(say("thing", 4.5, `it ends in ${last.text}`));
  if (words.some(({ lower }) => productWords.has(lower))) found.push(say("thing", 3, "it has the name of a product"));
  if (placeHeads.has(first.lower) && of < 0) found.push(say("place", 3, `it begins with ${first.text}`));
  return [...found, ...personal(words)];
}

const isNameWord = (word: Word): boolean => /^\p{L}/u.test(word.text);

function personal(words: readonly Word[]): Evidence[] {
  const names = words.filter(isNameWord);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length < 2 || names.length > 5) return [];
  if (
    names.some(
      ({ text }) => /\d/.test(text) || (/^\p{Lu}{2,}$/u.test(text) && text.length > 2 && !names.every(({ isUpper }) => isUpper)),
    )
  )
    return [];
  const { givenNames, surnames, nations } = lexicon();
  const found: Evidence[] = [];
  const given = givenNames.has(first.lower) && (!nations.has(first.lower) || surnames.has(last.lower));
  const ordinary = isCommonWord(first.lower);
  const isStrange = words.length === 2 && !isCommonWord(last.lower) && !nations.has(last.lower);
  if (given) found.push(say("person", ordinary ? (isStrange ? 2.6 : 1.6) : 3, `${first.text} is a given name`));
  if (surnames.has(last.lower)) found.push(say("person", isCommonWord(last.lower) ? 0.6 : 1.3, `${last.text} is a surname`));
  if (names.slice(1, -1).some(({ text }) => /^\p{Lu}$/u.test(text)) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(first.text))
    found.push(say("person", 2, "it has an initial"));
  if (/^(?:Jr|Sr|II|III)$/.test(last.text)) found.push(say("person", 2, "it ends in Jr or the like"));
  return found;
}

/** What the letters alone say of a single word. */
function shaped({ words, key }: Chunk): Evidence[] {
  const [word] = words;
  if (word === undefined || words.length > 1) return [];
  const found: Evidence[] = [];
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|Le|La|O)\p{Lu}/u.test(word.text))
    found.push(say("organization", 0.8, "it is written like a brand"));
  if (/\d/.test(word.text)) found.push(say("thing", 1.5, "it has digits"));
  if (word.isUpper) found.push(say("thing", 0.7, "it is an acronym"));
  if (lexicon().givenNames.has(key) && !isCommonWord(key)) found.push(say("person", 1.4, "it is a given name"));
  else if (lexicon().surnames.has(key) && !isCommonWord(key)) found.push(say("person", 0.8, "it is a surname"));
  return found;
}

/** Evidence that is the same wherever the name stands. */
export function lexicalEvidence(chunk: Chunk, knowledge: KnowledgeView): Evidence[] {
  return [...listed(chunk), ...claimed(chunk, knowledge), ...composed(chunk), ...shaped(chunk)];
}

function evidenceBefore(words: readonly Word[], chunk: Chunk): Evidence[] {
  if (chunk.title !== null) return [say("person", 4, `"${chunk.title}" stands before it`)];
  let at = chunk.from - 1;
  while (words[at]?.text === "." || /^["“‘'(*[]$/.test(words[at]?.text ?? "")) at--;
  const [before, earlier] = [words[at], words[at - 1]];
  if (before === undefined || before.sentence !== chunk.words[0]?.sentence) return [];
  if (before.isPossessive) return [];
  if (personTitles.has(before.lower))
    return chunk.words[0]?.isUpper ? [] : [say("person", 3.5, `"${before.lower}" stands before it`)];
  if (namingVerbs.has(before.lower) || (before.lower === "as" && namingVerbs.has(earlier?.lower ?? "")))
    return [say("thing", 2, `"${before.lower}" stands before it`)];
  if (before.text === "," && earlier !== undefined && personTitles.has(earlier.lower))
    return [say("person", 2, `"${earlier.lower}" stands before it`)];
  if (speechVerbs.has(before.lower))
    return [
      say("person", chunk.words.length > 1 ? 1.6 : 0.6, `"${before.lower}" stands before it`),
      say("organization", 0.6, `"${before.lower}" stands before it`),
    ];
  if (companyNouns.has(before.lower)) return [say("organization", 2.5, `"${before.lower}" stands before it`)];
  if (before.lower === "of" && earlier !== undefined && placeHeads.has(earlier.lower))
    return [say("place", 3, `"${earlier.lower} of" stands before it`)];
  if (thingNouns.has(before.lower)) return [say("thing", 1.5, `"${before.lower}" stands before it`)];
  if (locativePrepositions.has(before.lower)) return [say("place", 1, `"${before.lower}" stands before it`)];
  if (before.lower === "at" || before.lower === "by") return [say("organization", 0.5, `"${before.lower}" stands before it`)];
  if (before.lower === "the" && chunk.words.length === 1 && !chunk.words[0]?.isUpper)
    return [say("thing", 1, `"the" stands before it`)];
  if (before.lower === "a" || before.lower === "an") return [say("thing", 2, "it has the indefinite article")];
  return [];
}

function evidenceAfter(words: readonly Word[], chunk: Chunk): Evidence[] {
  const last = chunk.words.at(-1);
  const at = chunk.to;
  const [next, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (next === undefined || last === undefined || next.sentence !== last.sentence) return [];
  if (speechVerbs.has(next.lower))
    return [
      say("person", chunk.words.length > 1 ? 1.6 : 0.8, `"${next.lower}" follows`),
      say("organization", 0.9, `"${next.lower}" follows`),
      say("government", 0.6, `"${next.lower}" follows`),
    ];
  if (corporateVerbs.has(next.lower))
    return [say("organization", 1.3, `"${next.lower}" follows`), say("government", 0.5, `"${next.lower}" follows`)];
  if (thingNouns.has(next.lower) && !last.isPossessive) return [say("thing", 2, `"${next.lower}" follows`)];
  if (staffNouns.has(next.lower) || (second !== undefined && staffNouns.has(second.lower) && last.isPossessive))
    return [say("organization", ownStaffNouns.has(next.lower) ? 2.4 : 1.5, "its people are named")];
  if (next.text === "," && second !== undefined) {
    if (/^\d\d$/.test(second.text) && words[at + 2]?.text === ",") return [say("person", 3, "an age follows")];
    if (
      /^(?:a|an|the|who|whose|chief|former)$/.test(second.lower) &&
      words.slice(at + 2, at + 6).some(({ lower }) => personTitles.has(lower))
    )
      return [say("person", 1.8, "a person's role follows")];
    if (/^(?:who|whose)$/.test(second.lower)) return [say("person", 2, "a clause with who follows")];
    if (words.slice(at + 1, at + 5).some(({ lower }) => threatNouns.has(lower)))
      return [say("thing", 2, "it is told to be software")];
    if (personTitles.has(second.lower) && !second.isCapital) return [say("person", 2.5, "a person's role follows")];
    if (second.isUpper && personTitles.has(second.lower)) return [say("person", 2.5, "a person's role follows")];
    if (lexicon().stateAbbreviations.has(second.lower) && second.isCapital && second.gap === "blank")
      return [say("place", 3, "a state follows")];
    if (
      second.isCapital &&
      (lexicon().nations.has(second.lower) || lexicon().regions.has(second.lower)) &&
      !lexicon().cities.has(second.lower)
    )
      return [say("place", 1.5, "a country follows")];
  }
  if (next.text === "-" && next.gap === "none" && second !== undefined && second.gap === "none") {
    if (second.lower === "based")
      return [say("place", chunk.words.length === 1 && !isCommonWord(chunk.key) ? 3 : 1, `"-based" follows`)];
    if (/^(?:owned|backed|led|funded|operated|made|developed)$/.test(second.lower))
      return [say("organization", 0.8, `"-${second.lower}" follows`)];
  }
  if (next.text === "(" && second !== undefined && third?.text === ")" && /^(?:NYSE|NASDAQ|[A-Z]{3,6})$/.test(second.text))
    return [say("organization", 1, "an acronym follows")];
  return [];
}

/** Evidence from the words around one occurrence. */
export const contextEvidence = (words: readonly Word[], chunk: Chunk): Evidence[] => [
  ...evidenceBefore(words, chunk),
  ...evidenceAfter(words, chunk),
];
