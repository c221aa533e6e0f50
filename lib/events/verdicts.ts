import type { Analysis, Incident } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { namedThings } from "../model/glance.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { ToldIncident, Verdict } from "../model/reading.ts";
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

export interface Correction {
  readonly attackers: readonly Choosable[];
  readonly victims: readonly Choosable[];
}

const firstPlaces = (chosen: readonly Choosable[]): number[] =>
  chosen.flatMap(({ mentions }) => mentions.slice(0, 1)).toSorted((a, b) => a - b);

const corrected = (incident: Incident, { attackers, victims }: Correction): Incident => ({
  ...incident,
  attackers: firstPlaces(attackers),
  victims: firstPlaces(victims),
});

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
  const own: ToldIncident = { ...told, attackers: idsOf(correction.attackers), victims: idsOf(correction.victims) };
  return {
    kind: "corrected",
    told: own,
    attackers: correction.attackers.map(({ key }) => key),
    victims: correction.victims.map(({ key }) => key),
  };
}

/** The analysis as the reader's verdicts leave it: dismissed incidents gone, corrected ones with whom the reader chose. */
export function withVerdicts(article: Article, analysis: Analysis, verdicts: readonly Verdict[]): Analysis {
  if (verdicts.length === 0) return analysis;
  const byKey = new Map(verdicts.map((verdict) => [verdict.told.key, verdict]));
  const choosable = new Map(choosableIn(analysis).map((one) => [one.key, one]));
  const chosen = (keys: readonly string[]): Choosable[] => keys.flatMap((key) => choosable.get(key) ?? []);
  const incidents = analysis.incidents.flatMap((incident) => {
    const verdict = incident.realis === "general" ? undefined : byKey.get(incidentKey(article, incident));
    if (verdict?.kind === "dismissed") return [];
    if (verdict?.kind !== "corrected") return [incident];
    return [corrected(incident, { attackers: chosen(verdict.attackers), victims: chosen(verdict.victims) })];
  });
  return { ...analysis, incidents };
}

/** Whether all that the mention may mean is among these entities: then it is, whichever is meant. */
export const isAmong = (mention: Mention | undefined, entityIds: ReadonlySet<string>): boolean => {
  const ids = mention === undefined ? [] : entityIdsOf(mention);
  return ids.length > 0 && ids.every((id) => entityIds.has(id));
};
