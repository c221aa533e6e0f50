import type { Analysis, Attribution, Incident, Realis, Stance } from "../../model/analysis.ts";
import type { AttackType } from "../../model/attack-types.ts";
import { isOwnIncident, namedThings } from "../../model/glance.ts";
import type { ExportDocument } from "../export-format.ts";
import { determinations, incidentType, investigationStatus } from "../incident-vocabulary.ts";
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

const objectsAt = ({ objectAt }: StixStory, positions: readonly number[]): StixObject[] => {
  const byId = new Map(positions.flatMap((position) => objectAt(position) ?? []).map((object) => [object.id, object]));
  return [...byId.values()];
};

const names = ({ analysis }: StixStory, positions: readonly number[]): string =>
  namedThings(analysis, positions)
    .map(({ name }) => name)
    .join(", ");

interface ToldAs {
  /** Its name; the first letter is made a capital. */
  readonly name: string;
  readonly description: string | null;
  readonly realis: Realis;
  readonly attackTypes: readonly AttackType[];
}

/** An incident with the extension's content: how it went, of what kind it was. */
export function incidentObject(
  id: StixId,
  times: StixStory["times"],
  { name, description, realis, attackTypes }: ToldAs,
): StixObject {
  return stixObject("incident", id, times, {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    description,
    extensions: {
      [incidentCore]: {
        extension_type: "property-extension",
        investigation_status: investigationStatus,
        determination: determinations[realis],
        ...(attackTypes.length === 0 ? {} : { incident_types: [...new Set(attackTypes.map(incidentType))] }),
      },
    },
  });
}

function toldIncident(story: StixStory, incident: Incident, id: StixId): StixObject {
  const what = incident.attackTypes.map(attackName).join(", ") || "incident";
  const victims = names(story, incident.victims);
  const { realis, attackTypes } = incident;
  const name = victims === "" ? what : `${what} against ${victims}`;
  return incidentObject(id, story.times, { name, description: wordsAt(story.document, incident), realis, attackTypes });
}

type Relation = { readonly type: string; readonly from: StixId; readonly to: StixId };

/** Where a relationship is told: the same in another article is another one. */
interface Told {
  readonly canonicalUrl: string;
  readonly times: StixStory["times"];
}

function relationship({ canonicalUrl, times }: Told, { type, from, to }: Relation, rest: object = {}): StixObject {
  return stixObject("relationship", stixId("relationship", `${from} ${type} ${to} ${canonicalUrl}`), times, {
    relationship_type: type,
    source_ref: from,
    target_ref: to,
    ...rest,
  });
}

/** Types that STIX lets target a victim and use software. */
const attackers: ReadonlySet<string> = new Set(["intrusion-set", "threat-actor", "campaign"]);

interface Parties {
  readonly by: readonly StixObject[];
  readonly on: readonly StixObject[];
  readonly using: readonly StixObject[];
}

/** How those in an incident relate to it and, where it is told as done, to each other. `first` and `last`: STIX timestamps. */
export function incidentRelations(
  told: Told,
  id: StixId,
  { by, on, using }: Parties,
  { realis, first, last }: { readonly realis: Realis; readonly first: string | null; readonly last: string | null },
): StixObject[] {
  const related = [...by, ...on, ...using].map((object) => relationship(told, { type: "related-to", from: id, to: object.id }));
  if (realis !== "happened" && realis !== "alleged") return related;
  const rest = {
    confidence: realis === "happened" ? 70 : 30,
    start_time: first,
    stop_time: first !== null && last !== null && last > first ? last : null,
  };
  const acting = by.filter(({ type }) => attackers.has(type));
  const each = (type: string, others: readonly StixObject[], fitting: readonly string[]): StixObject[] =>
    acting.flatMap((actor) =>
      others
        .filter((other) => fitting.includes(other.type))
        .map((other) => relationship(told, { type, from: actor.id, to: other.id }, rest)),
    );
  return [...related, ...each("targets", on, ["identity", "location"]), ...each("uses", using, ["malware", "tool"])];
}

const toldIn = ({ document, times }: StixStory): Told => ({ canonicalUrl: document.article.canonicalUrl, times });

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
  const link = relationship(toldIn(story), { type: "attributed-to", from: incident, to: object.id });
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
      toldIncident(story, incident, idOf(incident)),
      ...incidentRelations(
        toldIn(story),
        idOf(incident),
        {
          by: objectsAt(story, incident.attackers),
          on: objectsAt(story, incident.victims),
          using: objectsAt(story, incident.software),
        },
        { realis: incident.realis, ...daysOf(incident, analysis) },
      ),
    ]),
    ...analysis.attributions.flatMap((said) => attributionObjects(story, said, main === undefined ? undefined : idOf(main))),
  ];
}
