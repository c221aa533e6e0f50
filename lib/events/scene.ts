import type { AttackType } from "../model/attack-types.ts";
import type { Mention, MentionOf, ParticipantHint } from "../model/mention.ts";
import { bySpan, type Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";
import { findParticipants, sideOf } from "./participants.ts";
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
  /** The item that covers a token. */
  itemAt(token: number): Item | undefined;
}

/** Words that point back to an attack, or tell that one struck, without saying of what kind it was. */
const bareTriggers = wordSet(
  "attack attacks attacked attacking assault assaults targeted targeting hit hits hitting struck strikes intrusion intrusions incident incidents compromise",
);

/** Verbs that say it between two names ("APT29 breached Microsoft") and mean other things elsewhere. */
const intrusionVerbs = wordSet("hacked breached infiltrated penetrated compromised hacking breaching");

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

const isOf =
  <K extends Mention["kind"]>(kind: K) =>
  (mention: Mention): mention is MentionOf<K> =>
    mention.kind === kind;

/** Puts the mentions of an article, and those who take part without a name, onto the tokens of its sentences. */
export function sceneOf(text: string, tokens: readonly Token[], spans: readonly Span[], named: readonly Mention[]): Scene {
  const covered = new Map<number, Mention>();
  const place = (mention: Mention) => ({ from: tokenAt(tokens, mention.start), to: tokenAt(tokens, mention.end - 1) + 1 });
  for (const mention of named) {
    const { from, to } = place(mention);
    for (let at = from; at < to; at++) covered.set(at, mention);
  }
  const participants = findParticipants(text, tokens, (at) => covered.has(at));
  const items = new Map<number, Item>();
  const all: readonly Mention[] = [...named, ...participants].toSorted(bySpan);
  const ordered = all.flatMap((mention): Item[] => {
    const side = sideOf(mention);
    return side === null ? [] : [{ mention, side, ...place(mention) }];
  });
  for (const item of ordered) for (let at = item.from; at < item.to; at++) items.set(at, item);

  const attacks = named
    .filter(isOf("attack"))
    .map((mention): Trigger => ({ mention, type: mention.attackType, ...place(mention) }));
  const bare = tokens.flatMap(({ lower }, at): Trigger[] => {
    const isVerb = intrusionVerbs.has(lower);
    if ((!isVerb && !bareTriggers.has(lower)) || covered.has(at)) return [];
    return [{ mention: null, type: isVerb ? "intrusion" : null, from: at, to: at + 1 }];
  });
  const triggers = [...attacks, ...bare].toSorted((a, b) => a.from - b.from);
  const sentences = spans.map((span, index): Sentence => {
    const first = tokenAt(tokens, span.start);
    const last = tokenAt(tokens, span.end - 1);
    const isHere = ({ from }: { readonly from: number }): boolean => first <= from && from <= last;
    const isInside = ({ start }: Span): boolean => span.start <= start && start < span.end;
    return {
      ...span,
      index,
      first,
      last,
      items: ordered.filter(isHere),
      triggers: triggers.filter(isHere),
      dates: named.filter(isOf("date")).filter(isInside),
      software: named.filter(isOf("software")).filter(isInside),
    };
  });
  return { text, tokens, sentences, itemAt: (token) => items.get(token) };
}
