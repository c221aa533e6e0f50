import type { Entity } from "../../model/knowledge.ts";
import type { ExportDocument } from "../export-format.ts";
import { entityObject } from "./entities.ts";
import { type StixObject, stixId, timestamp } from "./objects.ts";
import { incidentObject, incidentRelations } from "./story.ts";

interface Remembered {
  readonly document: ExportDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly times: { readonly created: string; readonly modified: string };
}

/** What is known of an article whose text is not at hand: whom it surely names, and its incidents with those in them. */
export function rememberedObjects({ document, entities, times }: Remembered): StixObject[] {
  const { remembered, article } = document;
  if (remembered === null) return [];
  const objectsOf = (ids: readonly string[]): StixObject[] =>
    [...new Set(ids)].flatMap((id) => {
      const entity = entities.get(id);
      return (entity === undefined ? null : entityObject(entity, times)) ?? [];
    });
  const told = { canonicalUrl: article.canonicalUrl, times };
  const incidents = remembered.incidents.filter(({ realis }) => realis !== "general");
  return [
    ...objectsOf(remembered.entities.flatMap(({ entityId, sure }) => (sure ? [entityId] : []))),
    ...incidents.flatMap(({ key, line, realis, attackTypes, attackers, victims, software, earliest, latest }) => {
      const id = stixId("incident", `${article.canonicalUrl} ${key}`);
      const parties = { by: objectsOf(attackers), on: objectsOf(victims), using: objectsOf(software) };
      return [
        incidentObject(id, times, { name: line.trim() || "Incident", description: null, realis, attackTypes }),
        ...Object.values(parties).flat(),
        ...incidentRelations(told, id, parties, { realis, first: timestamp(earliest), last: timestamp(latest) }),
      ];
    }),
  ];
}
