import type { Entity } from "../model/knowledge.ts";
import type { Note } from "../model/note.ts";
import type { ExportDocument, ExportFormat, ExportInput } from "./export-format.ts";
import { entityObject } from "./stix/entities.ts";
import { type StixId, type StixObject, stixId, stixObject, timestamp } from "./stix/objects.ts";
import { rememberedObjects } from "./stix/remembered.ts";
import { storyObjects } from "./stix/story.ts";
import { mentionObject } from "./stix/things.ts";

type Times = { readonly created: string; readonly modified: string };

/** Created when the article came out, modified when exported: a later export of the same is a newer version of it. */
function timesOf(document: ExportDocument | null, exportedAt: string): Times {
  const published = timestamp(document?.article.publishedAt ?? null);
  return { created: published !== null && published < exportedAt ? published : exportedAt, modified: exportedAt };
}

const reader = (times: Times): StixObject =>
  stixObject("identity", stixId("identity", "reader"), times, { name: "Newsgloss reader", identity_class: "individual" });

function noteObject(note: Note, about: readonly StixId[]): StixObject {
  const [created = note.createdAt, modified = note.createdAt] = [note.createdAt, note.updatedAt].toSorted();
  const quote = note.target?.quote.exact.replaceAll(/\s+/g, " ").trim() ?? "";
  return stixObject(
    "note",
    stixId("note", note.id),
    { created, modified },
    {
      abstract: quote === "" ? null : `On “${quote}”`,
      content: note.body.trim() === "" ? quote || "Marked" : note.body,
      created_by_ref: stixId("identity", "reader"),
      labels: note.tags.filter((tag) => tag !== ""),
      object_refs: about,
    },
  );
}

function noteObjects(note: Note, entities: ReadonlyMap<string, Entity>, times: Times, report: StixId | null): StixObject[] {
  const about = note.entityIds.flatMap((id) => {
    const entity = entities.get(id);
    return (entity === undefined ? null : entityObject(entity, times)) ?? [];
  });
  const refs = [...(report === null ? [] : [report]), ...about.map(({ id }) => id)];
  return refs.length === 0 ? [] : [...about, noteObject(note, refs)];
}

function reportObject({ article }: ExportDocument, times: Times, refs: readonly StixId[]): StixObject {
  const source = URL.canParse(article.canonicalUrl) && /^https?:$/.test(new URL(article.canonicalUrl).protocol);
  return stixObject("report", stixId("report", article.canonicalUrl), times, {
    name: article.title.trim() || "Untitled article",
    published: timestamp(article.publishedAt) ?? times.created,
    report_types: ["threat-report"],
    created_by_ref: stixId("identity", "reader"),
    lang: article.lang,
    external_references: source ? [{ source_name: new URL(article.canonicalUrl).hostname, url: article.canonicalUrl }] : [],
    object_refs: refs,
  });
}

function documentObjects(document: ExportDocument, entities: ReadonlyMap<string, Entity>, exportedAt: string): StixObject[] {
  const times = timesOf(document, exportedAt);
  const { analysis, article } = document;
  const report = stixId("report", article.canonicalUrl);
  const validFrom = timestamp(article.publishedAt) ?? exportedAt;
  const named = (analysis?.mentions ?? []).map((mention) => mentionObject(mention, entities, validFrom, times));
  const story =
    analysis === null
      ? rememberedObjects({ document, entities, times })
      : storyObjects({ document, analysis, times, objectAt: (position) => named[position] ?? null });
  const content = [reader(times), ...named.filter((object) => object !== null), ...story];
  const notes = document.notes.flatMap((note) => noteObjects(note, entities, times, report));
  const refs = [...new Set([...content, ...notes].map(({ id }) => id))];
  return [...content, ...notes, reportObject(document, times, refs)];
}

function* objects({ documents, entityNotes, entities, exportedAt }: ExportInput): Generator<StixObject> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const times = timesOf(null, exportedAt);
  for (const document of documents) yield* documentObjects(document, byId, exportedAt);
  const loose = entityNotes.flatMap((note) => noteObjects(note, byId, times, null));
  if (loose.length > 0) yield* [reader(times), ...loose];
}

/** A STIX 2.1 bundle: a report an article, what it names, what happened, by whose word, and the notes. */
export const stix: ExportFormat = {
  id: "stix",
  label: "export_stix",
  extension: "stix.json",
  mediaType: "application/stix+json;version=2.1",
  *pieces(input) {
    const key = input.documents.map(({ article }) => article.canonicalUrl).join(" ");
    yield `{\n"type": "bundle",\n"id": "${stixId("bundle", `${input.exportedAt} ${key}`)}"`;
    const written = new Set<StixId>();
    for (const object of objects(input)) {
      if (written.has(object.id)) continue;
      yield `${written.size === 0 ? ',\n"objects": [\n' : ",\n"}${JSON.stringify(object)}`;
      written.add(object.id);
    }
    // STIX forbids empty lists: a bundle of nothing has none.
    yield written.size === 0 ? "\n}\n" : "\n]\n}\n";
  },
};
