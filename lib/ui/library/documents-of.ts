import type { ExportDocument } from "../../export/export-format.ts";
import type { Note } from "../../model/note.ts";

type Sorted = { readonly documents: ExportDocument[]; readonly entityNotes: Note[] };

/** Notes by the article they are on, as the export formats take them; the articles' texts are not kept. */
export function documentsOf(notes: readonly Note[]): Sorted {
  const byArticle = Map.groupBy(
    notes.filter(({ article }) => article !== null),
    ({ article }) => article?.canonicalUrl ?? "",
  );
  const documents = Array.from(byArticle.values(), (group): ExportDocument[] => {
    const article = group.at(-1)?.article ?? null;
    if (article === null) return [];
    return [{ article: { ...article, publishedBy: "given", lang: null, text: null }, analysis: null, notes: group }];
  }).flat();
  return { documents, entityNotes: notes.filter(({ article }) => article === null) };
}
