import * as v from "valibot";
import { AnalysisSchema } from "../model/analysis.ts";
import { ArticleSchema } from "../model/article.ts";
import { EntitySchema } from "../model/knowledge.ts";
import { NoteSchema } from "../model/note.ts";
import { DigestSchema } from "../model/reading.ts";

/** An article as far as it is known: the library keeps no texts, so an article's may be gone when its notes are exported. */
const ExportedArticleSchema = v.object({ ...ArticleSchema.entries, text: v.nullable(ArticleSchema.entries.text) });

const ExportDocumentSchema = v.object({
  article: ExportedArticleSchema,
  analysis: v.nullable(AnalysisSchema),
  /** What the reading memory has of it where there is no analysis: entities by id, incidents in a line. */
  remembered: v.nullable(v.pick(v.object(DigestSchema.entries), ["entities", "incidents"])),
  notes: v.array(NoteSchema),
});
/** One article with what was found in it and what the reader wrote on it. */
export type ExportDocument = Readonly<v.InferOutput<typeof ExportDocumentSchema>>;

export const ExportInputSchema = v.object({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  documents: v.array(ExportDocumentSchema),
  /** Notes written on entities, outside of any article. */
  entityNotes: v.array(NoteSchema),
  /** The entities that the analyses and notes name, as the knowledge base has them. */
  entities: v.array(EntitySchema),
});
export type ExportInput = Readonly<v.InferOutput<typeof ExportInputSchema>>;

/** What the reader chose for files made for people. */
export interface ExportOptions {
  /** Names as `[[wiki links]]` in Markdown. */
  readonly wikiLinks: boolean;
  /** The reader's own Markdown template; null: the usual one. */
  readonly template: string | null;
}

export const usualOptions: ExportOptions = { wikiLinks: false, template: null };

/** A way to write it all down. Adding one is a file of its own and a line in `formats.ts`. */
export interface ExportFormat {
  readonly id: string;
  /** Key of its name in the messages: `export_markdown`. */
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The file in pieces, in order: a large one is written in slices, so that no thread waits for all of it. */
  pieces(input: ExportInput, options: ExportOptions): Iterable<string>;
}

export interface ExportFile {
  readonly filename: string;
  readonly mediaType: string;
  /** Of a large file no string is made: a `Blob` takes the pieces as they are. */
  readonly pieces: readonly string[];
}
