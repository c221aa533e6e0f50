import { Dexie, type DexieOptions, type PromiseExtended, type Table } from "dexie";
import type { Choice } from "../model/choice.ts";
import type { AliasClaim, Entity, Relation, Source } from "../model/knowledge.ts";
import type { Note } from "../model/note.ts";
import type { Digest, Verdict } from "../model/reading.ts";
import { Opening } from "./opening.ts";
import { type RelationSet, RelationStore } from "./relation-store.ts";

/** Whose row it is: `starter`, the reader's (`reader`), or an import's id. What the reader wrote no update touches. */
export type Origin = string;

export type StoredEntity = Entity & { readonly origin: Origin };
export type StoredRelation = Relation & {
  readonly origin: Origin;
  /** `validFrom`, or empty: one state may be led by one person twice. */
  readonly since: string;
};
export type StoredSource = Source & { readonly origin: Origin };
export type StoredClaim = AliasClaim & {
  readonly origin: Origin;
  /** `nameKey(name)`. */
  readonly key: string;
  /** Keys of what begins with a later word: "bear" of "Fancy Bear", for search as you type. */
  readonly tails: readonly string[];
};

/** Ids of the entities and keys of the incidents that an article brought, when they were first read there. */
export interface News {
  readonly entities: readonly string[];
  readonly incidents: readonly string[];
}

/** An article that the reader has opened, and whom it names; both lists are for finding it, `entities` has the counts. */
export type ReadArticle = Digest & {
  /** ISO 8601 timestamp. */
  readonly readAt: string;
  readonly news: News;
  /** Surely named. */
  readonly entityIds: readonly string[];
  /** Possibly meant by an ambiguous name, and not surely named elsewhere in the article. */
  readonly possibleIds: readonly string[];
};

/** The reader's word on an incident, and the relations that the knowledge base got by it. */
export interface StoredVerdict {
  readonly canonicalUrl: string;
  /** `ToldIncident.key`. */
  readonly incident: string;
  /** ISO 8601 timestamp. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly relations: readonly Relation[];
}

/** The kinds of facts; the key of a row is what makes it the same fact. */
export const factTables = ["sources", "entities", "claims", "relations"] as const;
export type FactTable = (typeof factTables)[number];
export type FactKey = string | readonly string[];

/** A fact that the reader took out: no update and no import brings it back. */
export interface RemovedFact {
  readonly table: FactTable;
  readonly key: FactKey;
  /** Of an entity that the reader merged into another: the other's id. */
  readonly into?: string;
}

/** The reader's word on a name, whoever claims it: "never mark this name". */
export interface NamePolicy {
  readonly key: string;
  readonly policy: AliasClaim["policy"];
}

/** A row as an import found it before it wrote its own; null where there was none. */
export interface Before {
  readonly table: FactTable;
  readonly key: FactKey;
  readonly row: unknown;
}

/** What one step of an import found, to undo it. */
export interface JournalStep {
  readonly importId: string;
  readonly before: readonly Before[];
}

export interface ImportRecord {
  readonly id: string;
  readonly file: string;
  /** ISO 8601 timestamp. */
  readonly at: string;
  readonly rows: number;
  /** Version of the starter facts that it was written over. */
  readonly starter?: string;
}

export type MetaRow =
  | { readonly key: "starter"; readonly version: string }
  /** Sorted hashes of all claims' keys (`hash-index.ts`). */
  | { readonly key: "names"; readonly hashes: Uint32Array }
  /** The settings of a restored backup, which lie outside of the database, until they are written there (`backup.ts`). */
  | { readonly key: "restored"; readonly settings: unknown };

/** Writes what an article of version 1 lacks into its row. */
function fromVersion1(row: Partial<ReadArticle>): void {
  const entities = (row.entityIds ?? []).map((entityId) => ({ entityId, count: 1, sure: true }));
  const news = { entities: [], incidents: [] };
  Object.assign(row, { url: row.canonicalUrl, entities, possibleIds: [], incidents: [], news });
}

/** Everything the reader owns or may change. Every change of the shape is a new `version(n)` beside the old ones. */
export class KnowledgeDatabase extends Dexie {
  declare readonly sources: Table<StoredSource, string>;
  declare readonly entities: Table<StoredEntity, string>;
  declare readonly claims: Table<StoredClaim, string[]>;
  declare readonly relationSets: Table<RelationSet, [string, RelationSet["side"]]>;
  declare readonly removed: Table<RemovedFact, string[]>;
  declare readonly namePolicies: Table<NamePolicy, string>;
  declare readonly journal: Table<JournalStep, number>;
  declare readonly imports: Table<ImportRecord, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly articles: Table<ReadArticle, string>;
  declare readonly verdicts: Table<StoredVerdict, string[]>;
  declare readonly choices: Table<Choice, number>;
  readonly relations: RelationStore;
  readonly opening = new Opening();

  constructor(name = "newsgloss", options: DexieOptions = {}) {
    super(name, { ...options, cache: "disabled" });
    this.version(1).stores({
      sources: "id, origin",
      entities: "id, kind, country, source, origin",
      claims: "[entityId+name+claimedBy], key, *tails, origin",
      relations: "[from+type+to+source+since], to, origin",
      removed: "[table+key]",
      namePolicies: "key",
      journal: "++, importId",
      imports: "id, at",
      meta: "key",
      notes: "id, article.canonicalUrl, updatedAt, *entityIds, *tags",
      articles: "canonicalUrl, readAt, *entityIds",
    });
    // Version 1 had no counts, no incidents and no uncertain names of the articles read.
    this.version(2)
      .stores({ articles: "canonicalUrl, readAt, *entityIds, *possibleIds", verdicts: "[canonicalUrl+incident], canonicalUrl" })
      .upgrade((change) => change.table("articles").toCollection().modify(fromVersion1));
    // Until version 2 each relation had a row of its own.
    this.version(3)
      .stores({ relationSets: "[id+side], [side+size]" })
      .upgrade(async (change) =>
        new RelationStore(change.table("relationSets")).put(await change.table<StoredRelation>("relations").toArray()),
      );
    this.version(4).stores({ relations: null });
    // A table of its own, since it is read with every article: the others may be busy with facts.
    this.version(5).stores({ choices: "++" });
    this.relations = new RelationStore(this.relationSets);
  }

  /** Whoever asks for something opens it by this. */
  override open(): PromiseExtended<Dexie> {
    const opened = super.open();
    if (!this.isOpen()) this.opening.follow(opened, () => this.isOpen());
    return opened;
  }

  /** True where another window holds it; false once it is open, or cannot be opened, of which whoever reads it is told. */
  async isHeld(): Promise<boolean> {
    if (this.isOpen()) return false;
    this.open().catch(() => undefined);
    return this.opening.settled();
  }

  /** Calls back whenever one of these tables was written, by this page or another of the extension's, for as long as this page lives. */
  onWritten(tables: readonly string[], callback: () => void): void {
    const places = tables.map((table) => `idb://${this.name}/${table}/`);
    Dexie.on.storagemutated.subscribe((parts) => {
      const isHere = (part: string): boolean => part === "all" || places.some((place) => part.startsWith(place));
      if (Object.keys(parts).some(isHere)) callback();
    });
  }
}
