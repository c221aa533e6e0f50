import type { EntityContext } from "../model/entity-context.ts";
import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import type { KnowledgeDatabase } from "./database.ts";
import { contextFromFacts, readEntityContext } from "./entity-context.ts";
import { type Facts, viewOf } from "./facts.ts";
import { readNameIndex } from "./name-index.ts";
import { entityOf } from "./rows.ts";
import { type SearchHit, type SearchOptions, searchEntities } from "./search.ts";
import { sliceReader } from "./slice.ts";
import { writeStarter } from "./starter.ts";
import { withSpace } from "./storage-full.ts";
import { untilWritten } from "./until-written.ts";

export interface KnowledgeBase {
  /** What the analysis of a text needs. On the very first run answered from memory, while the database is still being filled. */
  sliceFor(text: string): Promise<KnowledgeView>;
  entityContext(id: string): Promise<EntityContext | null>;
  /** The entity alone, without what is known of it. */
  entity(id: string): Promise<Entity | null>;
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
  /** Resolves once the starter facts of this version are in the database; rejects with `StorageFull` or the browser's reason. */
  ready(): Promise<void>;
}

export interface Starter {
  /** Version of the facts that come with this extension, known without unpacking them. */
  readonly version: string;
  load(): Promise<Facts>;
}

/** The knowledge in the reader's database, filled from the starter facts on the first run and after an update. */
export function knowledgeBase(database: KnowledgeDatabase, starter: Starter): KnowledgeBase {
  const names = untilWritten(database, ["meta"], () => readNameIndex(database));
  const readSlice = sliceReader(database);
  let facts: Promise<Facts> | null = null;
  let filling: Promise<void> | null = null;
  /** What there is while the very first facts are still being written: the database answers nobody until they are. */
  let firstView: Promise<KnowledgeView> | null = null;

  const storedVersion = untilWritten(database, ["meta"], async (): Promise<string | null> => {
    const row = await database.meta.get("starter");
    return row?.key === "starter" ? row.version : null;
  });

  /** Both are made once, and anew with the next question after one has failed. */
  const load = (): Promise<Facts> => {
    facts ??= starter.load();
    return facts;
  };
  const fill = (): Promise<void> => {
    filling ??= load()
      .then((loaded) => withSpace(async () => void (await writeStarter(database, loaded))))
      .finally(() => {
        facts = null;
        filling = null;
        firstView = null;
      });
    return filling;
  };

  // Whoever waits for `ready` is told why it failed; here the facts in memory, or the last ones stored, serve as well.
  const fillBeside = (): void => void fill().catch(() => undefined);

  /** Starts to fill a database in which nothing is yet. */
  function fillFirst(): Promise<KnowledgeView> {
    firstView ??= load().then(viewOf);
    fillBeside();
    return firstView;
  }

  /** Starts to fill the database where it is not up to date and nobody does it yet. */
  async function begin(): Promise<void> {
    if (filling !== null) return;
    const stored = await storedVersion();
    if (stored === null) fillFirst().catch(() => undefined);
    else if (stored !== starter.version) fillBeside();
  }

  async function ready(): Promise<void> {
    await begin();
    await filling;
  }

  async function sliceFor(text: string): Promise<KnowledgeView> {
    if (firstView !== null) return firstView;
    const [stored, index] = await Promise.all([storedVersion(), names()]);
    if (stored === null) return fillFirst();
    const view = await readSlice(index, text);
    // Only now: reading would wait until everything is written.
    if (stored !== starter.version) fillBeside();
    return view;
  }

  return {
    sliceFor,
    ready,
    entityContext: async (id) => {
      await begin();
      if (firstView !== null) return contextFromFacts(await load(), id);
      await ready();
      return readEntityContext(database, id);
    },
    entity: async (id) => {
      await begin();
      if (firstView !== null) return (await firstView).entity(id) ?? null;
      await ready();
      const stored = await database.entities.get(id);
      return stored === undefined ? null : entityOf(stored);
    },
    search: async (query, options) => {
      await ready();
      return searchEntities(database, query, options);
    },
  };
}
