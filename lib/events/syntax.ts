import type { Item, Scene, Sentence } from "./scene.ts";
import { determiners, phraseStops, prepositions, wordSet } from "./words.ts";

/** Whether an item can fill the place that is looked for. */
export type Accepts = (item: Item) => boolean;

export const endsClause = /^[;:“”"()\n]$/u;

export const lowerAt = ({ tokens }: Scene, at: number): string => tokens[at]?.lower ?? "";

/** "Apple's", "users'": the owner of what follows, not the one who acts. */
export const isPossessive = ({ tokens }: Scene, { to }: Item): boolean =>
  /['’]s$/u.test(tokens[to - 1]?.text ?? "") || /^['’]$/u.test(tokens[to]?.text ?? "");

/** "Russian" and "French", but not "Iran". */
export const isDemonym = ({ mention }: Item): boolean =>
  mention.kind === "actor" &&
  mention.actorType === "state" &&
  /(?:an|ese|ish|qi|li|ni|sh|ch)$/u.test(mention.text) &&
  mention.link.candidates.every(({ name }) => name !== mention.text);

/** "The German chemist Brakel": which chemist, not whose nor whom. */
export const isAdjective = ({ tokens }: Scene, item: Item): boolean =>
  isDemonym(item) && /^\p{Ll}{3,}$/u.test(tokens[item.to]?.text ?? "") && !phraseStops.has(tokens[item.to]?.lower ?? "");

/** The preposition that the phrase of an item stands under, or "". */
function prepositionOf(scene: Scene, item: Item): string {
  for (let at = item.from - 1, seen = 0; at >= 0 && seen < 4; at--, seen++) {
    const word = lowerAt(scene, at);
    const isAmount = /^(?:about|over|under|around)$/.test(word) && scene.tokens[at + 1]?.shape === "number";
    if (prepositions.has(word) && !isAmount) return word;
    if (!determiners.has(word) && !/^[a-z-]+(?:an|ese|ish|al|ic|ed|er|nt)$/.test(word)) return "";
  }
  return "";
}

const joins = /^(?:,|and|or|&|the|a|an|other|as|well|both|its|'s|’s|'|’|\(|\))$/u;

/** The item and those that stand in one list with it, after it: "X, Y and Z". */
function listFrom(scene: Scene, item: Item, last: number): Item[] {
  const list = [item];
  for (let at = item.to; at <= last; ) {
    const next = scene.itemAt(at);
    if (next !== undefined) {
      list.push(next);
      at = next.to;
    } else if (joins.test(lowerAt(scene, at)) && at - (list.at(-1)?.to ?? at) < 3) at++;
    else break;
  }
  return list;
}

/** The item and those that stand in one list with it, before it. */
function listTo(scene: Scene, item: Item, first: number): Item[] {
  const list = [item];
  for (let at = item.from - 1; at >= first; ) {
    const before = scene.itemAt(at);
    if (before !== undefined) {
      list.unshift(before);
      at = before.from - 1;
    } else if (/^(?:,|and|or|the|a|an)$/.test(lowerAt(scene, at)) && (list[0]?.from ?? at) - at < 4) at--;
    else break;
  }
  return list;
}

const governs = wordSet(
  "in on at of from with by for to against via through during about into over under between among across without within than per amid",
);
const alwaysGoverns = wordSet("by of to against on at from in");

/** Whether the item stands under a preposition; "with a hacker demanding…" does not: the verb follows at once. */
const isGoverned = (scene: Scene, item: Item, verb: number): boolean =>
  (verb - item.to <= 1 ? alwaysGoverns : governs).has(prepositionOf(scene, item));

/** Begins another clause: what stands before it is the subject of something else. */
const opensClause = wordSet(
  "if that whether when because after while as where until unless but before since though although once said says say told whose how why",
);
const relative = wordSet("who which that whom");

/** "…, which" and "X who": the item the clause is about. */
const antecedentOf = (scene: Scene, at: number): Item | undefined =>
  scene.itemAt(at - 1) ?? (lowerAt(scene, at - 1) === "," ? scene.itemAt(at - 2) : undefined);

/** "X, which helped Y, said": the comma that opens what is put between subject and verb, or the closing one itself. */
function insertionStart(scene: Scene, sentence: Sentence, closing: number): number {
  for (let at = closing - 1; at > sentence.first && closing - at <= 25; at--) {
    if (lowerAt(scene, at) === "," && /^(?:which|who|whose|where|a|an|the|based|known|also|one)$/.test(lowerAt(scene, at + 1)))
      return at;
  }
  return closing;
}

/**
 * Who does it: the nearest item before the verb in its clause that is accepted and not under a preposition; before "who"
 * and "which", the item that they follow. Most distant look: 24 tokens.
 */
export function subjectsBefore(
  scene: Scene,
  sentence: Sentence,
  verb: number,
  accepts: (item: Item, distance: number) => boolean,
): Item[] {
  // "Y hacked X and stole…": X is the object of the first verb, so the first that fits is taken, not the nearest.
  const isJoined = /^(?:and|or|then)$/.test(lowerAt(scene, verb - 1));
  let found: Item[] = [];
  for (let at = verb - 1; at >= sentence.first && verb - at <= 24; at--) {
    const word = lowerAt(scene, at);
    if (endsClause.test(word)) break;
    if (word === "," && at >= verb - 4) {
      at = insertionStart(scene, sentence, at);
      continue;
    }
    const item = scene.itemAt(at);
    if (item === undefined) {
      const antecedent = relative.has(word) ? antecedentOf(scene, at) : undefined;
      if (antecedent !== undefined) return accepts(antecedent, 0) ? [antecedent] : found;
      if (opensClause.has(word)) break;
      continue;
    }
    at = item.from;
    if (isGoverned(scene, item, verb) || isPossessive(scene, item) || !accepts(item, isJoined ? 0 : verb - item.to)) continue;
    // "According to X, users were hit", "the UK's ministry was hit": neither X nor the UK is.
    const stands = (other: Item): boolean => !isGoverned(scene, other, verb) && !isPossessive(scene, other);
    found = listTo(scene, item, sentence.first).filter((other) => accepts(other, 0) && (other === item || stands(other)));
    if (!isJoined) break;
  }
  return found;
}

const stopsObject = /^(?:[.;:!?“”"()]|who|which|that|after|while|when|because|said|says|but|if|as)$/u;

export interface Reach {
  /** What the item right after the words is, before any preposition: an object, or nothing. */
  readonly direct: boolean;
  /** Prepositions (and participles such as "targeting") under which an object stands. */
  readonly prepositions: ReadonlySet<string>;
  /** How many tokens to look on. */
  readonly reach: number;
  /** Whether another verb ends the look: "a scam uncovered by researchers at X". */
  readonly stopsAtVerbs?: boolean;
}

/** "Stole passwords, the ministry said": the ministry is no object. */
const speaks = /^(?:said|says|announced|wrote|added)$/;

/** Verbs behind the noun of an attack that still tell who did it to whom. */
const carries = wordSet(
  "targeting hitting affecting involving crippling targeted carried launched conducted perpetrated committed orchestrated staged mounted attributed linked blamed being attempted",
);

/** "A group it tracks as Forest Blizzard": the name stands behind. */
const isCalled = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === "as" && /^(?:track(?:s|ed)?|known|identif(?:ies|ied)|designate[sd])$/.test(lowerAt(scene, at - 1));

/** A verb that carries nothing on; "the shipping line" and "a listed firm" have none. */
const isVerb = (scene: Scene, at: number): boolean =>
  /(?:ed|ing)$/.test(lowerAt(scene, at)) && !carries.has(lowerAt(scene, at)) && !determiners.has(lowerAt(scene, at - 1));

/** "The website of X": X is meant. */
const isMachine = ({ mention }: Item): boolean =>
  mention.kind === "participant" &&
  /(?:computers?|systems?|networks?|servers?|devices?|machines?|websites?|sites?|employees|customers|users|officials|staff|members|clients|patients)$/iu.test(
    mention.text,
  );

/** What follows the token `from - 1`: objects under the given prepositions, and agents under "by". */
export function objectsAfter(
  scene: Scene,
  sentence: Sentence,
  from: number,
  { direct, prepositions: towards, reach, stopsAtVerbs = false }: Reach,
) {
  const found = { objects: [] as Item[], agents: [] as Item[] };
  let into: Item[] | null = direct ? found.objects : null;
  for (let at = from; at <= sentence.last && at - from <= reach; at++) {
    const word = lowerAt(scene, at);
    const item = scene.itemAt(at);
    if (item !== undefined && speaks.test(lowerAt(scene, item.to))) break;
    if (item !== undefined && isAdjective(scene, item)) at = item.to - 1;
    else if (item !== undefined) {
      const list = into === null ? [item] : listFrom(scene, item, sentence.last);
      const isOwner = (one: Item, index: number): boolean => isPossessive(scene, one) && list[index + 1]?.from === one.to;
      into?.push(...list.filter((one, index) => !isOwner(one, index)));
      at = Math.max(at, (list.at(-1)?.to ?? item.to) - 1);
      into = into !== null && isMachine(item) && /^(?:of|at)$/.test(lowerAt(scene, at + 1)) ? into : null;
      if (into !== null) at++;
    } else if (stopsObject.test(word) && !towards.has(lowerAt(scene, at + 1)) && !isCalled(scene, at)) break;
    else if (stopsAtVerbs && (word === "," || (isVerb(scene, at) && !towards.has(word)))) break;
    // "Imposed the sanctions, and the ministry …": another clause.
    else if (word === "," && /^(?:and|but)$/.test(lowerAt(scene, at + 1)) && found.objects.length === 0) break;
    else if (word === "by") into = found.agents;
    else if (towards.has(word)) into = found.objects;
    else if (prepositions.has(word)) into = null;
  }
  return found;
}
