import type { Passage } from "../../text/passage.ts";
import { startsUpper } from "../../text/spelling.ts";
import { ingForm, pastForms, pluralOf } from "../attacks/inflect.ts";
import { lexicon } from "../people-and-places/lexicons/lexicon.ts";
import { groupVerbs, weakSoftwareNouns } from "./cues.ts";
import { groupCue, softwareCue, type TokenRun } from "./evidence.ts";

const listOf = (list: string): readonly string[] => list.split(/\s+/u);
const words = (list: string): ReadonlySet<string> => new Set(listOf(list));

/** What gangs and their programs do. Not "take", "begin", "return": play takes place and begins again as well. */
const verbs = listOf(
  `attack hack breach target hit strike encrypt lock infect compromise cripple paralyse paralyze disrupt steal exfiltrate leak publish
   post release dump sell auction demand want ask threaten extort claim deny boast announce apologise apologize contact negotiate
   recruit hire use deploy exploit abuse drop deliver install send operate rebrand emerge surface resurface appear vanish disappear
   rely specialise specialize list name add gain offer earn collect amass delete wipe disable avoid evade employ exist become aim attempt try support contain`,
);
/** "Hive claimed", "Hive claims"; a bare "Play list" is none. */
const finite: ReadonlySet<string> = new Set([...verbs.flatMap((verb) => [pluralOf(verb), ...pastForms(verb)]), ...groupVerbs]);
const afterAuxiliary: ReadonlySet<string> = new Set([...finite, ...verbs, ...verbs.map(ingForm)]);

/** After "is", "was", "has been": told of people who are wanted or watched, not of a game or a palace. */
const predicates = words(
  `active behind believed known thought suspected linked tied connected accused blamed responsible seized disrupted dismantled taken
   busted infiltrated sanctioned indicted tracked dubbed notorious infamous prolific among defunct affiliated associated`,
);
const auxiliaries = words("has have had is are was were be been being will would may might must could can cannot did does do");
const adverbs = words("first also then later now since once not never no longer still again even only");
/** Make the word before them a verb of one who does it: "Hive moves its data", "Snatch put the files". */
const determiners = words("a an the its their his all any some many most several each every both more");
const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (/..ly$/u.test(word) && !/^(?:fami|assemb|supp|rep|al)ly$/u.test(word));

/** Of a gang or its program: "Hive victims include hospitals". */
const belongings = words(
  `victim victims affiliates members negotiators attack attacks cyberattack cyberattacks intrusion intrusions incident incidents infection
   infections campaign campaigns leak infrastructure servers ransom ransoms extortion decryptor decryptors encryptor encryptors payload
   payloads sample samples binary binaries executable variant variants`,
);
const explains = words("which who whose a an the one also formerly previously known aka tracked");

/** "Royal claims were dismissed", "Royal claims to the land": a noun after all. */
const isPlural = (word: string, next: string, second: string): boolean =>
  /[^s]s$/u.test(word) && (auxiliaries.has(next) || (/^(?:to|of)$/u.test(next) && determiners.has(second)));

/** Whether the words from a token on say what a gang does, is or has. */
function tellsOfGang({ tokens, lineStyle }: Passage, from: number): boolean {
  const wordAt = (index: number): string => tokens[index]?.lower ?? "";
  if (belongings.has(wordAt(from))) return true;
  let at = from;
  let hasAuxiliary = false;
  while (auxiliaries.has(wordAt(at)) || isAdverb(wordAt(at))) {
    hasAuxiliary ||= auxiliaries.has(wordAt(at));
    at += 1;
  }
  if (hasAuxiliary) return afterAuxiliary.has(wordAt(at)) || predicates.has(wordAt(at));
  // A heading leaves the auxiliary out: "Hive Taken Down by FBI".
  if (lineStyle(from) !== "running" && predicates.has(wordAt(at))) return true;
  if (isPlural(wordAt(at), wordAt(at + 1), wordAt(at + 2))) return false;
  if (/[^s]s$|ed$|^(?:put|sent|kept|hid)$/u.test(wordAt(at)) && determiners.has(wordAt(at + 1))) return true;
  return finite.has(wordAt(at));
}

/** Whether the mark or capital after the name leaves it one: ", which", " (", "/", "and LockBit". */
function goesOnAsName({ tokens }: Passage, { last }: TokenRun): boolean {
  const [next, second] = [tokens[last + 1], tokens[last + 2]];
  if (next === undefined) return true;
  if (next.text === ",") return second !== undefined && (startsUpper(second.text) || explains.has(second.lower));
  if (/^(?:and|or|&)$/u.test(next.lower)) return second !== undefined && startsUpper(second.text);
  if (next.text === "-") return /^(?:linked|affiliated|related|backed|style|branded)$/u.test(second?.lower ?? "");
  return next.shape === "punctuation";
}

/**
 * At the start of a sentence every word has a capital, the name of a gang as well: "Hive of activity", "Play is", "Royal
 * visits" are the words, "Hive has listed", "Play claimed", "Royal's leak site" the gangs. What the rest of the article says
 * of the name does not matter then, but for a name that only the article tells (`isNew`): it seldom plays with its words.
 */
export function isOpeningWord(passage: Passage, run: TokenRun, isNew = false): boolean {
  const { tokens } = passage;
  const word = tokens[run.first];
  if (word === undefined || run.first !== run.last || !passage.opensSentence(run.first)) return false;
  // "Hive's servers"; capitals and marks of their own are no sentence's.
  if (!/^\p{Lu}\p{Ll}+$/u.test(word.text) || !lexicon().commonWords.has(word.lower)) return false;
  const next = tokens[run.last + 1];
  // A longer name is judged as such, and in a heading every word has a capital.
  if (next !== undefined && startsUpper(next.text) && passage.lineStyle(run.first) === "running") return false;
  if (isNew && auxiliaries.has(next?.lower ?? "")) return false;
  if (goesOnAsName(passage, run) || tellsOfGang(passage, run.last + 1)) return false;
  if (isPlural(next?.lower ?? "", tokens[run.last + 2]?.lower ?? "", tokens[run.last + 3]?.lower ?? "")) return true;
  const group = groupCue(passage, run);
  if (group !== undefined && group.reach !== "around") return false;
  const software = softwareCue(passage, run, false);
  return software?.reach !== "beside" || weakSoftwareNouns.has(software.word);
}
