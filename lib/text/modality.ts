import { isNamedHack } from "./named-hack.ts";
import type { Token } from "./tokens.ts";

/**
 * How the text means what it says of a deed: told as a fact, claimed, tried in vain, threatened, denied, imagined, or
 * said of such deeds in general.
 */
export type Modality = "told" | "alleged" | "prevented" | "threatened" | "negated" | "hypothetical" | "general";

export interface Stretch {
  readonly tokens: readonly Token[];
  /** First and last token of the sentence. */
  readonly first: number;
  readonly last: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const negations = set(
  `not no never neither nor without nothing none cannot isn't isn’t wasn't wasn’t weren't weren’t didn't didn’t doesn't doesn’t
   don't don’t hasn't hasn’t haven't haven’t hadn't hadn’t won't won’t aren't aren’t deny denies denied denying refused
   refuses refusing declined unaffected rejected rejects dismissed dismisses disputed disputes`,
);
const preventions = set(
  `prevent prevented prevents thwart thwarted thwarts foil foiled foils block blocked blocks stop stopped avert averted repel
   repelled fended attempted attempting attempts unsuccessful unsuccessfully unsuccessfull failed fails tried tries trying halted neutralised
   neutralized stymied`,
);
const threats = set(
  "threaten threatens threatened threatening vowed vows pledged plan plans planned planning preparing prepared",
);
const modals = set(
  `could can may might would should if whether unless possible possibly potential potentially hypothetical able
   likely risk risks chance imagine suppose assuming assume in-case when whenever demonstrated demonstrate demonstrates`,
);
const allegations = set(
  `allegedly alleged alleges allege reportedly apparently purportedly supposedly claim claims claimed claiming suspected
   accused accuses believed charged thought appears seems rumoured rumored purported`,
);
const advice = set(
  "how avoid avoiding against protect protecting beware tips advice advised should must always never combat fight guard",
);
const pastAux = set("was were had did been");
const presentAux = set("is are be being am");
const perfectAux = set("has have having");

/** What was not done, "because hackers had encrypted", says nothing of what hackers did. */
const opensClause = set("because although though while since after before");

/** "Are for sale after a breach in May": it took place, in whatever tense that is told. */
const afterwards = set("after following");

const endsClause = /^[;:“”"]$/u;
/** Further back than this, a word seldom still governs the verb. */
const reach = 7;

interface Left {
  readonly words: ReadonlySet<string>;
  readonly near: readonly string[];
}

/** Words before the deed in its clause, nearest first; a comma ends the view after the third word. */
function leftOf({ tokens, first }: Stretch, at: number): Left {
  const near: string[] = [];
  for (let index = at - 1; index >= first && near.length < reach; index--) {
    const token = tokens[index];
    if (token === undefined || endsClause.test(token.text)) break;
    if ((token.text === "," && near.length > 2) || opensClause.has(token.lower)) break;
    // "In May" is a month.
    if (token.shape !== "punctuation") near.push(token.text === "May" ? token.text : token.lower);
  }
  return { words: new Set(near), near };
}

const some = (left: Left, words: ReadonlySet<string>): boolean => left.near.some((word) => words.has(word));

/** "may have been stolen": it is open whether it happened, not imagined. */
const isPerfectModal = ({ near }: Left): boolean => {
  const modal = near.findIndex((word) => word === "may" || word === "might" || word === "could" || word === "would");
  return modal > 0 && near.slice(0, modal).includes("have");
};

const irregularPast = set(
  `stole stolen took taken hit struck broke broken sent sold paid held left fell lost got knocked brought made put wrote written
   spread came went said began begun found withheld hid hidden shut led saw seen became fallen known knew spied kept ran spoke
   grew told met gave given thought meant built rebuilt bought caught chose cost cut drew drove ate felt fought flew forbade forgot
   froze frozen hung heard hurt laid lent let lit read rode rose rang sang sank sat set shook shone shot slept slid spent split
   spun stood stuck swept swore taught tore threw thrown undid understood undertook woke won wore overwrote overwritten`,
);

const isPastForm = ({ lower }: Token): boolean => /(?:[^e]ed|ied|eed)$/.test(lower) || irregularPast.has(lower);

/** "Most breaches", "such attacks", or no determiner at all: of the kind, not of one. */
const quantifiers = set("most many all some such any more");
const ofKind = set(
  "is are do does begin begins start starts cost costs remain work works happen happens come comes cause causes account accounts rely relies thrive thrives pose poses target targets succeed succeeds",
);

/** "Phishing is still how most start", "Cyberattacks on hospitals can cost lives": a present verb after a bare plural or mass noun. */
function isOfKind({ tokens, first, last }: Stretch, from: number, to: number): boolean {
  const noun = tokens[to - 1]?.lower ?? "";
  if (!/[^s]s$|^(?:phishing|ransomware|malware|smishing|vishing)$/.test(noun) || pastAux.has(noun)) return false;
  const before = tokens[from - 1];
  const isBare = from <= first || before === undefined || before.shape === "punctuation" || quantifiers.has(before.lower);
  if (!isBare || before?.text === "-") return false;
  for (let at = to; at <= Math.min(last, to + 5); at++) {
    const token = tokens[at];
    if (token === undefined || token.shape === "punctuation" || pastAux.has(token.lower) || perfectAux.has(token.lower))
      return false;
    if (modals.has(token.lower) || ofKind.has(token.lower)) return true;
    if (token.text !== token.lower || isPastForm(token)) return false;
  }
  return false;
}

/** A text without full stops is no one sentence; further off than this, nothing is looked at. */
const span = 60;

/** Whether the sentence tells of the past at all. */
const tellsOfPast = ({ tokens, first, last }: Stretch, at: number): boolean => {
  for (let index = Math.max(first, at - span); index <= Math.min(last, at + span); index++) {
    const token = tokens[index];
    if (token && (pastAux.has(token.lower) || perfectAux.has(token.lower) || isPastForm(token))) return true;
  }
  return false;
};

/** "Paying a ransom does not help": of such deeds, whoever does them. */
function isGerund({ tokens, first, last }: Stretch, from: number, to: number): boolean {
  if (from !== first || !tokens[from]?.lower.endsWith("ing")) return false;
  const rest = tokens.slice(to, Math.min(last + 1, to + 4));
  const verb = rest.find(({ lower }) => presentAux.has(lower) || modals.has(lower) || /^(?:does|will|won't|has)$/.test(lower));
  return verb !== undefined && !rest.some((token) => pastAux.has(token.lower) || token.shape === "punctuation");
}

/** "When hackers stole the files, the minister spoke": a time that is past, not a case that may come. */
const isPastTime = (left: Left, head: Token): boolean =>
  isPastForm(head) && left.words.has("when") && !left.near.some((word) => word !== "when" && modals.has(word));

const remains = set("remain remains continues");
const usually = set("usually typically often commonly generally");
const recurring = set("every each");

/** "Phishing remains the way in", "usually arrive", "every day": of such deeds, not of one. */
function isHabit({ tokens, last }: Stretch, to: number): boolean {
  if (remains.has(tokens[to]?.lower ?? "") || usually.has(tokens[to]?.lower ?? "")) return true;
  for (let at = to; at <= Math.min(last, to + 6); at++) {
    if (endsClause.test(tokens[at]?.text ?? "")) return false;
    if (recurring.has(tokens[at]?.lower ?? "") && /^(?:day|week|month|year|hour|minute)$/.test(tokens[at + 1]?.lower ?? ""))
      return true;
  }
  return false;
}

/** "A campaign against ministries was blocked". */
function isStopped({ tokens, last }: Stretch, to: number): boolean {
  for (let at = to; at <= Math.min(last, to + reach); at++) {
    const token = tokens[at];
    if (token === undefined || token.shape === "punctuation") return false;
    if (/^(?:was|were|been)$/.test(token.lower))
      return /^(?:blocked|foiled|stopped|thwarted|prevented|averted|repelled)$/.test(tokens[at + 1]?.lower ?? "");
  }
  return false;
}

/**
 * Judges the deed whose words are the tokens from `from` up to `to` (exclusive), by the words before it and its own
 * form: "could steal" is hypothetical, "tried to breach" prevented, "no data was stolen" negated.
 */
export function modalityAt(stretch: Stretch, from: number, to: number): Modality {
  const left = leftOf(stretch, from);
  const head = stretch.tokens[from];
  if (head === undefined) return "general";
  if (some(left, preventions) || isStopped(stretch, to)) return "prevented";
  if (some(left, threats) || threats.has(head.lower)) return left.words.has("disrupted") ? "prevented" : "threatened";
  if (isPerfectModal(left)) return "alleged";
  if (isGerund(stretch, from, to)) return "general";
  if (some(left, negations) || stretch.tokens.slice(from, to).some(({ lower }) => negations.has(lower))) return "negated";
  // An event that has a name took place, whatever the sentence makes of it.
  if (isNamedHack(stretch.tokens, to - 1)) return "told";
  if ((some(left, modals) && !isPastTime(left, head)) || left.words.has("will")) return "hypothetical";
  if (some(left, advice)) return "general";
  if (isHabit(stretch, to) || isOfKind(stretch, from, to)) return "general";
  const isPast = isPastForm(head) || (pastAux.has(head.lower) && to - from > 1);
  const aux = left.near.slice(0, 3);
  if (isPast && aux.some((word) => presentAux.has(word)) && !aux.some((word) => perfectAux.has(word) || pastAux.has(word)))
    return "general";
  if (!isPast && !tellsOfPast(stretch, from) && !left.near.slice(0, 3).some((word) => afterwards.has(word))) return "general";
  // "accused of the attack", "believed to be behind the breach": the attack itself is a fact; "an alleged breach" is none.
  const isVerb = isPast || head.lower.endsWith("ing") || left.near[0] === "to";
  return (
    isVerb
      ? some(left, allegations)
      : left.near.slice(0, 2).some((word) => /^(?:alleged|purported|apparent|supposed|suspected)$/.test(word))
  )
    ? "alleged"
    : "told";
}
