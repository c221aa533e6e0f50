import Papa from "papaparse";
import { hasLink, type Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";

export const csvColumns = [
  "record",
  "article_url",
  "article_title",
  "published",
  "start",
  "end",
  "kind",
  "type",
  "text",
  "value",
  "certainty",
  "link",
  "entity_id",
  "entity_name",
  "external_ids",
  "note",
  "tags",
  "created",
  "updated",
] as const;
type Row = Partial<Record<(typeof csvColumns)[number], string | number>>;

/**
 * What a spreadsheet would take for a formula, and carry out: marked by an apostrophe in front, as OWASP advises.
 * Papaparse's own pattern lets a formula with a line break through.
 */
const formula = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/;

function typeOf(mention: Mention): string {
  switch (mention.kind) {
    case "actor":
      return mention.actorType;
    case "attack":
      return mention.attackType;
    case "date":
      return mention.timexType;
    case "indicator":
      return mention.indicatorType;
    default:
      return "";
  }
}

function normalisedOf(mention: Mention): string {
  switch (mention.kind) {
    case "date":
      return mention.value;
    case "technique":
      return mention.attackId;
    case "vulnerability":
      return mention.cve ?? "";
    case "indicator":
      return mention.refanged;
    default:
      return "";
  }
}

function mentionRow(article: Row, mention: Mention): Row {
  const candidates = hasLink(mention) && mention.link.kind !== "unknown" ? mention.link.candidates : [];
  const shown = hasLink(mention) && mention.link.kind === "linked" ? candidates.slice(0, 1) : candidates;
  return {
    record: "mention",
    ...article,
    start: mention.start,
    end: mention.end,
    kind: mention.kind,
    type: typeOf(mention),
    text: mention.text,
    value: normalisedOf(mention),
    certainty: mention.certainty,
    link: hasLink(mention) ? mention.link.kind : "",
    entity_id: shown.map(({ entityId }) => entityId).join(" | "),
    entity_name: shown.map(({ name }) => name).join(" | "),
    external_ids: shown.flatMap(({ externalIds }) => externalIds).join(" | "),
  };
}

function noteRow(article: Row, note: Note): Row {
  return {
    record: "note",
    ...article,
    start: note.target?.position.start ?? "",
    end: note.target?.position.end ?? "",
    kind: note.subject,
    text: note.target?.quote.exact ?? "",
    entity_id: note.entityIds.join(" | "),
    note: note.body,
    tags: note.tags.join(" | "),
    created: note.createdAt,
    updated: note.updatedAt,
  };
}

function rowsOf({ article, analysis, notes }: ExportDocument): Row[] {
  const columns: Row = { article_url: article.canonicalUrl, article_title: article.title, published: article.publishedAt ?? "" };
  return [
    ...(analysis?.mentions ?? []).flatMap((mention) => (mention.kind === "participant" ? [] : [mentionRow(columns, mention)])),
    ...notes.map((note) => noteRow(columns, note)),
  ];
}

const written = (rows: readonly Row[]): string =>
  Papa.unparse(
    { fields: [...csvColumns], data: rows.map((row) => csvColumns.map((column) => row[column] ?? "")) },
    { header: false, newline: "\r\n", escapeFormulae: formula },
  );

/** One row a mention and one a note, as RFC 4180 has it; with the mark that lets Excel read it as UTF-8. */
export const csv: ExportFormat = {
  id: "csv",
  label: "export_csv",
  extension: "csv",
  mediaType: "text/csv",
  *pieces({ documents, entityNotes }) {
    yield `\uFEFF${csvColumns.join(",")}\r\n`;
    for (const document of documents) {
      const rows = rowsOf(document);
      if (rows.length > 0) yield `${written(rows)}\r\n`;
    }
    if (entityNotes.length > 0) yield `${written(entityNotes.map((note) => noteRow({}, note)))}\r\n`;
  },
};
