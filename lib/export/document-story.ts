import { incidentLine } from "../events/story.ts";
import type { Analysis, Attribution } from "../model/analysis.ts";
import { glanceAt, namedThings } from "../model/glance.ts";
import type { Entity, EntityKind } from "../model/knowledge.ts";
import type { ToldIncident } from "../model/reading.ts";
import { shownText } from "./defang.ts";
import type { ExportDocument } from "./export-format.ts";
import { attackName, harmlessWordsAt, kindNames, type NamedKind, stanceWords } from "./words.ts";

interface StoryIncident {
  /** `Wiper attack on Albania`, without a full stop. */
  readonly line: string;
  /** The article's own words, harmless; null where its text is not kept. */
  readonly words: string | null;
  /** The article only recalls it from earlier. */
  readonly recalled: boolean;
}

export interface StoryWord {
  /** Empty where the article names nobody. */
  readonly who: string;
  readonly stance: string;
  readonly whom: string;
  readonly words: string | null;
}

interface NamedGroup {
  readonly kind: NamedKind;
  /** `count`: how often it is named; `value`: of a date, the day that is meant. */
  readonly things: readonly { readonly name: string; readonly value: string | null; readonly count: number }[];
}

/** An article as files for people tell it: the same from its analysis and, with less, from what is remembered of it. */
export interface DocumentStory {
  readonly who: readonly string[];
  readonly toWhom: readonly string[];
  readonly how: readonly string[];
  /** Days and periods as TIMEX3 values. */
  readonly when: readonly string[];
  /** Actors in neither role. */
  readonly alsoNamed: readonly string[];
  readonly incidents: readonly StoryIncident[];
  readonly said: readonly StoryWord[];
  readonly named: readonly NamedGroup[];
}

export type Entities = ReadonlyMap<string, Entity>;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const kinds = Object.keys(kindNames) as readonly NamedKind[];
const alsoNamedLength = 12;

function groupsOf(analysis: Analysis): NamedGroup[] {
  return kinds.flatMap((kind) => {
    const positions = analysis.mentions.flatMap((mention, position) => (mention.kind === kind ? [position] : []));
    const things = namedThings(analysis, positions).map((thing) => {
      const mention = analysis.mentions[thing.mentions[0] ?? -1];
      return {
        name: mention !== undefined && thing.entityId === null ? shownText(mention) : thing.name,
        value: mention?.kind === "date" ? mention.value : null,
        count: thing.mentions.length,
      };
    });
    return things.length === 0 ? [] : [{ kind, things }];
  });
}

function saidIn(document: ExportDocument, analysis: Analysis, said: Attribution): StoryWord {
  const nameAt = (position: number | null): string =>
    position === null ? "" : (namedThings(analysis, [position])[0]?.name ?? "");
  return {
    who: nameAt(said.claimant),
    stance: stanceWords[said.stance],
    whom: said.accused === null || nameAt(said.accused) === nameAt(said.claimant) ? "" : nameAt(said.accused),
    words: harmlessWordsAt(document, said),
  };
}

function fromAnalysis(document: ExportDocument, analysis: Analysis): DocumentStory {
  const glance = glanceAt(analysis);
  const names = (things: readonly { readonly name: string }[]): string[] => unique(things.map(({ name }) => name));
  return {
    who: names(glance.attackers),
    toWhom: names(glance.victims),
    how: glance.attackTypes.map(({ attackType }) => attackName(attackType)),
    when: glance.dates.map(({ value }) => value),
    alsoNamed: names(glance.othersNamed).slice(0, alsoNamedLength),
    incidents: analysis.incidents
      .filter(({ realis }) => realis !== "general")
      .map((incident) => ({
        line: incidentLine(analysis, incident),
        words: harmlessWordsAt(document, incident),
        recalled: incident.background,
      })),
    said: analysis.attributions.map((said) => saidIn(document, analysis, said)),
    named: groupsOf(analysis),
  };
}

/** Under which heading an entity is told where no mention of it says. */
const kindOfEntity: Readonly<Record<EntityKind, NamedKind>> = {
  "threat-group": "actor",
  "ransomware-group": "actor",
  campaign: "actor",
  state: "actor",
  "government-body": "actor",
  agency: "actor",
  organization: "actor",
  person: "actor",
  malware: "software",
  tool: "software",
  technique: "technique",
  vulnerability: "vulnerability",
  place: "place",
  sector: "place",
};

const daysOf = ({ earliest, latest }: ToldIncident): string[] => unique([earliest, latest].filter((day) => day !== null));

function fromMemory({ entities: met, incidents }: NonNullable<ExportDocument["remembered"]>, entities: Entities): DocumentStory {
  const own = incidents.filter(({ background }) => !background);
  const named = (ids: readonly string[]): string[] => unique(ids.flatMap((id) => entities.get(id)?.name ?? []));
  const inRole = new Set(own.flatMap(({ attackers, victims }) => [...attackers, ...victims]));
  const known = met.flatMap(({ entityId, sure, count }) => {
    const entity = sure ? entities.get(entityId) : undefined;
    return entity === undefined ? [] : [{ id: entityId, name: entity.name, kind: kindOfEntity[entity.kind], value: null, count }];
  });
  return {
    who: named(own.flatMap(({ attackers }) => attackers)),
    toWhom: named(own.flatMap(({ victims }) => victims)),
    how: unique(own.flatMap(({ attackTypes }) => attackTypes)).map(attackName),
    when: unique(own.flatMap(daysOf)).toSorted(),
    alsoNamed: known
      .filter(({ id, kind }) => kind === "actor" && !inRole.has(id))
      .map(({ name }) => name)
      .slice(0, alsoNamedLength),
    incidents: incidents.map(({ line, background }) => ({ line, words: null, recalled: background })),
    said: [],
    named: kinds.flatMap((kind) => {
      const things = known.filter((thing) => thing.kind === kind);
      return things.length === 0 ? [] : [{ kind, things }];
    }),
  };
}

/** Null where neither an analysis nor the memory has anything of the article. */
export function storyOf(document: ExportDocument, entities: Entities): DocumentStory | null {
  if (document.analysis !== null) return fromAnalysis(document, document.analysis);
  return document.remembered === null ? null : fromMemory(document.remembered, entities);
}

export const byId = (entities: readonly Entity[]): Entities => new Map(entities.map((entity) => [entity.id, entity]));

/** `MITRE says it was Sandworm`; "Somebody" where the article names nobody. */
export const saidLine = ({ who, stance, whom }: StoryWord): string =>
  [who || "Somebody", stance, whom].filter((part) => part !== "").join(" ");
