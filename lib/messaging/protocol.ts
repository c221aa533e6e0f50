import * as v from "valibot";
import { ArticleSchema } from "../model/article.ts";
import { choiceScopes } from "../model/choice.ts";
import { EntityContextSchema } from "../model/entity-context.ts";
import { MarkStyleSchema } from "../model/mark-style.ts";
import { NoteSchema } from "../model/note.ts";
import { knowledgeMessages } from "./knowledge-messages.ts";
import { memoryMessages } from "./memory-messages.ts";
import { PackedAnalysisSchema, UnpackedAnalysisSchema } from "./packed-analysis.ts";

/**
 * Every message between the extension's parts: what is asked, what is answered, who may ask. `reader`: a content script,
 * thus a page's neighbour; `extension`: the extension's own pages (popup, library, welcome) and its background.
 */
export type Role = "reader" | "extension";

export interface Message {
  readonly from: readonly Role[];
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
}

export type MessageTable = Readonly<Record<string, Message>>;

const nothing = v.null();
const tabId = v.pipe(v.number(), v.integer());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** `names`: what needs no NLP, shown first; `full`: everything. */
const depth = v.picklist(["names", "full"]);

/** A note before the store has given it an id and its times; with `id` an existing one is changed. */
const NoteDraftSchema = v.object({
  ...v.omit(NoteSchema, ["id", "createdAt", "updatedAt"]).entries,
  id: v.nullable(NoteSchema.entries.id),
});
export type NoteDraft = Readonly<v.InferOutput<typeof NoteDraftSchema>>;

/** What the tab's reader is doing, for popup and panel. */
export const PageStateSchema = v.variant("kind", [
  /** The page was read and is no article; `why` is a sentence for the reader. */
  v.object({ kind: v.literal("no-article"), why: v.string() }),
  /** Turned off for this page or by the settings for this site. */
  v.object({ kind: v.literal("off") }),
  v.object({ kind: v.literal("working") }),
  /** It waits for the database, which another window holds, and goes on by itself. */
  v.object({ kind: v.literal("held") }),
  /** `analysis` holds the quick names first (`depth: "names"`), then everything; `page.changed` tells of the second. */
  v.object({ kind: v.literal("ready"), article: ArticleSchema, analysis: UnpackedAnalysisSchema, depth }),
  v.object({ kind: v.literal("failed"), why: v.string() }),
]);
export type PageState = Readonly<v.InferOutput<typeof PageStateSchema>>;
/** The same as the tab's reader has it. */
export type OwnState = Readonly<v.InferInput<typeof PageStateSchema>>;

export const pageCommands = ["next-mark", "previous-mark", "open-card", "add-note", "toggle"] as const;
export type PageCommand = (typeof pageCommands)[number];

