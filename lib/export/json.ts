import * as v from "valibot";
import { type ExportFormat, type ExportInput, ExportInputSchema } from "./export-format.ts";
import { NotAnExport, readJsonText } from "./read-json-text.ts";

/** Grows with every change of the shape; docs/json-export.md describes each. */
const jsonVersion = 1;

const FileSchema = v.object({
  format: v.literal("newsgloss"),
  version: v.literal(jsonVersion),
  ...ExportInputSchema.entries,
});

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(item)}`;
  yield items.length === 0 ? "]" : "\n  ]";
}

function* pieces({ exportedAt, documents, entityNotes, entities }: ExportInput): Generator<string> {
  yield `{\n  "format": "newsgloss",\n  "version": ${jsonVersion},\n  "exportedAt": ${JSON.stringify(exportedAt)}`;
  yield* list("documents", documents);
  yield* list("entityNotes", entityNotes);
  yield* list("entities", entities);
  yield "\n}\n";
}

/** Everything, one line an article; the only format besides Web Annotation that Newsgloss reads back. */
export const json: ExportFormat = {
  id: "json",
  label: "export_json",
  extension: "json",
  mediaType: "application/json",
  pieces,
};

/** What `json` wrote, without loss. Throws `NotAnExport` with the place and the reason. */
export function readJson(text: string): ExportInput {
  const parsed = v.safeParse(FileSchema, readJsonText(text));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new NotAnExport(`${v.getDotPath(issue) ?? "The file"} is not as Newsgloss writes it: ${issue.message}`);
  }
  const { exportedAt, documents, entityNotes, entities } = parsed.output;
  return { exportedAt, documents, entityNotes, entities };
}
