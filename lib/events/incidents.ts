import type { Realis } from "../model/analysis.ts";
import type { AttackType } from "../model/attack-types.ts";
import type { Mention, MentionOf } from "../model/mention.ts";
import type { AttributionDraft } from "./attributions.ts";
import { selfNamedIn } from "./bearers.ts";
import { namesOf } from "./identity.ts";
import { newsItems } from "./roundups.ts";
import type { Scene, Sentence } from "./scene.ts";
import { type Telling, tellingOf } from "./telling.ts";

/** An incident while it is put together from what sentences tell. */
export interface Draft {
  readonly types: Map<AttackType, number>;
  /** No word has told yet of which kind it was. */
  isOpen: boolean;
  readonly attackers: Set<Mention>;
  readonly victims: Set<Mention>;
  readonly software: Set<Mention>;
  readonly dates: Set<MentionOf<"date">>;
  readonly places: Set<Mention>;
  realis: Realis;
  background: boolean;
  /** The sentence that tells it most firmly. */
  evidence: Sentence;
  evidenceWeight: number;
  /** Sum over its sentences: what most of the article is about comes first. */
  weight: number;
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((name) => b.has(name));
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !share(a, b);

/** Day ranges that cannot be the same time; open and vague ones never are. */
function datesDiffer(a: Iterable<MentionOf<"date">>, b: Iterable<MentionOf<"date">>): boolean {
  const exact = (dates: Iterable<MentionOf<"date">>) =>
    [...dates].filter(({ earliest, latest, timexType }) => timexType !== "DURATION" && earliest !== null && latest !== null);
  const [left, right] = [exact(a), exact(b)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) =>
    right.some((other) => (one.earliest ?? "") <= (other.latest ?? "") && (other.earliest ?? "") <= (one.latest ?? "")),
  );
}

const dayMs = 86_400_000;
/** Days. What led up to an attack lies closer; what lies further back is another attack. */
const longBefore = 270;

/** Days from 1970 on, of dates with a place in the calendar. */
const daysOf = (dates: readonly MentionOf<"date">[], edge: "earliest" | "latest"): number[] =>
  dates.flatMap((date) => (date[edge] === null || date.timexType === "DURATION" ? [] : Date.parse(date[edge]) / dayMs));

/** "The wiper", "this attack": what was told of before; more must speak against it than names that are new. */
const pointsBack =
  /\b(?:the|this|that) (?:ransomware|wiper|malware|(?:cyber[- ]?)?attack|breach|hack|leak|intrusion|break-in|theft|heist)(?=[.,;]| and | to | while | were | was | had | has |$)/iu;

