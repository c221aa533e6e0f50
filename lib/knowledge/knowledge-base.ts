import type { EntityContext } from "../model/entity-context.ts";
import type { KnowledgeView } from "../model/knowledge.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { readEntityContext } from "./entity-context.ts";
import { type Facts, viewOf } from "./facts.ts";
import { nameIndexReader } from "./name-index.ts";
import { type SearchHit, type SearchOptions, searchEntities } from "./search.ts";
import { readSlice } from "./slice.ts";
import { writeStarter } from "./starter.ts";

export interface KnowledgeBase {
  /** What the analysis of a text needs. On the very first run answered from memory, while the database is still being filled. */
  sliceFor(text: string): Promise<KnowledgeView>;
  entityContext(id: string): Promise<EntityContext | null>;
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
  /** Resolves once the starter facts of this version are in the database; rejects with the browser's reason (no space left). */
  ready(): Promise<void>;
}

export interface Starter {
  /** Version of the facts that come with this extension, known without unpacking them. */
  readonly version: string;
  load(): Promise<Facts>;
}

/** The knowledge in the reader's database, filled from the starter facts on the first run and after an update. */
export function knowledgeBase(database: KnowledgeDatabase, starter: Starter): KnowledgeBase {
  const names = nameIndexReader(database);
  let facts: Promise<Facts> | null = null;
  let filling: Promise<void> | null = null;

  async function storedVersion(): Promise<string | null> {
    const row = await database.meta.get("starter");
    return row?.key === "starter" ? row.version : null;
  }

  /** Both are made once, and anew with the next question after one has failed. */
  const load = (): Promise<Facts> => {
    facts ??= starter.load();
    return facts;
  };
  const fill = (): Promise<void> => {
    filling ??= load()
      .then(async (loaded) => void (await writeStarter(database, loaded)))
      .finally(() => {
        facts = null;
        filling = null;
      });
    return filling;
  };

  async function ready(): Promise<void> {
    if ((await storedVersion()) !== starter.version) await fill();
  }

  async function sliceFor(text: string): Promise<KnowledgeView> {
    const stored = await storedVersion();
    if (stored !== starter.version) {
      // Whoever waits for `ready` is told why it failed; here the facts in memory, or the last ones stored, serve as well.
      fill().catch(() => undefined);
      if (stored === null) return viewOf(await load());
    }
    return readSlice(database, await names(), text);
  }

  return {
    sliceFor,
    ready,
    entityContext: async (id) => {
      await ready();
      return readEntityContext(database, id);
    },
    search: async (query, options) => {
      await ready();
      return searchEntities(database, query, options);
    },
  };
}
