import type { Mention, MentionOf, ParticipantHint } from "../model/mention.ts";
import type { Token } from "../text/tokens.ts";
import { attackerHeads, attackerLeads, determiners, groupHeads, phraseStops, victimHeads, wordSet } from "./words.ts";

/** A noun behind which another noun stands is no head: "user accounts", "customer data", "hacker forum". */
const compoundHeads = new Set(
  `data information account accounts records details credentials passwords names addresses emails email group groups forum forums
   tools tool collective gang gangs system systems network networks database databases computers computer site sites service
   services file files device devices member members user users employee employees customer customers official officials
   website websites attack attacks breach breaches hack name number numbers id ids base support server servers account's
   security administrator administrators provider providers company companies infrastructure community account list accounts
   organization organizations staff district districts council board`.split(/\s+/u),
);

const modifiers = wordSet(
  `government state retail hospital city online private public local corporate small large big major email bank school
   new third foreign ransomware computer security cyber business unnamed unknown unidentified mobile young old former current
   low-level single regional web client crime office staff power water health care police army news media telecom state-run
   good bad law school football year old water more most certain few million billion thousand hundred dozen dozens energy`,
);

/** Adjectives, numbers and names that belong to the phrase; verbs do not ("left citizens", "targeted users"). */
const isModifier = ({ lower, shape, text }: Token): boolean =>
  shape === "number" ||
  shape === "mixed" ||
  (shape === "word" &&
    !phraseStops.has(lower) &&
    (modifiers.has(lower) || /^\p{Lu}/u.test(text) || /(?:[aoe]us|al|ic|ive|ible|able|ary|ian|ese|ish|less|ful)$/.test(lower)));

const leads =
  /^(?:unknown|unnamed|unidentified|unauthori[sz]ed|state-sponsored|sponsored|backed|hacking|infected|affected|compromised|targeted|hacked|registered|linked|suspected|alleged)$/;

/** The comma or point of a number ("40,000", "9.7"), which the tokenizer keeps apart. */
const isInNumber = (tokens: readonly Token[], at: number): boolean =>
  /^[.,]$/.test(tokens[at]?.text ?? "") &&
  tokens[at - 1]?.shape === "number" &&
  tokens[at + 1]?.shape === "number" &&
  tokens[at]?.end === tokens[at + 1]?.start;

/**
 * What else covers a token: nothing; a name that can stand before a noun ("Verizon customers"); a group's name, behind
 * which a noun says nothing new ("the LockBit gang"); or what belongs to no phrase.
 */
export type Cover = (token: number) => "free" | "name" | "group" | "closed";

/** An empty line: what stands above it belongs to no phrase below. */
const isParted = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && after !== undefined && after.start - before.end > 1 && after.shape !== "punctuation";

const isClosed = (cover: ReturnType<Cover>): boolean => cover === "closed" || cover === "group";

/** Verbs without the ending of one. */
const strikes = /^(?:hits?|struck|strikes?|stole|took|broke|sent|left|shut|costs?|cut|put)$/;

/** A determiner up to four words before, with nothing in between that ends a phrase: all of it belongs to the noun. */
function determinerBefore(tokens: readonly Token[], head: number, cover: Cover): number {
  for (let at = head - 1, seen = 0; at >= 0 && seen < 4; at--) {
    const token = tokens[at];
    if (token?.text !== "-") seen++;
    if (token === undefined || isClosed(cover(at)) || isParted(token, tokens[at + 1])) return -1;
    if (determiners.has(token.lower) && token.lower !== "that") return at;
    const isInside = token.text === "-" || isInNumber(tokens, at) || token.shape !== "punctuation";
    if (
      !isInside ||
      strikes.test(token.lower) ||
      phraseStops.has(token.lower) ||
      (/(?:ed|ing)$/.test(token.lower) && !leads.test(token.lower))
    )
      return -1;
  }
  return -1;
}

/** First token of the noun phrase whose head is at `head`; at most six tokens before it. */
function phraseStart(tokens: readonly Token[], head: number, cover: Cover): number {
  const determiner = determinerBefore(tokens, head, cover);
  if (determiner !== -1) return determiner;
  let start = head;
  for (let at = head - 1; at >= 0 && head - at <= 6; at--) {
    const token = tokens[at];
    if (token === undefined || isClosed(cover(at)) || isParted(token, tokens[at + 1])) break;
    if (cover(at) === "name") {
      start = at;
      continue;
    }
    if ((token.text === "-" && tokens[at - 1]?.shape === "word") || isInNumber(tokens, at)) continue;
    if (token.shape === "punctuation" || (!isModifier(token) && !leads.test(token.lower))) break;
    start = at;
  }
  return start;
}

