import * as v from "valibot";

/** W3C Web Annotation selectors: the words with their surroundings, and where they stood. */
export const TextSelectorSchema = v.object({
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  position: v.object({ start: v.number(), end: v.number() }),
});
export type TextSelector = Readonly<v.InferOutput<typeof TextSelectorSchema>>;

export const NoteSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  article: v.object({
    url: v.string(),
    canonicalUrl: v.string(),
    title: v.string(),
    publishedAt: v.nullable(v.string()),
  }),
  /** Null: a note on the whole article. */
  target: v.nullable(TextSelectorSchema),
  entityIds: v.array(v.string()),
  /** Markdown, as typed. */
  body: v.pipe(v.string(), v.maxLength(1_000_000)),
  tags: v.array(v.string()),
});

/** What the reader wrote, and on which words. */
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>;
