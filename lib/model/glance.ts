import type { Analysis, Incident } from "./analysis.ts";
import type { AttackType } from "./attack-types.ts";
import { hasLink, type LinkedMention, type Mention, type MentionKind, type MentionOf } from "./mention.ts";

/** One thing that an article names, with every place where it does: positions in `Analysis.mentions`, in order. */
export interface NamedThing {
  /** The entity's id where the name was linked, else the name without case. */
  readonly key: string;
  readonly kind: MentionKind;
  /** The entity's main name where linked, else the longest form in the text: an ambiguous name stays as it was written. */
  readonly name: string;
  readonly entityId: string | null;
  readonly mentions: readonly number[];
}

/** An article in a few lines; every list is ordered, what matters most first. */
export interface Glance {
  readonly attackers: readonly NamedThing[];
  readonly victims: readonly NamedThing[];
  readonly attackTypes: readonly { readonly attackType: AttackType; readonly mentions: readonly number[] }[];
  readonly dates: readonly { readonly value: string; readonly mentions: readonly number[] }[];
  /** Threat groups, states, organisations and persons in neither role. */
  readonly othersNamed: readonly NamedThing[];
}

const isActor = (mention: Mention): mention is MentionOf<"actor"> => mention.kind === "actor";

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function linkedEntity(mention: Mention): { readonly id: string; readonly name: string } | null {
  const best = hasLink(mention) && mention.link.kind === "linked" ? mention.link.candidates[0] : undefined;
  return best === undefined ? null : { id: best.entityId, name: best.name };
}

const keyOf = (mention: Mention): string => linkedEntity(mention)?.id ?? `${mention.kind}:${oneLine(mention.text).toLowerCase()}`;

function nameOf(mentions: readonly Mention[]): string {
  const [first] = mentions;
  const entity = first === undefined ? null : linkedEntity(first);
  if (entity !== null) return entity.name;
  return mentions.map(({ text }) => oneLine(text)).reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** The names among some mentions, given by their positions, joined where they mean the same; in order of first mention. */
export function namedThings(analysis: Analysis, positions: Iterable<number>): NamedThing[] {
  const groups = new Map<
    string,
    { readonly kind: MentionKind; readonly entityId: string | null; readonly positions: number[] }
  >();
  for (const position of positions) {
    const mention = analysis.mentions[position];
    if (mention === undefined) continue;
    const group = groups.get(keyOf(mention)) ?? {
      kind: mention.kind,
      entityId: linkedEntity(mention)?.id ?? null,
      positions: [],
    };
    group.positions.push(position);
    groups.set(keyOf(mention), group);
  }
  return Array.from(groups, ([key, { kind, entityId, positions }]) => {
    const mentions = positions.flatMap((position) => analysis.mentions[position] ?? []);
    // A state is met as a place too; where it acts, that is what it is shown as.
    const shownKind = mentions.some(isActor) ? "actor" : kind;
    return { key, kind: shownKind, name: nameOf(mentions), entityId, mentions: positions };
  });
}

/** What the article itself is about: no earlier attacks it recalls, no general talk. */
export const isOwnIncident = (incident: Incident): boolean => !incident.background && incident.realis !== "general";

type Role = "attackers" | "victims" | "dates";

const inRole = (incidents: readonly Incident[], role: Role): number[] => [
  ...new Set(incidents.flatMap((incident) => incident[role])),
];

const pronouns = new Set([
  "he",
  "she",
  "it",
  "its",
  "they",
  "them",
  "their",
  "theirs",
  "who",
  "which",
  "that",
  "this",
  "these",
  "those",
  "we",
  "us",
]);

/** Things by their names where any has one; else by the words that point to them ("the hospital"), pronouns apart. */
function tellable(things: readonly NamedThing[]): readonly NamedThing[] {
  const named = things.filter(({ kind }) => kind !== "participant");
  return named.length > 0 ? named : things.filter(({ name }) => !pronouns.has(name.toLowerCase()));
}

/** Those in a role, with all their mentions; in order of the incidents they are in, and of how often they are named. */
function inRoleWithMentions(analysis: Analysis, own: readonly Incident[], role: Role): readonly NamedThing[] {
  const incidentsOf = new Map<string, number>();
  for (const incident of own) {
    const keys = new Set(incident[role].flatMap((position) => analysis.mentions[position] ?? []).map(keyOf));
    for (const key of keys) incidentsOf.set(key, (incidentsOf.get(key) ?? 0) + 1);
  }
  const everywhere = analysis.mentions.flatMap((mention, position) => (incidentsOf.has(keyOf(mention)) ? [position] : []));
  const weight = ({ key, mentions }: NamedThing): number => (incidentsOf.get(key) ?? 0) * 1_000 + mentions.length;
  return tellable(namedThings(analysis, everywhere)).toSorted((a, b) => weight(b) - weight(a));
}

function groupPositions<K>(
  entries: readonly (readonly [K, number])[],
): readonly { readonly key: K; readonly mentions: readonly number[] }[] {
  return Array.from(
    Map.groupBy(entries, ([key]) => key),
    ([key, group]) => ({ key, mentions: group.map(([, position]) => position) }),
  );
}

const isGroup = (mention: LinkedMention): boolean => isActor(mention) && mention.actorType === "threat-group";

function attackTypesOf(analysis: Analysis, own: readonly Incident[]): Glance["attackTypes"] {
  const told = new Set(own.flatMap(({ attackTypes }) => attackTypes));
  const entries = analysis.mentions.flatMap((mention, position) =>
    mention.kind === "attack" && mention.mode === "event" && (told.size === 0 || told.has(mention.attackType))
      ? [[mention.attackType, position] as const]
      : [],
  );
  return groupPositions(entries)
    .map(({ key, mentions }) => ({ attackType: key, mentions }))
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
}

function datesOf(analysis: Analysis, own: readonly Incident[]): Glance["dates"] {
  const told = inRole(own, "dates");
  const chosen = told.length > 0 ? told : analysis.mentions.map((_, position) => position);
  const entries = chosen.flatMap((position) => {
    const mention = analysis.mentions[position];
    return mention?.kind === "date" && mention.earliest !== null ? [[mention.value, position] as const] : [];
  });
  return groupPositions(entries).map(({ key, mentions }) => ({ value: key, mentions }));
}

/**
 * Who, to whom, how and when. Roles come from the incidents alone: where they name no attacker or victim, the list is
 * empty and the reader is told so, rather than a guess.
 */
export function glanceAt(analysis: Analysis): Glance {
  const own = analysis.incidents.filter(isOwnIncident);
  const attackers = inRoleWithMentions(analysis, own, "attackers");
  const victims = inRoleWithMentions(analysis, own, "victims");
  const inARole = new Set([...attackers, ...victims].map(({ key }) => key));
  const actors = analysis.mentions.flatMap((mention, position) =>
    isActor(mention) && !inARole.has(keyOf(mention)) ? [position] : [],
  );
  const rank = ({ mentions }: NamedThing): number => {
    const first = analysis.mentions[mentions[0] ?? -1];
    return (first !== undefined && hasLink(first) && isGroup(first) ? 1_000 : 0) + mentions.length;
  };
  return {
    attackers,
    victims,
    attackTypes: attackTypesOf(analysis, own),
    dates: datesOf(analysis, own),
    othersNamed: namedThings(analysis, actors).toSorted((a, b) => rank(b) - rank(a)),
  };
}
