import { incidentLine } from "../../events/story.ts";
import type { Realis } from "../../model/analysis.ts";
import type { AttackType } from "../../model/attack-types.ts";
import type { Note } from "../../model/note.ts";
import type { ExportDocument } from "../export-format.ts";
import { determinations, incidentType, investigationStatus } from "../incident-vocabulary.ts";
import { wordsAt } from "../words.ts";
import { type Attribute, mispId, writtenAttribute } from "./attributes.ts";

// Objects by MISP's own templates (github.com/MISP/misp-objects), each with the template's id and the version it follows.

const templates = {
  report: { template_uuid: "70a68471-df22-4e3f-aa1a-5a3be19f82df", template_version: "8" },
  annotation: { template_uuid: "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", template_version: "2" },
  incident: { template_uuid: "38597424-f9bb-4865-9b4b-819172df0334", template_version: "1" },
} as const;

type Kind = "text" | "link" | "datetime";
type Part = readonly [relation: string, kind: Kind, value: string];

/** Where MISP puts each kind of attribute by itself. */
const categories: Readonly<Record<Kind, Attribute["category"]>> = {
  text: "Other",
  link: "External analysis",
  datetime: "Other",
};

interface Given {
  readonly template: keyof typeof templates;
  /** What makes it the same object in every export. */
  readonly key: string;
  readonly parts: readonly Part[];
  readonly comment?: string;
  /** Objects that it is about: MISP's relationship `annotates`. */
  readonly annotates?: readonly string[];
}

function mispObject({ template, key, parts, comment = "", annotates = [] }: Given, seconds: string) {
  const uuid = mispId(template, key);
  return {
    uuid,
    name: template,
    "meta-category": "misc",
    ...templates[template],
    distribution: "5",
    timestamp: seconds,
    comment,
    Attribute: parts
      .filter(([, , value]) => value.trim() !== "")
      .map(([object_relation, type, value]) => ({
        ...writtenAttribute({ type, category: categories[type], value, to_ids: false }, `${uuid} ${object_relation}`, seconds),
        object_relation,
      })),
    ObjectReference: annotates.map((referenced_uuid) => ({
      uuid: mispId("reference", `${uuid} ${referenced_uuid}`),
      object_uuid: uuid,
      referenced_uuid,
      relationship_type: "annotates",
      timestamp: seconds,
      comment: "",
    })),
  };
}

interface Told {
  readonly key: string;
  readonly line: string;
  readonly words: string | null;
  readonly realis: Realis;
  readonly attackTypes: readonly AttackType[];
}

function incidentsOf(document: ExportDocument): readonly Told[] {
  const { analysis, remembered } = document;
  if (analysis === null) return (remembered?.incidents ?? []).map((incident) => ({ ...incident, words: null }));
  return analysis.incidents.map((incident) => ({
    ...incident,
    key: `${incident.start} ${incident.attackTypes.join()} ${incident.victims.join()}`,
    line: incidentLine(analysis, incident),
    words: wordsAt(document, incident),
  }));
}

function incidentParts({ line, words, realis, attackTypes }: Told): readonly Part[] {
  return [
    ["name", "text", line.trim() || "Incident"],
    ["description", "text", words ?? ""],
    ["determination", "text", determinations[realis]],
    ["investigation_status", "text", investigationStatus],
    ...[...new Set(attackTypes.map(incidentType))].map((type): Part => ["incident_type", "text", type]),
  ];
}

function noteParts({ body, target, createdAt, updatedAt }: Note, url: string): readonly Part[] {
  return [
    ["text", "text", body.trim() === "" ? (target?.quote.exact ?? "") : body],
    ["type", "text", "Annotation"],
    ["format", "text", "markdown"],
    ["ref", "link", url],
    ["creation-date", "datetime", createdAt],
    ["modification-date", "datetime", updatedAt],
  ];
}

/** The article as a report, its incidents, and the reader's notes as annotations of the report. */
export function objectsOf(document: ExportDocument, seconds: string) {
  const { article, notes } = document;
  const url = article.canonicalUrl;
  const reported: readonly Part[] = [
    ["title", "text", article.title.trim() || "Untitled article"],
    ["link", "link", url],
    ["type", "text", "Webpage"],
  ];
  const report = mispObject({ template: "report", key: url, parts: reported }, seconds);
  const incidents = incidentsOf(document)
    .filter(({ realis }) => realis !== "general")
    .map((told) => mispObject({ template: "incident", key: `${url} ${told.key}`, parts: incidentParts(told) }, seconds));
  const annotations = notes
    .filter(({ body, target }) => `${body}${target?.quote.exact ?? ""}`.trim() !== "")
    .map((note) => {
      const comment = note.target === null ? "" : `on “${note.target.quote.exact}”`;
      const parts = noteParts(note, url);
      return mispObject({ template: "annotation", key: note.id, parts, comment, annotates: [report.uuid] }, seconds);
    });
  return [report, ...incidents, ...annotations];
}
