import * as v from "valibot";

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

/**
 * W3C Web Annotation selectors: the words with their surroundings (TextQuoteSelector), and where they stood
 * (TextPositionSelector, in UTF-16 code units).
 */
const TextSelectorSchema = v.object({
  quote: v.object({ exact: text(100_000), prefix: text(1_000), suffix: text(1_000) }),
  position: v.object({
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
});
export type TextSelector = Readonly<v.InferOutput<typeof TextSelectorSchema>>;

const ArticleReferenceSchema = v.object({
  url: text(8192),
  /** Notes are found again under it, whatever link led to the article. */
  canonicalUrl: text(8192),
  title: text(4096),
  publishedAt: v.nullable(text(32)),
});
export type ArticleReference = Readonly<v.InferOutput<typeof ArticleReferenceSchema>>;

export const noteSubjects = ["article", "passage", "mention", "incident", "entity"] as const;

export const noteColours = ["yellow", "green", "blue", "pink", "grey"] as const;

/** The shape that is stored and exported now; an older one is brought up to it by `lib/model/migrate-note.ts`. */
export const noteVersion = 1;

export const NoteSchema = v.object({
  version: v.literal(noteVersion),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** What it is written on. */
  subject: v.picklist(noteSubjects),
  /** Null: a note on an entity, written outside any article. */
  article: v.nullable(ArticleReferenceSchema),
  /** Null: a note on no words in particular. */
  target: v.nullable(TextSelectorSchema),
  entityIds: v.pipe(v.array(text(256)), v.maxLength(1_000)),
  /** Markdown, as typed. */
  body: text(1_000_000),
  tags: v.pipe(v.array(text(256)), v.maxLength(1_000)),
  colour: v.picklist(noteColours),
});

/** What the reader wrote, and on which words. */
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>;
