import * as v from "valibot";
import {
  AcquaintanceSchema,
  ArticleMemorySchema,
  MeetingSchema,
  ReadingReferenceSchema,
  ToldIncidentSchema,
  VerdictSchema,
} from "../model/reading.ts";
import type { MessageTable } from "./protocol.ts";

const nothing = v.null();
const entityId = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const { canonicalUrl } = ReadingReferenceSchema.entries;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the background answers of the reading memory. A content script, a page's neighbour, may learn numbers, never what was read. */
export const memoryMessages = {
  "memory.article": { from: ["extension"], request: v.object({ canonicalUrl }), response: ArticleMemorySchema },
  /** The reader's word on an incident; what is confirmed or corrected becomes knowledge. */
  "memory.judge": {
    from: ["extension"],
    request: v.object({ article: ReadingReferenceSchema, verdict: VerdictSchema }),
    response: ArticleMemorySchema,
  },
  /** Takes the word back, by the incident's key. */
  "memory.takeBack": {
    from: ["extension"],
    request: v.object({ article: ReadingReferenceSchema, incident: ToldIncidentSchema.entries.key }),
    response: ArticleMemorySchema,
  },
  /** How the reader knows an entity from other articles than this one; null while the memory is off. */
  "memory.acquaintance": {
    from: ["reader", "extension"],
    request: v.object({ entityId, canonicalUrl: v.pipe(v.string(), v.maxLength(8192)) }),
    response: v.nullable(AcquaintanceSchema),
  },
  /** The articles that name an entity, the latest first. */
  "memory.meetings": { from: ["extension"], request: v.object({ entityId }), response: v.array(MeetingSchema) },
  /** How many articles are remembered. */
  "memory.size": { from: ["extension"], request: nothing, response: count },
  /** Forgets all of them; gives how many they were. */
  "memory.erase": { from: ["extension"], request: nothing, response: count },
} as const satisfies MessageTable;
