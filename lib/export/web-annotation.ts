import type { Note, TextSelector } from "../model/note.ts";
import type { ExportFormat } from "./export-format.ts";

// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/. What it has no word for is in our own terms.

const context = ["http://www.w3.org/ns/anno.jsonld", { newsgloss: "https://newsgloss.org/ns#" }];
export const noteIri = "urn:newsgloss:note:";
export const entityIri = "urn:newsgloss:entity:";

const iri = (prefix: string, id: string): string => prefix + encodeURIComponent(id);

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
