import type { Stance } from "../model/analysis.ts";
import type { Mention } from "../model/mention.ts";
import { antecedentOf } from "./antecedents.ts";
import { calledAfter } from "./bearers.ts";
import { isPassive } from "./frames.ts";
import { identityOf, isNamed } from "./identity.ts";
import { unknownName } from "./participants.ts";
import { canAttack, rolesOf } from "./roles.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { lowerAt, objectsAfter, subjectsBefore } from "./syntax.ts";
import { wordSet } from "./words.ts";

export interface AttributionDraft {
  readonly sentence: Sentence;
  readonly claimant: Mention | null;
  readonly accused: Mention | null;
  readonly stance: Stance;
}

const blames = /^(?:h(?:o|e)ld(?:s|ing)?|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|fault(?:s|ed))$/;
const traces =
  /^(?:attribut(?:e|es|ed|ing)|link(?:s|ed|ing)|tied?|tying|trac(?:e|es|ed|ing)|pinn(?:ed|ing)|connect(?:s|ed|ing)|point(?:s|ed|ing))$/;
const denials =
  /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disavow(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))$/;
const condemnations = /^(?:condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|decr(?:y|ies|ied))$/;
const reports =
  /^(?:said|says|say|saying|believes?|believed|conclud(?:e|es|ed)|found|finds|confirm(?:s|ed)|alleg(?:e|es|ed)|determin(?:es|ed)|assess(?:es|ed)|told|reported|reports|wrote|suspects?|suspected|thinks?|stated|announced|identif(?:ies|ied)|claims|claimed|showed|charged|declared|insisted|warn(?:s|ed)|estimat(?:es|ed))$/;
/** Lower case only: "May" is a month. */
const hedges =
  /\b(?:believ\w+|suspect\w*|likely|possibly|probably|may|might|thought|appears?|apparently|could|perhaps|linked|ties?|tied|moderate confidence|seems?)\b/u;

/** What makes "denied" and "condemned" words on an attack. */
const onAttack =
  /\b(?:attack\w*|cyber\w*|hack\w*|involvement|responsibility|role|accusations?|allegations?|claims?|charges?|breach\w*|intrusion|leak\w*|campaign|operation|ransomware|espionage|connection|baseless)\b/iu;

const isActor = ({ mention }: Item): boolean => mention.kind === "actor";
const mute =
  /(?:computers?|systems?|networks?|servers?|devices?|machines?|websites?|sites?|victims?|users?|customers?|you|we)$/iu;
/** Who can say something: a name, or people by their office ("officials", "the company"). */
const canSpeak = (item: Item): boolean => isActor(item) || (item.mention.kind === "participant" && !mute.test(item.mention.text));
/** Whose word on others counts: groups claim and deny, and say nothing of who else it was. */
const canAccuse = (item: Item): boolean => canSpeak(item) && item.side !== "attacker";
/** Who can be accused: never who looks into the attack. */
const canBeAccused = (item: Item): boolean =>
  canAttack(item) && (isActor(item) || item.mention.kind === "participant") && item.mention.foundBy !== unknownName;

const first = (items: readonly Item[], accepts: (item: Item) => boolean): Mention | null => items.find(accepts)?.mention ?? null;

const speakerBefore = (scene: Scene, sentence: Sentence, at: number): Item | undefined =>
  subjectsBefore(scene, sentence, at, canAccuse)[0];

/** "accusing it of…": the last actor named before who is not the speaker. */
function pronounAt(scene: Scene, sentence: Sentence, at: number, speaker: Item | undefined): Mention | null {
  if (!/^(?:it|them|him|her)$/.test(lowerAt(scene, at))) return null;
  // "Tirana accused it": Albania does not accuse itself.
  const isSpeaker = ({ mention }: Item): boolean => speaker !== undefined && identityOf(mention) === identityOf(speaker.mention);
  const named = sentence.items.filter((item) => item.to <= at && !isSpeaker(item) && canBeAccused(item) && isNamed(item.mention));
  return (named.findLast((item) => !isFirm(item)) ?? named.at(-1))?.mention ?? null;
}

type Reader = (scene: Scene, sentence: Sentence, at: number) => Omit<AttributionDraft, "sentence"> | null;

/** "hold Iran accountable". */
const isHeldTo = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4, 5].some((step) => /^(?:accountable|responsible)$/.test(lowerAt(scene, at + step)));

