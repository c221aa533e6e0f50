import * as v from "valibot";
import type { MessageTable } from "./protocol.ts";

const nothing = v.null();

/** Between the library, which changes the knowledge base itself, and the background, which reads with it. */
export const knowledgeMessages = {
  /** Answered once the starter knowledge of this version is stored; refused with the reason why it could not be. */
  "knowledge.ready": { from: ["extension"], request: nothing, response: nothing },
  /** The knowledge base was changed: what was found by the old one no longer holds. */
  "knowledge.changed": { from: ["extension"], request: nothing, response: nothing },
} as const satisfies MessageTable;