/** Pronouns by the side they can stand on; "it" is mostly the firm, the malware or nothing. */
const persons = wordSet(
  "man men woman women teenager teenagers teen teens national nationals suspect suspects engineer engineers youth youths brothers couple",
);

const pronounHints: ReadonlyMap<string, ParticipantHint> = new Map([
  ...["they", "them", "he", "she", "someone", "somebody", "anyone"].map((pronoun) => [pronoun, "either"] as const),
  ["we", "victim"],
  ["you", "victim"],
]);

/** "The city was the victim of an attack", "fell victim to": the city is meant, not another. */
function isPredicate(tokens: readonly Token[], at: number, noun: string): boolean {
  if (!/^(?:victim|target)s?$/u.test(noun)) return false;
  for (let before = at - 1; before >= at - 4; before--) {
    const word = tokens[before]?.lower ?? "";
    if (/^(?:is|are|was|were|be|been|being|becom(?:e|es|ing)|became|f[ae]ll(?:s|en|ing)?)$/u.test(word)) return true;
    if (!determiners.has(word) && !/^(?:latest|main|only|first|likely|not|\p{L}+ly)$/u.test(word)) return false;
  }
  return false;
}

/** "A group that called itself X". */
const introduces = /^(?:that|which|who|calling|called|known|using|it)$/u;

