import * as v from "valibot";
import { EntityHitSchema } from "../model/entity-page.ts";
import type { MessageTable } from "./protocol.ts";

const nothing = v.null();
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** Between the library, which changes the knowledge base itself, and the background, which reads with it. */
export const knowledgeMessages = {
  /** Answered once the starter knowledge of this version is stored; refused with the reason why it could not be. */
  "knowledge.ready": { from: ["extension"], request: nothing, response: nothing },
  /** Entities by the beginning of a name; a page is told of those alone that came with the extension. */
  "entity.find": {
    from: ["reader", "extension"],
    request: v.object({ query: v.pipe(v.string(), v.maxLength(256)) }),
    response: v.array(EntityHitSchema),
  },
  /** Null: the knowledge base has no such entity. */
  "entity.name": { from: ["reader", "extension"], request: v.object({ entityId: id }), response: v.nullable(v.string()) },
  /** The knowledge base was changed: what was found by the old one no longer holds. */
  "knowledge.changed": { from: ["extension"], request: nothing, response: nothing },
} as const satisfies MessageTable;
