import { browser } from "wxt/browser";
import { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { knowledgeBase } from "../../lib/knowledge/knowledge-base.ts";
import { unpackFacts } from "../../lib/knowledge/starter.ts";
import { starterVersion } from "../../lib/knowledge/starter-version.ts";

/** The reader's database: knowledge, notes, reading history. */
export const database = new KnowledgeDatabase();

async function loadStarter() {
  const { body } = await fetch(browser.runtime.getURL("/knowledge/starter.json.gz" as "/"));
  if (body === null) throw new Error("the extension's starter knowledge is missing");
  return unpackFacts(body);
}

export const { sliceFor, entityContext, ready, search } = knowledgeBase(database, { version: starterVersion, load: loadStarter });
