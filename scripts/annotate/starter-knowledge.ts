import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { FactsSchema, viewOf } from "../../lib/knowledge/facts.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";

const starterPath = join(import.meta.dirname, "../../public/knowledge/starter.json.gz");

/** The knowledge that the extension starts with, all in memory. Takes well under a second. */
export function starterKnowledge(): KnowledgeView {
  const json: unknown = JSON.parse(gunzipSync(readFileSync(starterPath)).toString("utf8"));
  return viewOf(v.parse(FactsSchema, json));
}
