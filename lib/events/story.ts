import type { Analysis, Attribution, Incident, Stance } from "../model/analysis.ts";
import type { Mention, MentionOf } from "../model/mention.ts";
import { distinct, identityOf, isNamed } from "./identity.ts";
import { englishPhrases, fill, type Phrases } from "./story-phrases.ts";

type Told = Pick<Analysis, "mentions" | "incidents" | "attributions">;

/** What is written large only at the start of a sentence. */
const leadingWord = /^(?:The|This|That|These|Those|Its|Their|His|Her|Our|A|An|Some|Many|Several)(?= )/u;

/** How the mention is called in the story: its entity's name where that is sure, else as the article writes it. */
export function nameOf(mention: Mention): string {
  const link = "link" in mention ? mention.link : null;
  const [first] = link?.candidates ?? [];
  const isAdjective = mention.kind === "actor" && mention.actorType === "state";
  const isGroup = mention.kind === "actor" && mention.actorType === "threat-group";
  if (link?.kind === "linked" && first !== undefined && (isAdjective || isGroup)) return first.name;
  return mention.kind === "participant" ? mention.text.replace(leadingWord, (word) => word.toLowerCase()) : mention.text;
}

const mentionsAt = ({ mentions }: Told, indices: readonly number[]): Mention[] =>
  indices.flatMap((index) => mentions[index] ?? []);

/** How often each actor is named in the whole article. */
function frequencies({ mentions }: Told): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(identityOf(mention), (counts.get(identityOf(mention)) ?? 0) + 1);
  return counts;
}

const isPronoun = ({ text }: Mention): boolean => /^(?:they|them|he|she|we|you|someone|anyone)$/iu.test(text);

/** Names, the more often named first, each actor once; where there are none, the words that stand for them most often. */
function bySalience(told: Told, all: readonly Mention[]): Mention[] {
  const named = all.filter(isNamed);
  if (named.length === 0) {
    const words = Map.groupBy(
      all.filter((mention) => !isPronoun(mention)),
      identityOf,
    );
    const [most] = [...words.values()].toSorted((a, b) => b.length - a.length);
    return most?.slice(0, 1) ?? [];
  }
  const counts = frequencies(told);
  const countOf = (mention: Mention): number => counts.get(identityOf(mention)) ?? 0;
  return distinct(named).toSorted((a, b) => countOf(b) - countOf(a));
}

function listed(names: readonly string[], phrases: Phrases): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? fill(phrases.and, { first, last: second }) : fill(phrases.others, { first: `${first}, ${second}` });
}

/** "on 15 July 2022", "in July 2022"; "" where no date has a place in the calendar. */
function whenOf(told: Told, incident: Incident, phrases: Phrases): string {
  const dates = mentionsAt(told, incident.dates).filter((mention): mention is MentionOf<"date"> => mention.kind === "date");
  const counts = Map.groupBy(dates, ({ value }) => value);
  const shape = (date: MentionOf<"date">): number => /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date.value)?.[0].length ?? 0;
  const [best] = dates
    .filter((date) => shape(date) > 0)
    .toSorted((a, b) => (counts.get(b.value)?.length ?? 0) - (counts.get(a.value)?.length ?? 0) || shape(b) - shape(a));
  if (best === undefined) return "";
  const [year = "", month, day] = best.value.slice(0, shape(best)).split("-");
  const format = (options: Intl.DateTimeFormatOptions, at: string): string =>
    new Intl.DateTimeFormat(phrases.language, { ...options, timeZone: "UTC" }).format(new Date(`${at}T00:00:00Z`));
  if (month === undefined) return fill(phrases.inSpan, { span: year });
  if (day === undefined) return fill(phrases.inSpan, { span: format({ year: "numeric", month: "long" }, `${year}-${month}-01`) });
  return fill(phrases.onDay, { day: format({ year: "numeric", month: "long", day: "numeric" }, `${year}-${month}-${day}`) });
}

