import type { AttackType } from "../model/attack-types.ts";
import type { Mention, MentionOf, ParticipantHint } from "../model/mention.ts";
import { bySpan, type Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";
import { type Cover, findParticipants, sideOf } from "./participants.ts";
import { wordSet } from "./words.ts";

/** A mention that can fill a role, on its tokens `from` up to `to` (exclusive). */
export interface Item {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
  readonly side: ParticipantHint;
}

/**
 * Attack words on their tokens. `mention` is null for words that are no mark of their own ("the attack", "was hit");
 * `type` is null where they name no kind of attack.
 */
export interface Trigger {
  readonly mention: MentionOf<"attack"> | null;
  readonly type: AttackType | null;
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends Span {
  readonly index: number;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly items: readonly Item[];
  readonly triggers: readonly Trigger[];
  readonly dates: readonly MentionOf<"date">[];
  readonly software: readonly MentionOf<"software">[];
}

export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** What detectors found, sorted by place. */
  readonly named: readonly Mention[];
  /** The item that covers a token. */
  itemAt(token: number): Item | undefined;
}

/** Words that point back to an attack, or tell that one struck, without saying of what kind it was. */
const bareTriggers = wordSet(
  "attack attacks attacked attacking assault assaults targeted targeting hit hits hitting struck strikes intrusion intrusions incident incidents compromise",
);

/** Verbs that say it between two names ("APT29 breached Microsoft") and mean other things elsewhere. */
const intrusionVerbs = wordSet("hacked breached infiltrated penetrated compromised hacking breaching");

/** "A hacking group", "the incident response team" name somebody; "hit back" is an answer. */
const notBare = wordSet(
  "group groups tool tools forum forums code collective team teams crew kit kits techniques skills community response responders back",
);

/** Index of the first token that ends after `offset`. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeOf = (tokens: readonly Token[], { start, end }: Span) => ({
  from: tokenAt(tokens, start),
  to: tokenAt(tokens, end - 1) + 1,
});

/** "Thought to be behind it", "behind the operation": the attack, though no word of one stands there. */
const isMeantBehind = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:it|this)$/u.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "behind") ||
  (tokens[at]?.lower === "responsible" &&
    /^[.,]?$/u.test(tokens[at + 1]?.text ?? "") &&
    /^(?:was|were|is|are|be)$/u.test(tokens[at - 1]?.lower ?? "")) ||
  (/^(?:operation|campaign|scheme)$/u.test(tokens[at]?.lower ?? "") && tokens[at - 2]?.lower === "behind");

const outbreaks = wordSet("attack attacks outbreak outbreaks infection infections campaign operation hack breach");

const isGroup = (mention: Mention): boolean => mention.kind === "actor" && mention.actorType === "threat-group";

const isOf =
  <K extends Mention["kind"]>(kind: K) =>
  (mention: Mention): mention is MentionOf<K> =>
    mention.kind === kind;

/** Hands out a list in pieces, in order: each call gives what starts before `end` and was not given yet. */
function inPieces<T>(list: readonly T[], startOf: (entry: T) => number): (end: number) => T[] {
  let next = 0;
  return (end) => {
    const from = next;
    for (let entry = list[next]; entry !== undefined && startOf(entry) < end; entry = list[next]) next++;
    return list.slice(from, next);
  };
}

/** Longer than any sentence that is read; what has no full stops is cut into pieces, so that the work stays in proportion. */
const longest = 1500;

const piecesOf = ({ start, end }: Span): Span[] =>
  Array.from({ length: Math.ceil((end - start) / longest) }, (_, piece) => ({
    start: start + piece * longest,
    end: Math.min(end, start + (piece + 1) * longest),
  }));

function sentencesOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  items: readonly Item[],
  triggers: readonly Trigger[],
  named: readonly Mention[],
): Sentence[] {
  const itemsBefore = inPieces(items, ({ mention }) => mention.start);
  const triggersBefore = inPieces(triggers, ({ from }) => tokens[from]?.start ?? 0);
  const datesBefore = inPieces(named.filter(isOf("date")), ({ start }) => start);
  const softwareBefore = inPieces(named.filter(isOf("software")), ({ start }) => start);
  return spans.flatMap(piecesOf).map(
    ({ start, end }, index): Sentence => ({
      start,
      end,
      index,
      first: tokenAt(tokens, start),
      last: tokenAt(tokens, end - 1),
      items: itemsBefore(end),
      triggers: triggersBefore(end),
      dates: datesBefore(end),
      software: softwareBefore(end),
    }),
  );
}

function triggersOf(tokens: readonly Token[], named: readonly Mention[], covered: ReadonlyMap<number, Mention>): Trigger[] {
  const attacks = named
    .filter(isOf("attack"))
    .map((mention): Trigger => ({ mention, type: mention.attackType, ...placeOf(tokens, mention) }));
  // Outside of an article on computer crime they tell of wars and critics.
  const isOnCyber = named.some((mention) => mention.kind === "attack" || mention.kind === "software" || isGroup(mention));
  if (!isOnCyber && !tokens.some(({ lower }) => lower === "hacked")) return attacks;
  const bare = tokens.flatMap(({ lower }, at): Trigger[] => {
    const isVerb = intrusionVerbs.has(lower);
    const isOutbreak = outbreaks.has(lower) && covered.get(at - 1)?.kind === "software";
    if (isOutbreak && !covered.has(at)) return [{ mention: null, type: "malware", from: at, to: at + 1 }];
    if (
      (!isVerb && !bareTriggers.has(lower) && !isMeantBehind(tokens, at)) ||
      covered.has(at) ||
      notBare.has(tokens[at + 1]?.lower ?? "")
    )
      return [];
    return [{ mention: null, type: isVerb ? "intrusion" : null, from: at, to: at + 1 }];
  });
  return [...attacks, ...bare].toSorted((a, b) => a.from - b.from);
}

function coverOf(mention: Mention | undefined): ReturnType<Cover> {
  if (mention === undefined) return "free";
  if (mention.kind === "software" || mention.kind === "place") return "name";
  if (mention.kind !== "actor") return "closed";
  return mention.actorType === "threat-group" ? "group" : "name";
}

/**
 * Puts the mentions of an article (sorted by place), and those who take part without a name, onto the tokens of its
 * sentences.
 */
export function sceneOf(text: string, tokens: readonly Token[], spans: readonly Span[], named: readonly Mention[]): Scene {
  const covered = new Map<number, Mention>();
  for (const mention of named) {
    const { from, to } = placeOf(tokens, mention);
    for (let at = from; at < to; at++) covered.set(at, mention);
  }
  const participants = findParticipants(text, tokens, (at) => coverOf(covered.get(at)));
  const items = [...named, ...participants].toSorted(bySpan).flatMap((mention): Item[] => {
    const side = sideOf(mention);
    return side === null ? [] : [{ mention, side, ...placeOf(tokens, mention) }];
  });
  const byToken = new Map<number, Item>();
  for (const item of items) for (let at = item.from; at < item.to; at++) byToken.set(at, item);
  const sentences = sentencesOf(tokens, spans, items, triggersOf(tokens, named, covered), named);
  return { text, tokens, sentences, named, itemAt: (token) => byToken.get(token) };
}
