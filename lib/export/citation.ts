import { harmlessWords } from "./defang.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { harmlessWordsAt } from "./words.ts";

function siteName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

/** `“Albania cuts ties.” news.example, 2022-09-07. https://… (read 2022-09-08)` */
function citationOf({ article }: Pick<ExportDocument, "article">, readAt: string): string {
  const title = article.title.replaceAll(/\s+/g, " ").trim();
  const place = [siteName(article.canonicalUrl), article.publishedAt ?? "undated"].filter((part) => part !== "").join(", ");
  return [title === "" ? "" : `“${title}.”`, `${place}.`, article.canonicalUrl, `(read ${readAt.slice(0, 10)})`]
    .filter((part) => part !== "")
    .join(" ");
}

/** Words of an article with their source: `“Backups were wiped.” “Albania cuts ties.” news.example, …`; addresses in them defanged. */
export const quotation = (document: ExportDocument, words: string, readAt: string): string =>
  `“${harmlessWords(words, document)}” ${citationOf(document, readAt)}`;

/** One line an article, and the reader's quotes of it below. */
export const citation: ExportFormat = {
  id: "citation",
  label: "export_citation",
  extension: "txt",
  mediaType: "text/plain",
  *pieces({ documents, exportedAt }) {
    for (const document of documents) {
      yield `${citationOf(document, exportedAt)}\n`;
      for (const note of document.notes) {
        if (note.target !== null) yield `  “${harmlessWords(note.target.quote.exact, document)}”\n`;
      }
      for (const incident of document.analysis?.incidents ?? []) {
        const words = harmlessWordsAt(document, incident);
        if (words !== null && !incident.background) yield `  “${words}”\n`;
      }
    }
  },
};