/** English has "the Albanian government": what ends in a common noun of one thing, and has no owner before it. */
const needsArticle = /^(?!(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir|his|her|some|\d[\d,.]*)\s)[^’']*\s\p{Ll}+(?<!s)$/u;

const inSentence = (name: string, { language }: Phrases): string =>
  language.startsWith("en") && needsArticle.test(name) ? `the ${name}` : name;

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** One line on an incident in plain words: "Homeland Justice attacked the Albanian government with a wiper on 15 July 2022". */
export function incidentLine(told: Told, incident: Incident, phrases: Phrases = englishPhrases): string {
  const namesIn = (indices: readonly number[]): string =>
    listed(
      bySalience(told, mentionsAt(told, indices)).map((mention) => inSentence(nameOf(mention), phrases)),
      phrases,
    );
  const means = incident.attackTypes.flatMap((type) => phrases.means[type] ?? []);
  const effects = incident.attackTypes.flatMap((type) => phrases.effects[type] ?? []);
  const when = whenOf(told, incident, phrases);
  const [who, whom] = [namesIn(incident.attackers), namesIn(incident.victims)];
  const phrase =
    who === "" && whom === "" && (incident.realis === "happened" || incident.realis === "alleged")
      ? phrases.nobodyNamed
      : phrases.sentence[incident.realis];
  const line = fill(phrase, {
    who: who || phrases.somebody,
    whom: whom || phrases.someVictim,
    how: means.length > 0 ? ` ${fill(phrases.withMeans, { means: listed(means.slice(0, 2), phrases) })}` : "",
    when: when === "" ? "" : ` ${when}`,
    effects: effects.length > 0 ? `; ${listed(effects.slice(0, 2), phrases)}` : "",
  });
  return upperFirst(line);
}

export interface LedgerEntry {
  /** Null where the article does not say whose word it is. */
  readonly claimant: Mention | null;
  readonly stance: Stance;
  /** The sentence that says so. */
  readonly start: number;
  readonly end: number;
}

/** One accused with everybody's word about it. `accused` is null for words on an attack that name nobody. */
export interface LedgerRow {
  readonly accused: Mention | null;
  readonly name: string | null;
  readonly says: readonly LedgerEntry[];
  readonly denies: readonly LedgerEntry[];
}

function entryOf({ mentions }: Told, { claimant, stance, start, end }: Attribution): LedgerEntry {
  return { claimant: claimant === null ? null : (mentions[claimant] ?? null), stance, start, end };
}

/** Who says who did it, and who denies, by accused; the same word of the same speaker once. */
export function ledgerOf(told: Told): LedgerRow[] {
  const accusedOf = ({ accused }: Attribution): Mention | null => (accused === null ? null : (told.mentions[accused] ?? null));
  const keyOf = (attribution: Attribution): string => {
    const accused = accusedOf(attribution);
    return accused === null ? "" : identityOf(accused);
  };
  return Array.from(Map.groupBy(told.attributions, keyOf).values(), (attributions): LedgerRow => {
    const accused = attributions.map(accusedOf).find((mention) => mention !== null) ?? null;
    const entries = new Map<string, LedgerEntry>();
    for (const attribution of attributions) {
      const entry = entryOf(told, attribution);
      const key = `${entry.stance} ${entry.claimant === null ? "" : identityOf(entry.claimant)}`;
      if (!entries.has(key)) entries.set(key, entry);
    }
    const all = [...entries.values()];
    return {
      accused,
      name: accused === null ? null : nameOf(accused),
      says: all.filter(({ stance }) => stance !== "denies"),
      denies: all.filter(({ stance }) => stance === "denies"),
    };
  });
}

export interface MainActor {
  readonly mention: Mention;
  readonly name: string;
  readonly role: "attacker" | "victim";
  /** How many times the article names it. */
  readonly count: number;
}

/** Named attackers and victims of what is this article's own news, the most often named first. */
export function mainActors(told: Told): MainActor[] {
  const counts = frequencies(told);
  const own = told.incidents.filter(({ background, realis }) => !background && realis !== "general");
  const inRole = (role: "attacker" | "victim"): MainActor[] => {
    const indices = own.flatMap(({ attackers, victims }) => (role === "attacker" ? attackers : victims));
    return bySalience(told, mentionsAt(told, indices))
      .filter(isNamed)
      .map((mention) => ({ mention, name: nameOf(mention), role, count: counts.get(identityOf(mention)) ?? 0 }));
  };
  return [...inRole("attacker"), ...inRole("victim")].toSorted((a, b) => b.count - a.count);
}