function hintOf(tokens: readonly Token[], at: number): ParticipantHint | null {
  const written = tokens[at]?.lower ?? "";
  const lower = written.endsWith("s") ? written.replace(/['’]s$/u, "") : written;
  const next = tokens[at + 1];
  if (next !== undefined && lower === written && compoundHeads.has(next.lower)) return null;
  if (isPredicate(tokens, at, lower)) return null;
  const pronoun = pronounHints.get(lower);
  if (pronoun !== undefined) return pronoun;
  // "criminal charges".
  const isAdjective = lower === "criminal" && /^\p{Ll}{3,}$/u.test(next?.text ?? "") && !phraseStops.has(next?.lower ?? "");
  if (attackerHeads.has(lower)) return isAdjective ? null : "attacker";
  if (groupHeads.has(lower)) {
    const before = tokens[at - 1]?.lower ?? "";
    if (attackerLeads.has(before)) return "attacker";
    if (lower === "group" && (before === "the" || before === "this")) return "either";
    if (lower === "group" && before === "a" && introduces.test(next?.lower ?? "")) return "either";
  }
  if (persons.has(lower)) return "either";
  return victimHeads.has(lower) ? "victim" : null;
}

/** Marks a participant that is a name which no detector knows; see `isNamed`. */
export const unknownName = "events+unknown-name";

/** Currencies, days, parts of machines and offices: capital letters without being anybody. */
const nobody = wordSet(
  `bitcoin bitcoins ethereum monero litecoin zcash windows linux android mac macos ios chrome firefox java javascript bluetooth wifi
   internet web monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december these those this some many most both such one once here there data while what even another
   mr mrs ms dr christmas easter english french german russian chinese iranian muslim`,
);

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{L}\p{N}]/u.test(token.text) && token.shape !== "number";
const isFunctionWord = (token: Token | undefined): boolean =>
  token === undefined || phraseStops.has(token.lower) || determiners.has(token.lower);
const looksLikeVerb = /^(?:is|was|were|has|had|have|will|hit|stole|broke|sent|said|says|took|struck|\p{L}+ed)$/u;

/**
 * A name that no detector found: words in capitals inside a sentence, or one at its start with a verb right after it.
 * Gives the token after its last, or -1.
 */
function nameEnd(tokens: readonly Token[], at: number, cover: Cover): number {
  if (!isCapital(tokens[at]) || isCapital(tokens[at - 1]) || isFunctionWord(tokens[at])) return -1;
  let end = at;
  const joins = (token: number): boolean => tokens[token]?.text === "&" && isCapital(tokens[token + 1]);
  while (cover(end) === "free" && (isCapital(tokens[end]) || (end > at && joins(end)))) end++;
  if (tokens[end]?.text === "$") end++;
  // "Prime Minister Edi Rama": a title before a name that is known.
  if (isCapital(tokens[end]) && cover(end) !== "free") return -1;
  const previous = tokens[at - 1]?.text ?? ".";
  const opens = !/^[\p{L}\p{N},’'-]/u.test(previous);
  const isLonger = end - at > 1;
  const word = tokens[at];
  if (word === undefined || nobody.has(word.lower) || (!isLonger && /^\p{Lu}{1,4}s?$/u.test(word.text))) return -1;
  const isExplained =
    tokens[end]?.text === "," && /^(?:an?|which|who|based)$/u.test(tokens[end + 1]?.lower ?? "") && !/ly$/u.test(word.lower);
  return opens && !(isLonger || isExplained || looksLikeVerb.test(tokens[end]?.lower ?? "")) ? -1 : end;
}

/** "The grid operator Elmera", "the retailer Target": the name says it all. */
const isTitle = (tokens: readonly Token[], head: number, cover: Cover): boolean =>
  titles.has(tokens[head]?.lower ?? "") && (cover(head + 1) === "name" || nameEnd(tokens, head + 1, cover) !== -1);
const titles = wordSet(
  "company firm operator bank retailer provider manufacturer insurer airline studio contractor supplier broadcaster newspaper startup giant conglomerate charity steelmaker shipyard brewery carmaker chain",
);

/** "the LockBit gang", "the DarkSide ransomware gang": the group's name says it all. */
function followsGroup(tokens: readonly Token[], head: number, cover: Cover): boolean {
  for (let at = head - 1; at >= Math.max(0, head - 3); at--) {
    if (cover(at) === "group") return true;
    if (!attackerLeads.has(tokens[at]?.lower ?? "")) return false;
  }
  return false;
}

/**
 * Those who may take part and are no mentions yet, in the order of the text: noun phrases ("the hackers",
 * "50,000 customers"), pronouns, and names that nobody knows.
 */
export function findParticipants(text: string, tokens: readonly Token[], cover: Cover): MentionOf<"participant">[] {
  const found: MentionOf<"participant">[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (cover(at) !== "free" || at < free) continue;
    const hint = hintOf(tokens, at);
    if (hint === "attacker" && followsGroup(tokens, at, cover)) continue;
    if (hint === "victim" && isTitle(tokens, at, cover)) continue;
    if (hint !== null) {
      const isPronoun = pronounHints.has(tokens[at]?.lower ?? "");
      const start = isPronoun ? at : Math.max(free, phraseStart(tokens, at, cover));
      const phrase = participantAt(text, tokens, start, at + 1, hint);
      found.push(hint === "victim" && holdsName(tokens, start, at, cover) ? { ...phrase, foundBy: unknownName } : phrase);
      free = at + 1;
      continue;
    }
    const end = nameEnd(tokens, at, cover);
    if (end === -1 || hasHead(tokens, at, end) || isBeforeHead(tokens, end)) continue;
    found.push({ ...participantAt(text, tokens, at, end, "either"), foundBy: unknownName });
    free = end;
  }
  return found;
}

/** "The Rijnland water board": a name of its own is in it, unless the sentence begins there. */
function holdsName(tokens: readonly Token[], from: number, head: number, cover: Cover): boolean {
  for (let at = from; at < head; at++) {
    const isInside = /^[\p{L},]/u.test(tokens[at - 1]?.text ?? ".");
    if (isInside && isCapital(tokens[at]) && cover(at) === "free" && !nobody.has(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

/** "Rijnland water board": the noun takes the name with it. */
const isBeforeHead = (tokens: readonly Token[], end: number): boolean =>
  [0, 1].some(
    (step) =>
      hintOf(tokens, end + step) === "victim" &&
      !pronounHints.has(tokens[end + step]?.lower ?? "") &&
      tokens.slice(end, end + step).every(isModifier),
  );

/** "Hacker Group X" is left to its noun. */
function hasHead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hintOf(tokens, at) !== null) return true;
  return false;
}

/** The tokens `from` up to `to` (exclusive) as a participant. */
function participantAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  hint: ParticipantHint,
): MentionOf<"participant"> {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const words = text.slice(start, end).replace(/['’]s$/u, "");
  return {
    kind: "participant",
    start,
    end: start + words.length,
    text: words,
    foundBy: "events",
    certainty: "likely",
    why: "takes part in an incident without a name of its own",
    hint,
  };
}

/** What may fill a role by its kind; software and dates never do. */
export function sideOf(mention: Mention): ParticipantHint | null {
  if (mention.kind === "participant") return mention.hint;
  if (mention.kind === "place") return "victim";
  if (mention.kind !== "actor") return null;
  return mention.actorType === "threat-group" ? "attacker" : "either";
}