/** The article itself says that another attack follows. */
const startsAnew = /^["“\s]*(?:separately|in (?:a|an) (?:separate|unrelated|different)|in another)\b/iu;

/** "They had broken in before": what led up to an attack, where nobody else was attacked by it. */
const isPrelude = ({ isPerfect, background, victims }: Telling): boolean =>
  isPerfect && !background && namesOf(victims).size === 0;

/** How much speaks against one incident; from 2 on it is another one. */
function signsAgainst(draft: Draft, telling: Telling): number {
  if (draft.background !== telling.background) return Number.POSITIVE_INFINITY;
  if ((draft.realis === "prevented") !== (telling.realis === "prevented")) return Number.POSITIVE_INFINITY;
  const victims = differ(namesOf(draft.victims), namesOf(telling.victims));
  const attackers = differ(namesOf(draft.attackers), namesOf(telling.attackers));
  const dates = datesDiffer(draft.dates, telling.dates);
  const isKnown = !draft.isOpen && !telling.isOpen;
  const types = isKnown && differ(new Set(draft.types.keys()), new Set(telling.types.keys()));
  return Number(victims) + Number(attackers) + Number(dates) + Number(types);
}

const firmest = (a: Realis, b: Realis): Realis => (a === "happened" || b === "happened" ? "happened" : a);

function newDraft(telling: Telling): Draft {
  return {
    types: new Map(),
    isOpen: true,
    attackers: new Set(),
    victims: new Set(),
    software: new Set(),
    dates: new Set(),
    places: new Set(),
    realis: telling.realis,
    background: telling.background,
    evidence: telling.sentence,
    evidenceWeight: -1,
    weight: 0,
  };
}

function add(draft: Draft, telling: Telling): void {
  const { sentence } = telling;
  for (const [type, weight] of telling.types) draft.types.set(type, (draft.types.get(type) ?? 0) + weight);
  draft.isOpen &&= telling.isOpen;
  for (const mention of telling.attackers) draft.attackers.add(mention);
  for (const mention of telling.victims) draft.victims.add(mention);
  for (const date of telling.dates) draft.dates.add(date);
  if (telling.realis !== "general") {
    for (const software of sentence.software) draft.software.add(software);
    for (const { mention } of sentence.items)
      if (mention.kind === "place" && !telling.victims.has(mention)) draft.places.add(mention);
  }
  if (telling.weight > draft.evidenceWeight) {
    draft.evidence = sentence;
    draft.evidenceWeight = telling.weight;
  }
  draft.realis = firmest(draft.realis, telling.realis);
  draft.weight += telling.weight;
}

/** How many incidents a reader keeps apart at a time; a long list of them is not searched for each sentence. */
const remembered = 8;

/** The draft that a telling goes on with: of those told of last, the latest that nothing speaks against. */
const continued = (recent: readonly Draft[], telling: Telling): Draft | undefined =>
  recent.findLast((draft) => signsAgainst(draft, telling) < 2);

/**
 * "In 2015 and 2016 the group had cut power": what has days of its own, all of them long before the newest day of the
 * article's news, is recalled, unless it goes on with that news.
 */
function recalledFrom(news: number, recent: readonly Draft[], telling: Telling, isBack: boolean): Telling {
  if (isBack) return telling;
  const days = daysOf(telling.dates, "latest");
  if (telling.background || days.length === 0 || news - Math.max(...days) <= longBefore) return telling;
  const isOther = telling.isPerfect || continued(recent, telling) === undefined;
  return isOther ? { ...telling, background: true } : telling;
}

/** Puts a telling where it belongs; what means an attack again may bring names, but neither another day nor the evidence. */
function draftFor(recent: readonly Draft[], telling: Telling, words: string, isBack: boolean): Draft {
  const isAgain = isBack || isPrelude(telling);
  const going = startsAnew.test(words) ? undefined : continued(recent, telling);
  const meant = going ?? (isAgain ? recent.findLast((draft) => signsAgainst(draft, telling) === 2) : undefined);
  const draft = meant ?? newDraft(telling);
  const isSameDay = !isAgain || !datesDiffer(draft.dates, telling.dates);
  add(draft, {
    ...telling,
    dates: isSameDay ? telling.dates : [],
    weight: going === undefined && meant !== undefined ? 0 : telling.weight,
  });
  return draft;
}

/** Less than this over the whole article, and a type is only touched on. */
const passing = 2;

/** A type that the article names once by the way is none of its incident's. */
function withoutPassing(drafts: readonly Draft[]): void {
  const totals = new Map<AttackType, number>();
  for (const { types } of drafts) for (const [type, weight] of types) totals.set(type, (totals.get(type) ?? 0) + weight);
  const strongest = Math.max(0, ...totals.values());
  for (const { types } of drafts) {
    for (const type of types.keys()) if ((totals.get(type) ?? 0) < Math.min(passing, strongest)) types.delete(type);
  }
}

/** What is known more closely than that somebody was inside; see the meaning of `intrusion`. */
const closer: ReadonlySet<AttackType> = new Set<AttackType>([
  "data-theft",
  "data-leak",
  "espionage",
  "ransomware",
  "extortion",
  "wiper",
  "phishing",
  "social-engineering",
  "fraud",
  "defacement",
  "denial-of-service",
]);

/** "Intrusion" says that no more is known; where more is, it is left out. */
function withoutBareIntrusion({ types }: Draft): void {
  if ([...types.keys()].some((type) => closer.has(type))) types.delete("intrusion");
}

/** All incidents an article tells of, the main one first; what it says of attacks in general is one more, last. */
export function draftIncidents(scene: Scene, sayings: readonly AttributionDraft[]): Draft[] {
  const sayingsIn = Map.groupBy(sayings, ({ sentence }) => sentence);
  // In the order in which they were told of last; a set, since taking from the middle of a list takes all behind it.
  const inOrder = new Set<Draft>();
  let recent: readonly Draft[] = [];
  let general: Draft | null = null;
  let news = Number.NEGATIVE_INFINITY;
  const items = newsItems(scene);
  const itemOf = new Map<Draft, number | undefined>();
  // Items of a roundup go on with each other only where they name the same.
  const isOpenTo = (telling: Telling) => (draft: Draft) =>
    items === null ||
    itemOf.get(draft) === items.get(telling.sentence) ||
    share(namesOf([...draft.attackers, ...draft.victims]), namesOf([...telling.attackers, ...telling.victims]));
  for (const sentence of scene.sentences) {
    const read = tellingOf(scene, sentence, sayingsIn.get(sentence) ?? []);
    if (read === null) {
      for (const { mention } of selfNamedIn(scene, sentence)) recent.at(-1)?.attackers.add(mention);
      continue;
    }
    if (read.realis === "general") {
      general ??= newDraft(read);
      add(general, read);
      continue;
    }
    const words = scene.text.slice(sentence.start, sentence.end);
    const isBack = pointsBack.test(words);
    const open = recent.filter(isOpenTo(read));
    const telling = recalledFrom(news, open, read, isBack);
    if (!telling.background) news = Math.max(news, ...daysOf(telling.dates, "earliest"));
    const draft = draftFor(open, telling, words, isBack);
    itemOf.set(draft, items?.get(sentence));
    inOrder.delete(draft);
    inOrder.add(draft);
    recent = [...recent.filter((other) => other !== draft), draft].slice(-remembered);
  }
  const drafts = [...inOrder];
  withoutPassing(drafts);
  drafts.forEach(withoutBareIntrusion);
  const told = drafts.filter(({ types, attackers, victims }) => types.size + attackers.size + victims.size > 0);
  const ordered = told.toSorted((a, b) => Number(a.background) - Number(b.background) || b.weight - a.weight);
  return general === null ? ordered : [...ordered, general];
}
