import type { KnowledgeView } from "../../model/knowledge.ts";
import { because } from "../../model/reason.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Chunk } from "./chunks.ts";
import { type Evidence, say } from "./evidence.ts";
import {
  governmentHeads,
  governmentTails,
  legalForms,
  namedHeads,
  organisationTails,
  placeHeads,
  placeTails,
  productWords,
  thingTails,
  tradeWords,
} from "./lexicons/cues.ts";
import { isCommonWord, lexicon } from "./lexicons/lexicon.ts";
import { keyOf } from "./runs.ts";
import type { Word } from "./words.ts";

/** What the lists say of the whole name. */
function listed(chunk: Chunk): Evidence[] {
  const { companies, governments, regions, regionAdjectives, cities, nations, acronyms } = lexicon();
  const found: Evidence[] = [];
  const single = chunk.words.length === 1;
  if (single && acronyms.has(chunk.key) && chunk.words[0]?.isUpper === false) return [];
  const ordinary = single && isCommonWord(chunk.key);
  if (nations.has(chunk.key)) found.push(say("thing", 6, "it is a country's name, which others mark"));
  if (companies.has(chunk.key)) found.push(say("organization", ordinary ? 3 : 5, because("by_known_organisation")));
  if (governments.has(chunk.key)) found.push(say("government", ordinary ? 3 : 5, because("by_known_body")));
  if (regions.has(chunk.key) || regionAdjectives.has(chunk.key))
    found.push(say("place", ordinary ? 3 : 5, because("by_known_place")));
  else if (cities.has(chunk.key))
    found.push(say("place", ordinary ? 1.2 : isPersonalName(chunk.key) ? 2.6 : 3.6, because("by_city")));
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
        return [say("government", weight, because("by_knowledge"))];
      case "organization":
        return [say("organization", weight, because("by_knowledge"))];
      case "person":
        return chunk.words.length > 1 ? [say("person", weight, because("by_knowledge"))] : [];
      default:
        return [];
    }
  });
}

/** With these an ordinary word makes a body: "Justice Department", but not "Public Administration". */
const plainBodies = new Set("ministry department agency police army navy parliament bureau commission".split(" "));

/** What the head before "of" or "for" says: "Ministry of …", "Gulf of …". */
function headed(words: readonly Word[], of: number): Evidence[] {
  const head = words.slice(0, of).findLast(({ lower }) => namedHeads.has(lower));
  const isPlace = placeHeads.has(words[of - 1]?.lower ?? "");
  if (head === undefined) return isPlace ? [say("place", 4, because("by_place_name"))] : [];
  return [say(governmentHeads.has(head.lower) ? "government" : "organization", 5, because("by_head", head.lower))];
}

/** "Kenmore School District" runs the schools of a place. */
const schoolLike = new Set("school hospital water fire library transit utility college".split(" "));

/** What the last word says; little where all words are ordinary ones ("Business Services"). */
function tailed(words: readonly Word[], { lower, text }: Word): Evidence[] {
  const why = because("by_ending", text);
  const isOrdinary = words.every((word) => word.isPunctuation || isCommonWord(word.lower));
  if (legalForms.has(lower)) return [say("organization", isOrdinary && lower.length > 6 ? 1.8 : 6, why)];
  // "Microsoft Office"
  const isProduct = governmentTails.has(lower) && lexicon().companies.has(keyOf(words.slice(0, -1)));
  if (isProduct) return [say("thing", 3, "it is a product's name")];
  if (governmentTails.has(lower)) return [say("government", isOrdinary && !plainBodies.has(lower) ? 1.8 : 3.5, why)];
  if (organisationTails.has(lower)) return [say("organization", isOrdinary ? 1.8 : 3.5, why)];
  if (lower === "district" && schoolLike.has(words.at(-2)?.lower ?? "")) return [say("organization", 4, why)];
  if (placeTails.has(lower)) return [say("place", isOrdinary ? 1.8 : 4, why)];
  return thingTails.has(lower) ? [say("thing", 4.5, why)] : [];
}

/** "Ruhr University Bochum": what it is stands in the middle. */
const innerHeads = new Set("university institute hospital college academy".split(" "));

