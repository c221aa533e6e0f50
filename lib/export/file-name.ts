import type { ExportFormat, ExportInput } from "./export-format.ts";

const longest = 60;

/** Letters and digits of any script, in small letters, joined by hyphens; empty where there are none. */
function slug(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    if (name.length + word.length + 1 > longest) break;
    name += name === "" ? word : `-${word}`;
  }
  return name;
}

/** `2022-09-07-albania-cuts-ties.md`: a name that every file system takes. */
export function fileName({ documents, exportedAt }: ExportInput, { extension }: Pick<ExportFormat, "extension">): string {
  const [only] = documents;
  if (documents.length !== 1 || only === undefined) return `newsgloss-${exportedAt.slice(0, 10)}.${extension}`;
  const day = only.article.publishedAt ?? exportedAt.slice(0, 10);
  const title = slug(only.article.title);
  return `${[day, title === "" ? "article" : title].join("-")}.${extension}`;
}
