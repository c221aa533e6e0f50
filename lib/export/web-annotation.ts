import * as v from "valibot";
import { type Note, noteColours, noteSubjects, noteVersion, type TextSelector } from "../model/note.ts";
import { migrateNote } from "../notes/migrate-note.ts";
import type { ExportFormat } from "./export-format.ts";
import { NotAnExport } from "./json.ts";

// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/. What it has no word for is in our own terms.

const context = ["http://www.w3.org/ns/anno.jsonld", { newsgloss: "https://newsgloss.org/ns#" }];
const noteIri = "urn:newsgloss:note:";
const entityIri = "urn:newsgloss:entity:";

const iri = (prefix: string, id: string): string => prefix + encodeURIComponent(id);
const fromIri = (prefix: string, value: string): string | null =>
  value.startsWith(prefix) ? decodeURIComponent(value.slice(prefix.length)) : null;

function selectors({ quote, position }: TextSelector) {
  return [
    { type: "TextQuoteSelector", exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    { type: "TextPositionSelector", start: position.start, end: position.end },
  ];
}

function bodies(note: Note) {
  return [
    { type: "TextualBody", purpose: "commenting", format: "text/markdown", value: note.body },
    ...note.tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ...note.entityIds.map((id) => ({ type: "SpecificResource", purpose: "identifying", source: iri(entityIri, id) })),
  ];
}

function annotation(note: Note) {
  return {
    "@context": context,
    id: iri(noteIri, note.id),
    type: "Annotation",
    motivation: note.target === null ? "commenting" : "highlighting",
    created: note.createdAt,
    modified: note.updatedAt,
    body: bodies(note),
    target: {
      type: "SpecificResource",
      source: note.article === null ? iri(entityIri, note.entityIds[0] ?? "") : note.article.canonicalUrl,
      ...(note.target === null ? {} : { selector: selectors(note.target) }),
    },
    "newsgloss:subject": note.subject,
    "newsgloss:colour": note.colour,
    "newsgloss:article": note.article,
  };
}

/** The notes alone, for annotation tools: a list of annotations, each complete in itself. */
export const webAnnotation: ExportFormat = {
  id: "web-annotation",
  label: "export_web_annotation",
  extension: "jsonld",
  mediaType: "application/ld+json",
  *pieces({ documents, entityNotes }) {
    yield "[";
    let separator = "\n";
    for (const notes of [...documents.map((document) => document.notes), entityNotes]) {
      for (const note of notes) {
        yield separator + JSON.stringify(annotation(note));
        separator = ",\n";
      }
    }
    yield "\n]\n";
  },
};

const SelectorSchema = v.union([
  v.object({
    type: v.literal("TextQuoteSelector"),
    exact: v.string(),
    prefix: v.optional(v.string(), ""),
    suffix: v.optional(v.string(), ""),
  }),
  v.object({ type: v.literal("TextPositionSelector"), start: v.number(), end: v.number() }),
]);

const BodySchema = v.union([
  v.object({ type: v.literal("TextualBody"), purpose: v.optional(v.string(), "commenting"), value: v.string() }),
  v.object({ type: v.literal("SpecificResource"), purpose: v.literal("identifying"), source: v.string() }),
]);

const AnnotationSchema = v.object({
  id: v.string(),
  created: v.string(),
  modified: v.optional(v.string()),
  body: v.optional(v.array(BodySchema), []),
  target: v.object({ source: v.string(), selector: v.optional(v.array(SelectorSchema), []) }),
  "newsgloss:subject": v.optional(v.picklist(noteSubjects)),
  "newsgloss:colour": v.optional(v.picklist(noteColours), "yellow"),
  "newsgloss:article": v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
type ReadAnnotation = v.InferOutput<typeof AnnotationSchema>;

function targetOf({ target }: ReadAnnotation): TextSelector | null {
  let quote: TextSelector["quote"] | null = null;
  let position = { start: 0, end: 0 };
  for (const selector of target.selector) {
    if (selector.type === "TextPositionSelector") position = { start: selector.start, end: selector.end };
    else quote = { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix };
  }
  return quote === null ? null : { quote, position };
}

function noteOf(read: ReadAnnotation): Note {
  const target = targetOf(read);
  const texts = read.body.flatMap((body) => (body.type === "TextualBody" ? [body] : []));
  const { source } = read.target;
  const bare = { url: source, canonicalUrl: source, title: "", publishedAt: null };
  return migrateNote({
    version: noteVersion,
    id: fromIri(noteIri, read.id) ?? read.id,
    createdAt: read.created,
    updatedAt: read.modified ?? read.created,
    subject: read["newsgloss:subject"] ?? (target === null ? "article" : "passage"),
    article: read["newsgloss:article"] === undefined ? bare : read["newsgloss:article"],
    target,
    entityIds: read.body.flatMap((body) =>
      body.type === "SpecificResource" ? [fromIri(entityIri, body.source) ?? body.source] : [],
    ),
    body: texts
      .filter(({ purpose }) => purpose !== "tagging")
      .map(({ value }) => value)
      .join("\n\n"),
    tags: texts.filter(({ purpose }) => purpose === "tagging").map(({ value }) => value),
    colour: read["newsgloss:colour"],
  });
}

/** The notes that `webAnnotation` or another tool wrote. Throws `NotAnExport` or `NotANote` with the place and the reason. */
export function readWebAnnotations(text: string): Note[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new NotAnExport(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = v.safeParse(v.array(AnnotationSchema), parsed);
  if (read.success) return read.output.map(noteOf);
  const [issue] = read.issues;
  throw new NotAnExport(`Annotation ${v.getDotPath(issue) ?? ""} is not as the Web Annotation model has it: ${issue.message}`);
}
