import type { Analysis, Attribution, Incident, Realis, Stance } from "../../model/analysis.ts";
import { isOwnIncident, namedThings } from "../../model/glance.ts";
import type { ExportDocument } from "../export-format.ts";
import { attackName, wordsAt } from "../words.ts";
import { type StixId, type StixObject, stixId, stixObject } from "./objects.ts";
import { daysOf } from "./things.ts";

/** A document as it is being written: `objectAt` gives the object that a mention stands for. */
export interface StixStory {
  readonly document: ExportDocument;
  readonly analysis: Analysis;
  readonly times: { readonly created: string; readonly modified: string };
  readonly objectAt: (position: number) => StixObject | null;
}

/** The OASIS extension that gives the bare Incident object its content. */
const incidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

const determinations: Readonly<Record<Realis, string>> = {
  happened: "successful-attempt",
  alleged: "suspected",
  threatened: "suspected",
  prevented: "blocked",
  general: "suspected",
};

const objectsAt = ({ objectAt }: StixStory, positions: readonly number[]): StixObject[] => {
  const byId = new Map(positions.flatMap((position) => objectAt(position) ?? []).map((object) => [object.id, object]));
  return [...byId.values()];
};

const names = ({ analysis }: StixStory, positions: readonly number[]): string =>
  namedThings(analysis, positions)
    .map(({ name }) => name)
    .join(", ");

function incidentObject(story: StixStory, incident: Incident, id: StixId): StixObject {
  const what = incident.attackTypes.map(attackName).join(", ") || "incident";
  const victims = names(story, incident.victims);
  const name = victims === "" ? what : `${what} against ${victims}`;
  return stixObject("incident", id, story.times, {
    name: name[0]?.toUpperCase() + name.slice(1),
    description: wordsAt(story.document, incident),
    extensions: {
      [incidentCore]: {
        extension_type: "property-extension",
        investigation_status: "open",
        determination: determinations[incident.realis],
        ...(incident.attackTypes.length === 0 ? {} : { incident_types: incident.attackTypes }),
      },
    },
  });
}

type Relation = { readonly type: string; readonly from: StixId; readonly to: StixId };

function relationship(story: StixStory, { type, from, to }: Relation, rest: object = {}): StixObject {
  const key = `${from} ${type} ${to} ${story.document.article.canonicalUrl}`;
  return stixObject("relationship", stixId("relationship", key), story.times, {
    relationship_type: type,
    source_ref: from,
    target_ref: to,
    ...rest,
  });
}

/** Types that STIX lets target a victim and use software. */
const attackers: ReadonlySet<string> = new Set(["intrusion-set", "threat-actor", "campaign"]);

function incidentRelations(story: StixStory, incident: Incident, id: StixId): StixObject[] {
  const { first, last } = daysOf(incident, story.analysis);
  const when = { start_time: first, stop_time: first !== null && last !== null && last > first ? last : null };
  const [by, on, using] = [
    objectsAt(story, incident.attackers),
    objectsAt(story, incident.victims),
    objectsAt(story, incident.software),
  ];
  const told = incident.realis === "happened" || incident.realis === "alleged";
  const confidence = incident.realis === "happened" ? 70 : 30;
  const related = [...by, ...on, ...using].map((object) => relationship(story, { type: "related-to", from: id, to: object.id }));
  if (!told) return related;
  const acting = by.filter(({ type }) => attackers.has(type));
  return [
    ...related,
    ...acting.flatMap((actor) =>
      on
        .filter(({ type }) => type === "identity" || type === "location")
        .map((victim) => relationship(story, { type: "targets", from: actor.id, to: victim.id }, { confidence, ...when })),
    ),
    ...acting.flatMap((actor) =>
      using
        .filter(({ type }) => type === "malware" || type === "tool")
        .map((software) => relationship(story, { type: "uses", from: actor.id, to: software.id }, { confidence, ...when })),
    ),
  ];
}

const opinions: Readonly<Record<Stance, string | null>> = {
  attributes: "agree",
  suspects: "agree",
  "claims-responsibility": "strongly-agree",
  denies: "strongly-disagree",
  condemns: null,
};
const sureness: Partial<Record<Stance, number>> = { attributes: 70, suspects: 30, "claims-responsibility": 70, denies: 70 };

/** Somebody's word: that the incident is the accused's, as a relationship, and what the claimant thinks of it, as an opinion. */
function attributionObjects(story: StixStory, said: Attribution, incident: StixId | undefined): StixObject[] {
  const opinion = opinions[said.stance];
  const accused = said.accused ?? (said.stance === "claims-responsibility" ? said.claimant : null);
  const object = accused === null ? null : story.objectAt(accused);
  if (opinion === null || object === null || incident === undefined) return [];
  const link = relationship(story, { type: "attributed-to", from: incident, to: object.id });
  const claimant = said.claimant === null ? "" : names(story, [said.claimant]);
  const id = stixId("opinion", `${link.id} ${claimant} ${said.stance} ${said.start}`);
  const rest = {
    opinion,
    object_refs: [link.id],
    explanation: wordsAt(story.document, said),
    authors: claimant === "" ? [] : [claimant],
    confidence: sureness[said.stance],
  };
  return [link, stixObject("opinion", id, story.times, rest)];
}

/** Incidents, how those in them relate, and who says so. An attribution belongs to the article's main incident. */
export function storyObjects(story: StixStory): StixObject[] {
  const { analysis, document } = story;
  const incidents = analysis.incidents.filter((incident) => incident.realis !== "general");
  const idOf = (incident: Incident): StixId =>
    stixId(
      "incident",
      `${document.article.canonicalUrl} ${incident.start} ${incident.attackTypes.join()} ${incident.victims.join()}`,
    );
  const main = incidents.find(isOwnIncident);
  return [
    ...incidents.flatMap((incident) => [
      incidentObject(story, incident, idOf(incident)),
      ...incidentRelations(story, incident, idOf(incident)),
    ]),
    ...analysis.attributions.flatMap((said) => attributionObjects(story, said, main === undefined ? undefined : idOf(main))),
  ];
}
