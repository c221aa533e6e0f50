import type { Mention } from "../model/mention.ts";
import { isNamed } from "./identity.ts";
import { unknownName } from "./participants.ts";
import { canBeHit, isInvestigator } from "./roles.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { lowerAt, subjectsBefore } from "./syntax.ts";
import { prepositions, wordSet } from "./words.ts";

const tells = wordSet("told notified warned informed alerted emailed notifying alerting telling informing");
/** Those whom a firm tells that their data is gone. */
const people =
  /(?:customers?|users?|patients?|members?|clients?|employees|staff|students?|subscribers?|passengers?|guests?|shoppers?|players?|people|individuals|parents|drivers|donors|voters)$/iu;

const victimNoun = wordSet("victims victim targets target");

const isGroup = ({ mention }: Item): boolean => mention.kind === "actor" && mention.actorType === "threat-group";
const isFirm = ({ mention }: Item): boolean =>
  mention.kind === "actor" && (mention.actorType === "organization" || mention.actorType === "government");

/** "Norvik Air has told customers that their names were stolen": who has to say so was robbed of them. */
function tellers(scene: Scene, sentence: Sentence, at: number): Item[] {
  if (!tells.has(lowerAt(scene, at))) return [];
  const told = [1, 2, 3, 4].map((step) => scene.itemAt(at + step)).find((item) => item !== undefined);
  return told !== undefined && people.test(told.mention.text) ? subjectsBefore(scene, sentence, at, isFirm) : [];
}

/** "X and Y are among the victims", "fell victim to": the subjects. */
function namedVictims(scene: Scene, sentence: Sentence, at: number): Item[] {
  if (!victimNoun.has(lowerAt(scene, at))) return [];
  for (let verb = at - 1; verb >= Math.max(sentence.first, at - 4); verb--) {
    if (!/^(?:among|were|was|are|is|been|become|became|fell|fallen|falling)$/u.test(lowerAt(scene, verb))) continue;
    const subjects = subjectsBefore(scene, sentence, verb, isFirm);
    return subjects.length > 0 || lowerAt(scene, verb) !== "falling" ? subjects : openingFirm(scene, sentence, verb);
  }
  return [];
}

/** The firm that a sentence is about: the first in it, under no preposition. */
function openingFirm(scene: Scene, sentence: Sentence, before: number): Item[] {
  const [first] = sentence.items.filter((item) => item.to <= before && isNamed(item.mention));
  if (first === undefined || !(isFirm(first) || first.mention.foundBy === unknownName)) return [];
  return prepositions.has(lowerAt(scene, first.from - 1)) ? [] : [first];
}

const says = /^(?:said|says|confirmed|reported|disclosed|announced|admitted|acknowledged|revealed|believes?)$/u;

/** Whether "its" stands beside an attack that is told between `after` and 16 tokens on. */
const isOwnLost = (scene: Scene, sentence: Sentence, after: number): boolean =>
  sentence.triggers.some(({ mention, from, to }) => {
    if (mention === null || mention.mode !== "event" || from < after || from - after > 16) return false;
    for (let own = from - 4; own <= Math.min(sentence.last, to + 10); own++)
      if (own > after && lowerAt(scene, own) === "its") return true;
    return false;
  });

/** "Bybit said hackers stole ether from one of its wallets": what is its own was taken from it. */
function owner(scene: Scene, sentence: Sentence, at: number): Item[] {
  if (!says.test(lowerAt(scene, at)) || !isOwnLost(scene, sentence, at)) return [];
  return subjectsBefore(scene, sentence, at, (item) => isFirm(item));
}

/** "Acme acknowledged that hackers had stolen data": only who was robbed has that to admit. */
const admitter = (scene: Scene, sentence: Sentence, at: number): Item[] =>
  /^(?:acknowledge[sd]?|admit(?:s|ted)|concede[sd])$/u.test(lowerAt(scene, at)) &&
  [1, 2, 3].some((step) => lowerAt(scene, at + step) === "that")
    ? subjectsBefore(scene, sentence, at, isFirm)
    : [];

/** "Acme lost two weeks of work after hackers encrypted its servers": the firm that the sentence opens with. */
function loser(scene: Scene, sentence: Sentence, at: number): Item[] {
  if (!/^(?:after|when|because|since|as)$/u.test(lowerAt(scene, at)) || !isOwnLost(scene, sentence, at)) return [];
  return openingFirm(scene, sentence, at);
}