/** Answered by the background. */
export const backgroundMessages = {
  /** The gate has seen an article: put the reader and the marks' sheet into the sender's frame. False where the site is turned off. */
  "reader.wanted": { from: ["reader"], request: nothing, response: v.boolean() },
  /** Put the reader into a tab on the reader's own wish (`activeTab`); refused with a sentence on pages no extension may read. */
  "reader.open": {
    from: ["extension"],
    request: v.object({ tabId }),
    response: v.variant("kind", [
      v.object({ kind: v.literal("opened") }),
      v.object({ kind: v.literal("refused"), why: v.string() }),
    ]),
  },
  /** Strings of the language that the reader chose, for the card; null while it is the browser's. */
  "strings.chosen": { from: ["reader", "extension"], request: nothing, response: v.nullable(v.record(v.string(), v.string())) },
  /** Puts the marks' style sheet `now` into the sender's tab, in place of the one `before`: a page's DOM is not needed for it. */
  "marks.sheet": {
    from: ["reader"],
    request: v.object({
      before: v.nullable(MarkStyleSchema),
      now: v.nullable(MarkStyleSchema),
      /** Into the tab's frames too, as far as they may be read. */
      inFrames: v.boolean(),
    }),
    response: nothing,
  },
  "article.analyse": {
    from: ["reader", "extension"],
    request: v.object({ article: ArticleSchema, depth }),
    response: PackedAnalysisSchema,
  },
  /** Null: the knowledge base has no such entity. */
  "entity.context": {
    from: ["reader", "extension"],
    request: v.object({ entityId: id }),
    response: v.nullable(EntityContextSchema),
  },
  /** Whom an ambiguous name means, by the reader's word; the next analysis knows. */
  "names.choose": {
    from: ["reader", "extension"],
    request: v.object({
      name,
      entityId: id,
      scope: v.picklist(choiceScopes),
      url: ArticleSchema.entries.url,
      canonicalUrl: ArticleSchema.entries.canonicalUrl,
    }),
    response: nothing,
  },
  /** "Not a name, never mark", and its undoing. */
  "names.setMarked": { from: ["reader", "extension"], request: v.object({ name, marked: v.boolean() }), response: nothing },
  /** `basedOn`: the version that was changed, null for a new note; what others changed meanwhile is kept. */
  "notes.save": {
    from: ["reader", "extension"],
    request: v.object({ draft: NoteDraftSchema, basedOn: v.nullable(NoteSchema) }),
    response: v.variant("kind", [
      v.object({ kind: v.literal("saved"), note: NoteSchema }),
      v.object({ kind: v.literal("conflict"), note: NoteSchema, other: NoteSchema }),
    ]),
  },
  /** Puts back a note that was deleted, as it was. */
  "notes.restore": { from: ["reader", "extension"], request: NoteSchema, response: nothing },
  /** Puts the parser of notes' Markdown beside the sender's reader, which has a note to show. */
  "notes.parser": { from: ["reader"], request: nothing, response: nothing },
  /** The notes of one article, oldest first. */
  "notes.list": { from: ["reader", "extension"], request: v.object({ canonicalUrl: v.string() }), response: v.array(NoteSchema) },
  "notes.delete": { from: ["reader", "extension"], request: v.object({ id }), response: nothing },
  ...memoryMessages,
  ...knowledgeMessages,
} as const satisfies MessageTable;

/** Answered by the reader in a tab; where none runs, `askTab` gives null. */
export const pageMessages = {
  "page.state": { from: ["extension"], request: nothing, response: PageStateSchema },
  /** Scroll to a mention, by its position in `Analysis.mentions`, and show it; `openCard` opens its card too. */
  "page.jump": {
    from: ["extension"],
    request: v.object({ mention: v.pipe(v.number(), v.integer(), v.minValue(0)), openCard: v.boolean() }),
    response: nothing,
  },
  /** Takes the article's notes anew; gives the ids of those whose words are in it now. */
  "page.placeNotes": { from: ["extension"], request: nothing, response: v.array(id) },
  /** Scroll to a note's words. */
  "page.jumpToNote": { from: ["extension"], request: v.object({ noteId: id }), response: nothing },
  /** Marks on this page, until it is left; a site is turned off in the settings. */
  "page.setEnabled": { from: ["extension"], request: v.object({ enabled: v.boolean() }), response: PageStateSchema },
  /** True, so that a reader that obeyed is told from a tab where none runs. */
  "page.command": {
    from: ["extension"],
    request: v.object({ command: v.picklist(pageCommands) }),
    response: v.boolean(),
  },
} as const satisfies MessageTable;

/** Told to the open surfaces, which do not answer. */
export const surfaceMessages = {
  /** The state of the sender's tab is another one: ask for it again. `tabId` is known from the sender. */
  "page.changed": { from: ["reader", "extension"], request: nothing, response: nothing },
  /** The notes of an article were changed in another place; empty for notes on entities. */
  "notes.changed": { from: ["extension"], request: v.object({ canonicalUrl: v.string() }), response: nothing },
} as const satisfies MessageTable;

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof pageMessages;
export type SurfaceMessages = typeof surfaceMessages;

export type RequestOf<M extends Message> = v.InferInput<M["request"]>;
export type ReceivedOf<M extends Message> = v.InferOutput<M["request"]>;
/** What is sent as an answer, and what the asker is given of it. */
export type AnswerOf<M extends Message> = v.InferInput<M["response"]>;
export type ResponseOf<M extends Message> = v.InferOutput<M["response"]>;
