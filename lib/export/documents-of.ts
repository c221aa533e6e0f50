import type { Note } from "../model/note.ts";
import type { Digest } from "../model/reading.ts";
import type { ExportDocument, ExportInput } from "./export-format.ts";

type ReadArticle = Pick<Digest, "canonicalUrl" | "url" | "title" | "publishedAt" | "entities" | "incidents">;

/**
 * Notes by the article they are on, as the export formats take them, with what is remembered of each article; the texts
 * are not kept. `read`: the remembered articles, those without notes too; the documents come in order of the first note.
 */
export function documentsOf(
  notes: readonly Note[],
  read: readonly ReadArticle[] = [],
): Pick<ExportInput, "documents" | "entityNotes"> {
  const byArticle = Map.groupBy(
    notes.filter(({ article }) => article !== null),
    ({ article }) => article?.canonicalUrl ?? "",
  );
  const readByUrl = new Map(read.map((article) => [article.canonicalUrl, article]));
  const documents = [...new Set([...byArticle.keys(), ...readByUrl.keys()])].flatMap((canonicalUrl): ExportDocument[] => {
    const own = byArticle.get(canonicalUrl) ?? [];
    const digest = readByUrl.get(canonicalUrl);
    const named = digest ?? own.at(-1)?.article;
    if (named == null) return [];
    const { url, title, publishedAt } = named;
    return [
      {
        article: { url, canonicalUrl, title, publishedAt, publishedBy: "given", lang: null, text: null },
        analysis: null,
        remembered: digest === undefined ? null : { entities: digest.entities, incidents: digest.incidents },
        notes: own,
      },
    ];
  });
  return { documents, entityNotes: notes.filter(({ article }) => article === null) };
}

/** Ids of the entities that the documents and notes name: linked in the text, remembered, or given by the reader. */
export function entityIdsIn({ documents, entityNotes }: Pick<ExportInput, "documents" | "entityNotes">): string[] {
  const linked = documents.flatMap(({ analysis }) =>
    (analysis?.mentions ?? []).flatMap((mention) =>
      "link" in mention && mention.link.kind === "linked" ? (mention.link.candidates[0]?.entityId ?? []) : [],
    ),
  );
  const remembered = documents.flatMap(({ remembered: digest }) =>
    (digest?.entities ?? []).flatMap(({ entityId, sure }) => (sure ? [entityId] : [])),
  );
  const noted = [...documents.flatMap(({ notes }) => notes), ...entityNotes].flatMap(({ entityIds }) => entityIds);
  return [...new Set([...linked, ...remembered, ...noted])];
}
