import * as v from "valibot";
import { migrateNote } from "../model/migrate-note.ts";
import { type Note, noteColours, noteSubjects, noteVersion, type TextSelector } from "../model/note.ts";
import { withoutTracking } from "../text/article-address.ts";
import { NotAnExport, readJsonText } from "./read-json-text.ts";
import { entityIri, noteIri } from "./web-annotation.ts";

/** The model lets one thing stand, or none, where a list of them may. */
const listOf = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.optional(v.unknown(), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(item),
  );

/** Selectors and bodies of a kind that Newsgloss does not use are left aside. */
const ignored = v.pipe(
  v.looseObject({ type: v.optional(v.string()) }),
  v.transform(() => ({ type: "ignored" as const })),
);

const SelectorSchema = v.union([
  v.object({
    type: v.literal("TextQuoteSelector"),
    exact: v.string(),
    prefix: v.optional(v.string(), ""),
    suffix: v.optional(v.string(), ""),
  }),
  v.object({ type: v.literal("TextPositionSelector"), start: v.number(), end: v.number() }),
  ignored,
]);

const BodySchema = v.union([
  v.object({ type: v.literal("TextualBody"), purpose: v.optional(v.string(), "commenting"), value: v.string() }),
  v.object({ type: v.literal("SpecificResource"), purpose: v.literal("identifying"), source: v.string() }),
  ignored,
]);

const target = v.union([
  v.object({ source: v.string(), selector: listOf(SelectorSchema) }),
  v.pipe(
    v.string(),
    v.transform((source) => ({ source, selector: [] })),
  ),
]);

const time = v.pipe(
  v.string(),
  v.check((value) => !Number.isNaN(Date.parse(value)), "not a time"),
  v.transform((value) => new Date(value).toISOString()),
);

const AnnotationSchema = v.object({
  id: v.string(),
  created: time,
  modified: v.optional(time),
  body: listOf(BodySchema),
  target: v.pipe(listOf(target), v.minLength(1)),
  "newsgloss:subject": v.optional(v.picklist(noteSubjects)),
  "newsgloss:colour": v.optional(v.picklist(noteColours), "yellow"),
  "newsgloss:article": v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** What Hypothesis gives for its annotations; brought into the model's own shape. */
const HypothesisSchema = v.pipe(
  v.object({
    id: v.string(),
    created: time,
    updated: time,
    uri: v.string(),
    text: v.optional(v.string(), ""),
    tags: v.optional(v.array(v.string()), []),
    document: v.optional(v.object({ title: v.optional(v.array(v.string()), []) }), { title: [] }),
    target: v.optional(v.array(v.object({ selector: listOf(SelectorSchema) })), []),
  }),
  v.transform((row): Annotation => {
    const [title = ""] = row.document.title;
    return {
      id: row.id,
      created: row.created,
      modified: row.updated,
      body: [
        { type: "TextualBody", purpose: "commenting", value: row.text },
        ...row.tags.map((value) => ({ type: "TextualBody" as const, purpose: "tagging", value })),
      ],
      target: [{ source: row.uri, selector: row.target[0]?.selector ?? [] }],
      "newsgloss:colour": "yellow",
      "newsgloss:article": { url: row.uri, canonicalUrl: withoutTracking(row.uri), title, publishedAt: null },
    };
  }),
);

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const fromIri = (prefix: string, value: string): string =>
  value.startsWith(prefix) ? decoded(value.slice(prefix.length)) : value;

function selectorOf({ target: [first] }: Annotation): TextSelector | null {
  let quote: TextSelector["quote"] | null = null;
  let position = { start: 0, end: 0 };
  for (const selector of first?.selector ?? []) {
    if (selector.type === "TextPositionSelector") position = { start: selector.start, end: selector.end };
    if (selector.type === "TextQuoteSelector")
      quote = { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix };
  }
  return quote === null ? null : { quote, position };
}

function noteOf(read: Annotation): Note {
  const words = selectorOf(read);
  const texts = read.body.flatMap((body) => (body.type === "TextualBody" ? [body] : []));
  const source = read.target[0]?.source ?? "";
  const bare = { url: source, canonicalUrl: withoutTracking(source), title: "", publishedAt: null };
  return migrateNote({
    version: noteVersion,
    id: fromIri(noteIri, read.id),
    createdAt: read.created,
    updatedAt: read.modified ?? read.created,
    subject: read["newsgloss:subject"] ?? (words === null ? "article" : "passage"),
    article: read["newsgloss:article"] === undefined ? bare : read["newsgloss:article"],
    target: words,
    entityIds: read.body.flatMap((body) => (body.type === "SpecificResource" ? [fromIri(entityIri, body.source)] : [])),
    body: texts.flatMap(({ purpose, value }) => (purpose === "tagging" ? [] : [value])).join("\n\n"),
    tags: texts.flatMap(({ purpose, value }) => (purpose === "tagging" ? [value] : [])),
    colour: read["newsgloss:colour"],
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** A list, one annotation, an AnnotationPage (`items`), or what Hypothesis answers a search with (`rows`). */
function annotationsIn(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (!isRecord(file)) throw new NotAnExport("The file holds no annotations.");
  const { items, rows } = file;
  return Array.isArray(rows) ? rows : Array.isArray(items) ? items : [file];
}

function readOne(annotation: unknown, index: number): Note {
  const schema = isRecord(annotation) && "uri" in annotation ? HypothesisSchema : AnnotationSchema;
  const read = v.safeParse(schema, annotation);
  if (read.success) return noteOf(read.output);
  const [issue] = read.issues;
  throw new NotAnExport(
    `Annotation ${index + 1}: ${v.getDotPath(issue) ?? "it"} is not as the Web Annotation model has it: ${issue.message}`,
  );
}

/**
 * The notes that `webAnnotation`, another annotation tool or Hypothesis wrote.
 * Throws `NotAnExport` or `NotANote` with the place and the reason.
 */
export function readWebAnnotations(text: string): Note[] {
  return annotationsIn(readJsonText(text)).map(readOne);
}