const readBlame: Reader = (scene, sentence, at) => {
  if (/^h[eo]ld/.test(lowerAt(scene, at)) && !isHeldTo(scene, at)) return null;
  // "A firm it accuses of involvement": whom "it" means, and that the firm is meant, stands further off than is read.
  if (/^(?:it|he|she|they|we|which|who)$/.test(lowerAt(scene, at - 1)) && !scene.itemAt(at + 1)) return null;
  const { objects, agents } = objectsAfter(scene, sentence, at + 1, { direct: true, prepositions: wordSet("on"), reach: 6 });
  if (isPassive(scene.tokens, at)) {
    const accused = first(subjectsBefore(scene, sentence, at, canBeAccused), canBeAccused) ?? first(objects, canBeAccused);
    return { claimant: first(agents, canSpeak), accused, stance: "attributes" };
  }
  // "X said that Y would act to hold Z accountable": it is X's word.
  const reporter = lowerAt(scene, at - 1) === "to" ? speakerOf(scene, sentence, new Set()) : undefined;
  const speaker = reporter ?? speakerBefore(scene, sentence, at);
  return {
    claimant: speaker?.mention ?? null,
    accused: pronounAt(scene, sentence, at + 1, speaker) ?? first(objects, canBeAccused),
    stance: "attributes",
  };
};

const toWhom = wordSet("to with");
const onWhom = wordSet("on at to");
/** Firms are linked to all sorts of things; accused they are only in so many words ("blamed"). */
const isFirm = ({ mention }: Item): boolean => mention.kind === "actor" && mention.actorType === "organization";
const isNamedActor = (item: Item): boolean => canBeAccused(item) && isNamed(item.mention) && !isFirm(item);

/** "Linked North Korea to the WannaCry attack": the object of the verb, where an attack stands under "to". */
function linkedToDeed(scene: Scene, sentence: Sentence, at: number): Mention | null {
  const [item] = objectsAfter(scene, sentence, at + 1, { direct: true, prepositions: new Set(), reach: 4 }).objects;
  if (item === undefined || !isNamedActor(item) || !/^(?:to|with)$/.test(lowerAt(scene, item.to))) return null;
  return sentence.triggers.some(({ from }) => from > item.to && from - item.to <= 6) ? item.mention : null;
}

/** "tied the attack to Y"; "Y was linked to attacks on X" accuses the subject. */
const readTrace: Reader = (scene, sentence, at) => {
  const passive = isPassive(scene.tokens, at);
  const towards = /^(?:pin|point)/.test(lowerAt(scene, at)) ? onWhom : toWhom;
  const { objects, agents } = objectsAfter(scene, sentence, at + 1, { direct: false, prepositions: towards, reach: 14 });
  const accusedBefore = passive ? null : linkedToDeed(scene, sentence, at);
  const isOfDeed = passive && sentence.triggers.some(({ from }) => from > at && from - at <= 5);
  const accused = isOfDeed
    ? first(subjectsBefore(scene, sentence, at, canBeAccused), (item) => !isFirm(item))
    : (accusedBefore ??
      first([...objects, ...agents], isNamedActor) ??
      first(objects, (item) => canBeAccused(item) && !isFirm(item)));
  if (accused === null) return null;
  const stance = /^(?:link|tied?|tying|connect|point)/.test(lowerAt(scene, at)) ? "suspects" : "attributes";
  const claimant = passive
    ? first(agents, canSpeak)
    : (speakerBefore(scene, sentence, at) ?? speakerOf(scene, sentence, new Set()))?.mention;
  return { claimant: claimant ?? null, accused, stance };
};

const ofDeed = /\b(?:involve\w+|responsib\w+|role|part|accus\w+|alleg\w+|behind|claims?|charges?|connections?|links?)\b/u;

const readDenial: Reader = (scene, sentence, at) => {
  const speaker = subjectsBefore(scene, sentence, at, canSpeak)[0];
  if (speaker === undefined) return null;
  // A firm that "denied that data was stolen" is accused of nothing.
  if (isFirm(speaker) && !ofDeed.test(scene.text.slice(scene.tokens[at]?.end, sentence.end))) return null;
  return { claimant: speaker.mention, accused: speaker.mention, stance: "denies" };
};

