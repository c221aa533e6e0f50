import type { Mention } from "../model/mention.ts";
import { unknownName } from "./participants.ts";
import { canBeHit } from "./roles.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { lowerAt, subjectsBefore } from "./syntax.ts";
import { prepositions, wordSet } from "./words.ts";

const tells = wordSet("told notified warned informed alerted emailed notifying alerting telling informing");
/** Those whom a firm tells that their data is gone. */
const people =
  /(?:customers?|users?|patients?|members?|clients?|employees|staff|students?|subscribers?|passengers?|guests?|shoppers?|players?|people|individuals|parents|drivers|donors|voters)$/iu;

const victimNoun = wordSet("victims victim targets target");

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
  const [first] = sentence.items.filter((item) => item.to <= before && (isFirm(item) || item.mention.foundBy === unknownName));
  return first !== undefined && !prepositions.has(lowerAt(scene, first.from - 1)) ? [first] : [];
}

const says = /^(?:said|says|confirmed|reported|disclosed|announced|admitted|acknowledged|revealed|believes?)$/u;

/** "Bybit said hackers stole ether from one of its wallets": what is its own was taken from it. */
function owner(scene: Scene, sentence: Sentence, at: number): Item[] {
  if (!says.test(lowerAt(scene, at))) return [];
  const isLost = sentence.triggers.some(({ mention, from, to }) => {
    if (mention === null || mention.mode !== "event" || from < at || from - at > 16) return false;
    for (let own = from - 4; own <= to + 10; own++) if (own > at && lowerAt(scene, own) === "its") return true;
    return false;
  });
  return isLost ? subjectsBefore(scene, sentence, at, (item) => isFirm(item)) : [];
}

const calls = /^(?:known|called|named|dubbed|nicknamed|tracked|identified|designated)$/u;

/** "By a group known as Salt Typhoon": the group's name, where the group attacks. */
export function calledIn(scene: Scene, sentence: Sentence, attackers: ReadonlySet<Mention>): Item[] {
  return sentence.items.flatMap((item): Item[] => {
    if (!attackers.has(item.mention)) return [];
    for (let at = item.to, seen = 0; seen < 6 && at <= sentence.last; at++, seen++) {
      const name = scene.itemAt(at);
      if (name !== undefined && name.mention.kind === "actor" && name.mention.actorType === "threat-group") return [name];
      const word = lowerAt(scene, at);
      if (!calls.test(word) && !/^(?:as|in|part|group|gang|collective|by|researchers|that|is|,)$/u.test(word)) return [];
    }
    return [];
  });
}

/** Firms and offices that the sentence shows to be hit, though they stand beside no word of an attack. */
export function bearersIn(scene: Scene, sentence: Sentence): Item[] {
  const found: Item[] = [];
  for (let at = sentence.first; at <= sentence.last; at++)
    found.push(...tellers(scene, sentence, at), ...namedVictims(scene, sentence, at), ...owner(scene, sentence, at));
  return found.filter(canBeHit);
}
