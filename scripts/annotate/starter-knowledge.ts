import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { type Facts, FactsSchema, viewOf } from "../../lib/knowledge/facts.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";

const starterPath = join(import.meta.dirname, "../../public/knowledge/starter.json.gz");

/** The facts that the extension starts with. Takes well under a second. */
export function starterFacts(): Facts {
  const json: unknown = JSON.parse(gunzipSync(readFileSync(starterPath)).toString("utf8"));
  return v.parse(FactsSchema, json);
}

/** The same, as the analysis looks things up. */
export const starterKnowledge = (): KnowledgeView => viewOf(starterFacts());