const readCondemnation: Reader = (scene, sentence, at) => {
  const speaker = speakerBefore(scene, sentence, at);
  if (speaker === undefined) return null;
  const { objects } = objectsAfter(scene, sentence, at + 1, { direct: true, prepositions: wordSet("by from"), reach: 8 });
  return { claimant: speaker.mention, accused: first(objects, canBeAccused), stance: "condemns" };
};

/** "claimed responsibility", "took credit". */
const readClaim: Reader = (scene, sentence, at) => {
  const next = [lowerAt(scene, at + 1), lowerAt(scene, at + 2), lowerAt(scene, at + 3)];
  if (!next.includes("responsibility") && !next.includes("credit")) return null;
  const speaker = subjectsBefore(scene, sentence, at, (item) => canSpeak(item) && canAttack(item))[0];
  return speaker === undefined ? null : { claimant: speaker.mention, accused: speaker.mention, stance: "claims-responsibility" };
};

/** "Called the claim absurd", "brushed the accusations aside", "said the charges were a smear": what is said of what was said. */
const calls = /^(?:call(?:s|ed)|brand(?:s|ed)|brush(?:es|ed)|said|says|describ(?:es|ed))$/;
const untrue =
  /\b(?:accus\w+|allegations?|claims?|charges?|reports?|it|this|that)(?: (?:was|were|is|are|to be))?(?: as)?(?: an?)?(?: \w+ly)? (?:aside|baseless|false|absurd|groundless|unfounded|unsubstantiated|smears?|slander\w*|lies?|fabricat\w+|nonsense|fiction|fake|ridiculous|untrue|disinformation|propaganda)\b/iu;
const claims = /^(?:claim(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking))$/;
/** All verbs in one look, since few words are any. */
const anyVerb = new RegExp([blames, traces, denials, condemnations, calls, claims].map(({ source }) => source).join("|"));

function readerAt(scene: Scene, { end }: Sentence, at: number): Reader | null {
  const word = lowerAt(scene, at);
  if (!anyVerb.test(word)) return null;
  if (blames.test(word)) return readBlame;
  if (traces.test(word)) return readTrace;
  if (denials.test(word)) return readDenial;
  if (condemnations.test(word)) return readCondemnation;
  if (calls.test(word)) return untrue.test(scene.text.slice(scene.tokens[at]?.start, end)) ? readDenial : null;
  return claims.test(word) ? readClaim : null;
}

