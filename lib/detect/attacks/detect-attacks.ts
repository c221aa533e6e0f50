import type { AttackType } from "../../model/attack-types.ts";
import type { MentionOf } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";
import type { Stretch } from "../../text/modality.ts";
import { isNamedHack } from "../../text/named-hack.ts";
import type { Token } from "../../text/tokens.ts";
import type { Detector, Reading } from "../detector.ts";
import { type Match, matchesOf } from "./compile.ts";
import type { Gate, LexiconType } from "./lexicon.ts";
import { hasOrdinaryCause, modeAt } from "./mode.ts";
import { namesThing } from "./things.ts";
import { cyberAnchors, weakAnchors } from "./word-classes.ts";

const familyGates = ["breach", "ransom", "phishing"] as const;
type Family = (typeof familyGates)[number];

const families: Readonly<Partial<Record<LexiconType, Family>>> = {
  "data-theft": "breach",
  "data-leak": "breach",
  intrusion: "breach",
  espionage: "breach",
  ransomware: "ransom",
  extortion: "ransom",
  phishing: "phishing",
  "social-engineering": "phishing",
};

const whys = {
  none: "attack_itself",
  cyber: "attack_if_cyber",
  breach: "attack_if_breach",
  ransom: "attack_if_ransom",
  phishing: "attack_if_phishing",
} as const satisfies Record<Gate, string>;

/** Marks words that are an attack only if a name in the article says that it is on computer crime. */
export const contextNeeded = "attacks+context-needed";

/**
 * Names a thing of an attack ("the leaked documents") where the article tells of the deed as well: read with the events,
 * and no mark of its own.
 */
export const thingOnly = "attacks+thing";

const hasContext = ({ rule: { pattern } }: Match): boolean => pattern.before.length + pattern.after.length > 0;

/** The longer match wins, among equals the one that needs less of the rest of the article, then the one that says more. */
const byWeight = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) ||
  Number(a.rule.gate !== "none") - Number(b.rule.gate !== "none") ||
  Number(hasContext(b)) - Number(hasContext(a));

function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken = new Set<number>();
  const take = ({ from, to }: Match): boolean => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    for (let at = from; at < to; at++) taken.add(at);
    return true;
  };
  return matches
    .toSorted(byWeight)
    .filter(take)
    .toSorted((a, b) => a.from - b.from);
}

/** "Was leaked", "had stolen": what even an article on flaws tells as done. */
function isToldAsDone(tokens: readonly Token[], from: number, to: number, stretchAt: (at: number) => Stretch): boolean {
  const words = tokens.slice(Math.max(0, from - 2), to).map(({ lower }) => lower);
  if (!words.some((word) => /^(?:was|were|had|been)$/u.test(word))) return false;
  return modeAt(stretchAt(from), from, to) === "event";
}

/** A password alone is nothing; a password, a server and an intruder are an attack. */
const enoughWeak = 3;
/** Tokens in which they stand together; an article on computers has all of them somewhere. */
const onePlace = 40;
const bringsCrime = new Set(["attacker", "breach"]);

/** How many different things of computers stand together, anywhere where one of them is an intruder or a breach. */
function thingsTogether(tokens: readonly Token[]): number {
  const lastAt = new Map<string, number>();
  let most = 0;
  for (const [at, { lower }] of tokens.entries()) {
    const thing = weakAnchors.get(lower);
    if (thing === undefined) continue;
    lastAt.set(thing, at);
    let near = 0;
    for (const last of lastAt.values()) if (at - last <= onePlace) near += 1;
    most = Math.max(most, near);
  }
  return [...bringsCrime].some((thing) => lastAt.has(thing)) ? lastAt.size : most;
}

/** What the matches that need no context say of the whole article. */
class Profile {
  readonly #counts = new Map<AttackType, number>();
  readonly #flaws: number;
  readonly #anchors: number;
  /** How many different things of computers it speaks of in one place that are no crime by themselves. */
  readonly #weakAnchors: number;
  readonly #all: number;

