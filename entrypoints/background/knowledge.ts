import { browser } from "wxt/browser";
import { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { type KnowledgeBase, knowledgeBase } from "../../lib/knowledge/knowledge-base.ts";
import { unpackFacts } from "../../lib/knowledge/starter.ts";
import { starterVersion } from "../../lib/knowledge/starter-version.ts";

/** The reader's own database: knowledge, notes, and what was read. */
export const database = new KnowledgeDatabase();

async function loadStarter() {
  const response = await fetch(browser.runtime.getURL("/knowledge/starter.json.gz" as "/popup.html"));
  if (response.body === null) throw new Error("the starter knowledge could not be read from the extension");
  return unpackFacts(response.body);
}

export const knowledge: KnowledgeBase = knowledgeBase(database, { version: starterVersion, load: loadStarter });

/** Fills the database when the extension is installed or updated, before the first article needs it. */
export function fillKnowledge(): void {
  browser.runtime.onInstalled.addListener(async () => {
    // Without room for it every article is still read, from memory; the reader is told where knowledge is changed.
    await knowledge.ready().catch((error: unknown) => console.warn("newsgloss: the knowledge was not stored:", error));
  });
}