/** What the words of a name say: its head, its end, a given name. */
function composed({ words }: Chunk): Evidence[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  const of = words.findIndex(({ lower }) => lower === "of" || lower === "for");
  const found = of > 0 ? headed(words, of) : tailed(words, last);
  if (words.some(({ lower }) => productWords.has(lower))) found.push(say("thing", 3, "it has the name of a product"));
  if (first.isUpper && tradeWords.has(first.lower)) found.push(say("thing", 3, `it begins with ${first.text}`));
  if (of < 0 && placeHeads.has(first.lower)) found.push(say("place", 3, because("by_beginning", first.text)));
  const inner = words.slice(1, -1).find(({ lower }) => innerHeads.has(lower));
  if (of < 0 && inner !== undefined) found.push(say("organization", 3, because("by_head", inner.lower)));
  if (of < 0 && isNationalBranch(words)) found.push(say("organization", 6, because("by_branch")));
  return [...found, ...personal(words)];
}

/** "Ford Australia", "EADS North America" */
function isNationalBranch(words: readonly Word[]): boolean {
  const { companies, nations, regions } = lexicon();
  return [1, 2].some((length) => {
    const [owner, land] = [words.slice(0, -length), words.slice(-length)];
    if (owner.length === 0 || owner.some(({ isPossessive }) => isPossessive)) return false;
    const key = keyOf(land);
    return companies.has(keyOf(owner)) && (nations.has(key) || (length > 1 && regions.has(key)));
  });
}

const isNameWord = (word: Word): boolean => /^\p{L}/u.test(word.text);

/** "Steven Snyder TWA" has run into an acronym, "Windows 10" has a digit. */
const isNoPart = ({ text }: Word, all: readonly Word[]): boolean =>
  /\d/.test(text) || (/^\p{Lu}{3,}$/u.test(text) && !all.every(({ isUpper }) => isUpper));

/** A given name that is a word too ("Mark") says less, unless what follows is no word at all. */
function givenWeight(first: Word, last: Word, isPair: boolean): number {
  if (!isCommonWord(first.lower)) return 3;
  return isPair && !isCommonWord(last.lower) && !lexicon().nations.has(last.lower) ? 2.6 : 1.6;
}

function personal(words: readonly Word[]): Evidence[] {
  const names = words.filter(isNameWord);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length < 2 || names.length > 5) return [];
  // "Kimberly-Clark" is a company, "Jean-Luc Moreau" is not.
  if (names.some((name) => isNoPart(name, names)) || names.every(({ gap }, index) => index === 0 || gap === "none")) return [];
  const { givenNames, surnames, nations } = lexicon();
  const found: Evidence[] = [];
  // "Hollis Grange Group": what it ends in is nobody's surname.
  const isFirm = organisationTails.has(last.lower) && !surnames.has(last.lower);
  const isGiven = !isFirm && givenNames.has(first.lower) && (!nations.has(first.lower) || surnames.has(last.lower));
  if (isGiven) found.push(say("person", givenWeight(first, last, words.length === 2), because("by_given_name_in", first.text)));
  if (surnames.has(last.lower))
    found.push(say("person", isCommonWord(last.lower) ? 0.6 : 1.3, because("by_surname_in", last.text)));
  const hasInitial = names.slice(1, -1).some(({ text }) => /^\p{Lu}$/u.test(text)) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(first.text);
  if (hasInitial) found.push(say("person", 2, because("by_initial")));
  if (/^(?:Jr|Sr|II|III)$/.test(last.text)) found.push(say("person", 2, because("by_junior")));
  return found;
}

/** What the letters alone say of a single word. */
function shaped({ words, key }: Chunk): Evidence[] {
  const [word] = words;
  if (word === undefined || words.length > 1) return [];
  const found: Evidence[] = [];
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|Le|La|O)\p{Lu}/u.test(word.text))
    found.push(say("organization", 0.8, because("by_brand")));
  if (/\d/.test(word.text)) found.push(say("thing", 1.5, "it has digits"));
  if (word.isUpper) found.push(say("thing", 0.7, "it is an acronym"));
  if (lexicon().givenNames.has(key) && !isCommonWord(key)) found.push(say("person", 1.4, because("by_given_name")));
  else if (lexicon().surnames.has(key) && !isCommonWord(key)) found.push(say("person", 0.8, because("by_surname")));
  return found;
}

/** Evidence that is the same wherever the name stands. */
export function lexicalEvidence(chunk: Chunk, knowledge: KnowledgeView): Evidence[] {
  return [...listed(chunk), ...claimed(chunk, knowledge), ...composed(chunk), ...shaped(chunk)];
}