  constructor(strong: readonly Match[], tokens: readonly Token[]) {
    for (const { rule } of strong) {
      if (rule.type !== "open") this.#counts.set(rule.type, (this.#counts.get(rule.type) ?? 0) + 1);
    }
    this.#all = strong.length;
    this.#flaws = tokens.filter(({ lower }) => /^(?:vulnerabilit|flaw|bugs?$|patch)/.test(lower)).length;
    this.#anchors = tokens.filter(({ lower }, at) => cyberAnchors.has(lower) || isNamedHack(tokens, at)).length;
    this.#weakAnchors = thingsTogether(tokens);
  }

  #countOf(family: Family): number {
    let count = 0;
    for (const [type, found] of this.#counts) if (families[type] === family) count += found;
    return count;
  }

  isOpen(gate: Gate): boolean {
    if (gate === "none") return true;
    return gate === "cyber" ? this.isOnCyber : this.#countOf(gate) >= 1;
  }

  get isOnCyber(): boolean {
    return this.#anchors + this.#all >= 1 || this.#weakAnchors >= enoughWeak;
  }

  /** Articles on flaws tell what could be done with them; only what they tell of often enough was done. */
  isHypothetical(type: LexiconType): boolean {
    const family = families[type];
    return family !== undefined && family !== "ransom" && this.#flaws >= 4 && this.#flaws > this.#countOf(family);
  }

  /** What most of the article is about, for the words that leave it open. */
  get mainType(): AttackType {
    const [first] = [...this.#counts].toSorted(([, a], [, b]) => b - a);
    return first?.[0] ?? "intrusion";
  }
}

/** Gives the sentence of each token, for tokens asked for in order. */
function stretches(tokens: readonly Token[], sentences: readonly Span[]): (at: number) => Stretch {
  let sentence = 0;
  let first = 0;
  let last = -1;
  return (at) => {
    const start = tokens[at]?.start ?? 0;
    while (sentence < sentences.length - 1 && start >= (sentences[sentence]?.end ?? 0)) sentence++;
    const bounds = sentences[sentence] ?? { start: 0, end: Number.POSITIVE_INFINITY };
    while ((tokens[first]?.start ?? bounds.start) < bounds.start) first++;
    last = Math.max(last, first);
    while ((tokens[last + 1]?.start ?? bounds.end) < bounds.end) last++;
    return { tokens, first, last };
  };
}

/**
 * Words that say that somebody is attacked, each with one of the 18 types: "knocked offline", "phishing e-mails",
 * "stole the data", "paid the ransom". What is no event ("ransomware protection", "could steal") has the mode `topic`.
 */
export const attackDetector: Detector = {
  id: "attacks",
  detect({ article, tokens, sentences }: Reading) {
    const found = matchesOf(article.text);
    const profile = new Profile(withoutOverlaps(found.filter(({ rule }) => rule.gate === "none")), tokens);
    const stretchAt = stretches(tokens, sentences);
    // Names may still say that the article is on computer crime: see refiners/attack-context.ts.
    const isPossible = ({ rule }: Match): boolean => profile.isOpen(rule.gate) || rule.gate === "cyber";
    const sentenceAt = stretches(tokens, sentences);
    const meant = found.filter(
      (match) =>
        isPossible(match) && (!profile.isHypothetical(match.rule.type) || isToldAsDone(tokens, match.from, match.to, sentenceAt)),
    );
    const marks = withoutOverlaps(meant).map((match) => ({ match, isThing: namesThing(tokens, match.from, match.to) }));
    const done = new Set(marks.flatMap(({ match, isThing }) => (isThing ? [] : [match.rule.type])));
    return marks.flatMap(({ match: { rule, from, to }, isThing }): MentionOf<"attack">[] => {
      const start = tokens[from]?.start;
      const end = tokens[to - 1]?.end;
      if (start === undefined || end === undefined) return [];
      const text = article.text.slice(start, end);
      return [
        {
          kind: "attack",
          start,
          end,
          text,
          foundBy: !profile.isOpen(rule.gate) ? contextNeeded : isThing && done.has(rule.type) ? thingOnly : "attacks",
          certainty: rule.gate === "none" ? "certain" : "likely",
          why: because(rule.type === "open" ? "attack_open" : whys[rule.gate], text),
          attackType: rule.type === "open" ? profile.mainType : rule.type,
          mode:
            rule.type === "disruption" && hasOrdinaryCause(stretchAt(from), from, to)
              ? "topic"
              : modeAt(stretchAt(from), from, to),
        },
      ];
    });
  },
};