/** Who says so: "according to X", or who "said" it in the same sentence. */
function speakerOf(scene: Scene, sentence: Sentence, accused: ReadonlySet<Item>): Item | undefined {
  for (let at = sentence.first; at <= sentence.last; at++) {
    const word = lowerAt(scene, at);
    if (word === "according" && lowerAt(scene, at + 1) === "to") {
      const { objects } = objectsAfter(scene, sentence, at + 2, { direct: true, prepositions: new Set(), reach: 6 });
      const speaker = objects.find((item) => canAccuse(item) && !accused.has(item));
      if (speaker !== undefined) return speaker;
    }
    if (!reports.test(word)) continue;
    const before = subjectsBefore(scene, sentence, at, canAccuse)[0];
    if (before !== undefined && !accused.has(before)) return before;
    const after = scene.itemAt(at + 1);
    if (after !== undefined && canAccuse(after) && !accused.has(after) && /[,”"]/u.test(lowerAt(scene, at - 1))) return after;
  }
  return undefined;
}

/** "X said that Y stole…", "Y is believed to be behind the attack". */
function reportedIn(scene: Scene, sentence: Sentence): AttributionDraft[] {
  const attackers = sentence.triggers.flatMap((trigger) => rolesOf(scene, sentence, trigger).attackers);
  const accused = new Set(attackers.filter(isNamedActor));
  if (accused.size === 0) return [];
  const speaker = speakerOf(scene, sentence, accused);
  const isHedged = hedges.test(scene.text.slice(sentence.start, sentence.end));
  if (speaker === undefined && !isHedged) return [];
  return Array.from(accused, ({ mention }) => ({
    sentence,
    claimant: speaker?.mention ?? null,
    accused: mention,
    stance: isHedged ? "suspects" : "attributes",
  }));
}

const isPronoun = ({ text }: Mention): boolean => /^(?:they|them|he|she|we|you|someone|anyone|somebody)$/iu.test(text);

/** "A group it tracks as X" is X; "they claimed responsibility": the group named before; somebody only where nobody can be made out. */
function settled(scene: Scene, sentence: Sentence, mention: Mention | null): Mention | null {
  if (mention === null || isNamed(mention)) return mention;
  const [called] = sentence.items
    .filter((item) => item.mention === mention)
    .flatMap((item) => calledAfter(scene, sentence, item));
  return called?.mention ?? antecedentOf(scene, sentence, mention) ?? (isPronoun(mention) ? null : mention);
}

/** Whether the sentence, or the one before it, speaks of an attack. */
function isOnAttack(scene: Scene, { start, end, triggers, index }: Sentence): boolean {
  if (triggers.length > 0 || onAttack.test(scene.text.slice(start, end))) return true;
  const before = scene.sentences[index - 1];
  return before !== undefined && before.triggers.length > 0;
}

function attributionsIn(scene: Scene, sentence: Sentence): AttributionDraft[] {
  const found: AttributionDraft[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const draft = readerAt(scene, sentence, at)?.(scene, sentence, at) ?? null;
    if (draft === null) continue;
    const claimant = settled(scene, sentence, draft.claimant);
    const accused = settled(scene, sentence, draft.accused);
    const isEmpty = claimant === null && (accused === null || !isNamed(accused));
    if (!isEmpty) found.push({ sentence, claimant, accused, stance: draft.stance });
  }
  const isKnown = ({ accused }: AttributionDraft): boolean => found.some((other) => other.accused === accused);
  // First who is accused, since what is denied in the same sentence is that.
  return [...reportedIn(scene, sentence).filter((draft) => !isKnown(draft)), ...found];
}

/** The names that stand inside of a mention; the scene has all of them in order. */
function namesInside({ named }: Scene, { start, end }: Mention): readonly Mention[] {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((named[last]?.start ?? end) < end) last += 1;
  return named.slice(low, last).filter((name) => name.end <= end);
}

/** How many accusations back a denial still means: more than any article of news has. */
const longestMemory = 60;

const speaksForState = /\b(?:ministry|government|kremlin|spokes\w+|embassy|officials?|minister)\b/iu;

/**
 * What is denied is what was said before: of the speaker itself ("Moscow" denies what Russia was accused of), of its hackers,
 * or, by a state and those who speak for one, of a group; another state's deeds are not its own to deny.
 */
function deniedIn(scene: Scene, before: readonly AttributionDraft[], { claimant, accused }: AttributionDraft): Mention | null {
  if (claimant === null) return accused;
  const others = before.flatMap((draft) => (draft.accused !== null && draft.stance !== "denies" ? [draft.accused] : []));
  const speaker = identityOf(claimant);
  const itself = others.findLast((mention) => identityOf(mention) === speaker);
  if (itself !== undefined) return itself;
  if (speaksForState.test(claimant.text)) return others.findLast(isNamed) ?? accused;
  if (claimant.kind !== "actor" || claimant.actorType !== "state") return accused;
  const isOwn = (mention: Mention): boolean => namesInside(scene, mention).some((name) => identityOf(name) === speaker);
  const isGroup = (mention: Mention): boolean => mention.kind === "actor" && mention.actorType === "threat-group";
  return others.findLast(isOwn) ?? others.findLast(isGroup) ?? accused;
}

/** Whose word it is who did it, in the order of the text. Only in an article that speaks of attacks. */
export function draftAttributions(scene: Scene): AttributionDraft[] {
  if (!scene.sentences.some(({ triggers }) => triggers.some(({ type }) => type !== null))) return [];
  const drafts = scene.sentences
    .filter((sentence) => isOnAttack(scene, sentence))
    .flatMap((sentence) => attributionsIn(scene, sentence));
  // "Denied it after Germany had blamed Russia": in one sentence either may stand first.
  const saidBy = (index: number, sentence: Sentence): AttributionDraft[] =>
    drafts
      .slice(Math.max(0, index - longestMemory), index + longestMemory)
      .filter((other, at) => at < Math.min(index, longestMemory) || other.sentence === sentence);
  return drafts.map((draft, index) =>
    draft.stance === "denies" ? { ...draft, accused: deniedIn(scene, saidBy(index, draft.sentence), draft) } : draft,
  );
}
