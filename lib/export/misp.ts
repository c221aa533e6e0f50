import { byId, type Entities } from "./document-story.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { attributesOf, mispId, writtenAttribute } from "./misp/attributes.ts";
import { objectsOf } from "./misp/objects.ts";
import { tagsOf } from "./misp/tags.ts";

function eventOf(document: ExportDocument, entities: Entities, exportedAt: string) {
  const { article } = document;
  const seconds = String(Math.floor(Date.parse(exportedAt) / 1000));
  return {
    Event: {
      uuid: mispId("event", article.canonicalUrl),
      info: article.title.trim() || "Untitled article",
      date: article.publishedAt ?? exportedAt.slice(0, 10),
      timestamp: seconds,
      threat_level_id: "4",
      analysis: "0",
      distribution: "0",
      published: false,
      Attribute: attributesOf(document, entities).map((attribute) => writtenAttribute(attribute, article.canonicalUrl, seconds)),
      Object: objectsOf(document, seconds),
      Tag: tagsOf(document, entities).map((name) => ({ name })),
    },
  };
}

/** MISP core format: an event an article. One is written alone, several as MISP's own `response` list. */
export const misp: ExportFormat = {
  id: "misp",
  label: "export_misp",
  extension: "misp.json",
  mediaType: "application/json",
  *pieces({ documents, entities, exportedAt }) {
    const known = byId(entities);
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) {
      yield `${JSON.stringify(eventOf(only, known, exportedAt), null, 2)}\n`;
      return;
    }
    yield '{"response": [';
    for (const [index, document] of documents.entries())
      yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(eventOf(document, known, exportedAt))}`;
    yield "\n]}\n";
  },
};
