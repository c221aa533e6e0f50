import type { Analysis, Incident } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { AttackType } from "../model/attack-types.ts";
import { namedThings } from "../model/glance.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { Verdict } from "../model/reading.ts";
import { entityIdsOf, incidentKey, toldIncident } from "./digest.ts";
import type { Phrases } from "./story-phrases.ts";

/** Somebody whom the reader may name as attacker or victim: an actor of the article, or one that a name of it may mean. */
export interface Choosable {
  /** The entity's id, or, where it has none, the key that `namedThings` gives the name. */
  readonly key: string;
  readonly name: string;
  readonly entityId: string | null;
  /** Positions in `Analysis.mentions`. */
  readonly mentions: readonly number[];
}

/** Each candidate of an ambiguous name is offered beside the name as it stands, told apart by its id in a register. */
function candidatesOf(mention: Mention, positions: readonly number[]): Choosable[] {
  if (!hasLink(mention) || mention.link.kind !== "ambiguous") return [];
  const distinct = new Map(mention.link.candidates.map((candidate) => [candidate.entityId, candidate]));
  return Array.from(distinct.values(), ({ entityId, name, externalIds: [id] }) => ({
    key: entityId,
    name: `${name} (${id === undefined || id.length === 36 ? entityId.split(":", 1)[0]?.toUpperCase() : id})`,
    entityId,
    mentions: positions,
  }));
}

/** "The hackers" can be chosen, "it" and a whole clause cannot. */
const isTellable = ({ kind, text }: Mention): boolean => text.length <= 80 && (kind !== "participant" || text.length > 5);

/** Who may be chosen, most often named first. */
export function choosableIn(analysis: Analysis): Choosable[] {
  const inRole = new Set(analysis.incidents.flatMap(({ attackers, victims }) => [...attackers, ...victims]));
  const positions = analysis.mentions.flatMap((mention, position) =>
    isTellable(mention) && (mention.kind === "actor" || inRole.has(position)) ? [position] : [],
  );
  const things = namedThings(analysis, positions).toSorted((a, b) => b.mentions.length - a.mentions.length);
  const all = things.flatMap(({ key, name, entityId, mentions }): Choosable[] => {
    const first = analysis.mentions[mentions[0] ?? -1];
    return [{ key, name, entityId, mentions }, ...(first === undefined ? [] : candidatesOf(first, mentions))];
  });
  return all.filter(({ key }, position) => all.findIndex((other) => other.key === key) === position);
}

/** Software of the article, most often named first; a name that may mean several is offered as it stands. */
export function softwareIn(analysis: Analysis): Choosable[] {
  const positions = analysis.mentions.flatMap(({ kind }, position) => (kind === "software" ? [position] : []));
  return namedThings(analysis, positions).toSorted((a, b) => b.mentions.length - a.mentions.length);
}

/** A day or span that the article names, with every place where it does. */
export interface ChoosableDate {
  /** TIMEX3 value. */
  readonly key: string;
  readonly earliest: string;
  readonly latest: string;
  readonly mentions: readonly number[];
}

/** Days with a place in the calendar, in its order. */
export function datesIn({ mentions }: Pick<Analysis, "mentions">): ChoosableDate[] {
  const dates = new Map<string, ChoosableDate>();
  for (const [position, mention] of mentions.entries()) {
    if (mention.kind !== "date" || mention.earliest === null) continue;
    const { value: key, earliest } = mention;
    const known = dates.get(key) ?? { key, earliest, latest: mention.latest ?? earliest, mentions: [] };
    dates.set(key, { ...known, mentions: [...known.mentions, position] });
  }
  return [...dates.values()].toSorted((a, b) => (a.earliest < b.earliest ? -1 : Number(a.earliest > b.earliest)));
}

/** What the reader says of an incident. */
export interface Correction {
  readonly attackers: readonly Choosable[];
  readonly victims: readonly Choosable[];
  readonly attackTypes: readonly AttackType[];
  readonly software: readonly Choosable[];
  readonly dates: readonly ChoosableDate[];
}

