import * as v from "valibot";
import { analyseArticle } from "../../lib/analysis/analyse-article.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";
import { articleOf, type Document, DocumentSchema } from "./document.ts";
import { extractedArticle, rowOf } from "./row.ts";

/** Reads a document, gives the row that is printed for it. */
export function annotateDocument(document: Document, knowledge: KnowledgeView) {
  const article = articleOf(document);
  const row = rowOf(document.id, analyseArticle(article, knowledge));
  return typeof document.html === "string" ? { ...row, article: extractedArticle(article) } : row;
}

function idOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "id" in raw ? raw.id : null;
}

/** Where valibot's message does not say which field was wrong, this does. */
function reasonOf(error: unknown): string {
  if (v.isValiError(error)) {
    return error.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(": ")).join("; ");
  }
  return error instanceof Error ? error.message : String(error);
}

/** One line in, one row out; a line that cannot be read gives `{id, error}`. */
export function annotateLine(line: string, knowledge: KnowledgeView): unknown {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(line);
    id = idOf(raw);
    return annotateDocument(v.parse(DocumentSchema, raw), knowledge);
  } catch (error) {
    return { id, error: reasonOf(error) };
  }
}

/** Splits at line feeds alone: JSON strings may hold U+2028 and U+2029, at which `node:readline` would break too. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}

/** NDJSON in, NDJSON out: one row for every line that is not blank, in the same order. */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  output: NodeJS.WritableStream,
  knowledge: KnowledgeView,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === "") continue;
    const row = `${JSON.stringify(annotateLine(line, knowledge))}\n`;
    if (!output.write(row)) await new Promise<void>((resolve) => output.once("drain", resolve));
  }
}