const calls =
  /^(?:known|call|called|calls|calling|named|dubbed|nicknamed|tracks?|tracked|identified|designated|represent(?:ed|ing)|styl(?:ed|ing)|going|us(?:es|ed|ing))$/u;
const between = /^(?:as|in|it|they|part|group|gang|collective|by|researchers|that|who|is|the|of|,|“|"|‘|')$/u;
/** Behind these stands a name of one's own choice, which nobody else need know. */
const ownName = /^(?:itself|themselves|himself|herself|name|alias|handle|moniker|nickname|pseudonym)$/u;

const canBeOwn = (item: Item): boolean =>
  isNamed(item.mention) &&
  !isInvestigator(item) &&
  (item.mention.kind !== "actor" || !/^(?:state|government)$/u.test(item.mention.actorType));

/** The name behind a description: "a group known as Salt Typhoon", "an intruder using the name Baphomet". */
export function calledAfter(scene: Scene, sentence: Sentence, { to }: Item): Item[] {
  let isOwn = false;
  for (let at = to; at - to < 8 && at <= sentence.last; at++) {
    const name = scene.itemAt(at);
    const word = lowerAt(scene, at);
    if (name !== undefined) {
      const isUsed = [to, to + 1, to + 2].some((before) => before < at && /^us(?:es|ed|ing)$/u.test(lowerAt(scene, before)));
      return isOwn ? [name].filter(canBeOwn) : [name].filter((item) => isGroup(item) && !isUsed);
    }
    isOwn ||= ownName.test(word);
    if (!isOwn && !calls.test(word) && !between.test(word)) return [];
  }
  return [];
}

const includes = /^,? (?:including|among them|such as|some of them) (?:[a-z]+ ){0,2}(?:of|from|with)? ?(?:the )?$/;

/** "Criminals, including affiliates of the Clop gang": a group that is one of them. */
export const includedIn = (scene: Scene, sentence: Sentence, attackers: ReadonlySet<Mention>): Item[] =>
  sentence.items.filter(
    (item) =>
      isGroup(item) &&
      [...attackers].some(({ end }) => end < item.mention.start && includes.test(scene.text.slice(end, item.mention.start))),
  );

const ownSaying = /^(?:says?|said|saying|claim(?:s|ed)?|boast(?:s|ed)|announce[sd]|wrote|writes)$/u;

/** "Storm of Cyrus says on Telegram it knocked the site offline": a group that tells of its own deed. */
export const boastingIn = (scene: Scene, sentence: Sentence): Item[] =>
  sentence.triggers.flatMap(({ mention, from }) => {
    let before = from - 1;
    while (/^(?:has|have|had|also|successfully)$/u.test(lowerAt(scene, before))) before--;
    if (mention === null || !/^(?:it|they|we)$/u.test(lowerAt(scene, before))) return [];
    return sentence.items
      .filter((item) => isGroup(item) && item.to <= before && ownSaying.test(lowerAt(scene, item.to)))
      .slice(-1);
  });

/** "The attackers call themselves Rhysida": who did what was told before, in a sentence that tells of no attack. */
export const selfNamedIn = (scene: Scene, sentence: Sentence): Item[] =>
  sentence.items.flatMap((item) => {
    const { mention } = item;
    const isThem =
      mention.kind === "participant" && mention.hint !== "victim" && /^(?:[Tt]he|[Tt]hese|[Tt]hey) ?/u.test(mention.text);
    return isThem && /^call(?:s|ed)?$/u.test(lowerAt(scene, item.to)) && ownName.test(lowerAt(scene, item.to + 1))
      ? calledAfter(scene, sentence, item).filter(isGroup)
      : [];
  });

/** Names of those who attack, where the sentence tells what they are called. */
export const calledIn = (scene: Scene, sentence: Sentence, attackers: ReadonlySet<Mention>): Item[] =>
  sentence.items.flatMap((item) => (attackers.has(item.mention) ? calledAfter(scene, sentence, item) : []));

const readers = [tellers, namedVictims, owner, admitter, loser];

/** Firms and offices that the sentence shows to be hit, though they stand beside no word of an attack. */
export function bearersIn(scene: Scene, sentence: Sentence): Item[] {
  const found: Item[] = [];
  for (let at = sentence.first; at <= sentence.last; at++)
    for (const reader of readers) found.push(...reader(scene, sentence, at));
  return found.filter(canBeHit);
}