const firstPlaces = (chosen: readonly Pick<Choosable, "mentions">[]): number[] =>
  chosen.flatMap(({ mentions }) => mentions.slice(0, 1)).toSorted((a, b) => a - b);

const corrected = (incident: Incident, { attackTypes, ...chosen }: Correction): Incident => ({
  ...incident,
  attackTypes: [...attackTypes],
  attackers: firstPlaces(chosen.attackers),
  victims: firstPlaces(chosen.victims),
  software: firstPlaces(chosen.software),
  dates: firstPlaces(chosen.dates),
});

const keysOf = (chosen: readonly { readonly key: string }[]): string[] => chosen.map(({ key }) => key);

/** The verdict that an incident is as the reader says; an ambiguous name is, in it, whom the reader chose. */
export function correctionOf(
  article: Article,
  analysis: Analysis,
  incident: Incident,
  correction: Correction,
  phrases?: Phrases,
): Verdict {
  const told = toldIncident(article, analysis, corrected(incident, correction), phrases);
  const idsOf = (chosen: readonly Choosable[]): string[] => chosen.flatMap(({ entityId }) => entityId ?? []);
  const { attackers, victims, attackTypes, software, dates } = correction;
  return {
    kind: "corrected",
    told: { ...told, attackers: idsOf(attackers), victims: idsOf(victims) },
    attackers: keysOf(attackers),
    victims: keysOf(victims),
    attackTypes: [...attackTypes],
    software: keysOf(software),
    dates: keysOf(dates),
  };
}

type Corrected = Extract<Verdict, { kind: "corrected" }>;

/** Gives an incident as a verdict corrects it; what an older verdict does not speak of stays. */
function correctorFor(analysis: Analysis): (incident: Incident, verdict: Corrected) => Incident {
  const byKey = <T extends { readonly key: string }>(all: readonly T[]): ((keys: readonly string[]) => T[]) => {
    const known = new Map(all.map((one) => [one.key, one]));
    return (keys) => keys.flatMap((key) => known.get(key) ?? []);
  };
  const [actors, software, dates] = [byKey(choosableIn(analysis)), byKey(softwareIn(analysis)), byKey(datesIn(analysis))];
  return (incident, verdict) => {
    const chosen = corrected(incident, {
      attackers: actors(verdict.attackers),
      victims: actors(verdict.victims),
      attackTypes: verdict.attackTypes ?? incident.attackTypes,
      software: software(verdict.software ?? []),
      dates: dates(verdict.dates ?? []),
    });
    return {
      ...chosen,
      software: verdict.software === undefined ? incident.software : chosen.software,
      dates: verdict.dates === undefined ? incident.dates : chosen.dates,
    };
  };
}

/** The analysis as the reader's verdicts leave it: dismissed incidents gone, corrected ones as the reader says. */
export function withVerdicts(article: Article, analysis: Analysis, verdicts: readonly Verdict[]): Analysis {
  if (verdicts.length === 0) return analysis;
  const byKey = new Map(verdicts.map((verdict) => [verdict.told.key, verdict]));
  const correct = correctorFor(analysis);
  const incidents = analysis.incidents.flatMap((incident) => {
    const verdict = incident.realis === "general" ? undefined : byKey.get(incidentKey(article, incident));
    if (verdict?.kind === "dismissed") return [];
    return [verdict?.kind === "corrected" ? correct(incident, verdict) : incident];
  });
  return { ...analysis, incidents };
}

/** Whether all that the mention may mean is among these entities: then it is, whichever is meant. */
export const isAmong = (mention: Mention | undefined, entityIds: ReadonlySet<string>): boolean => {
  const ids = mention === undefined ? [] : entityIdsOf(mention);
  return ids.length > 0 && ids.every((id) => entityIds.has(id));
};
