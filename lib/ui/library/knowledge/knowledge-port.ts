import type { EntityPage, KnowledgeFilter, KnowledgeOverview } from "../../../model/entity-page.ts";
import type { Entity } from "../../../model/knowledge.ts";
import type { Note } from "../../../model/note.ts";

export interface KnowledgeHit {
  readonly entity: Entity;
  /** The name that was found; the main name or another. */
  readonly name: string;
}

/** The knowledge base as the library uses it; `entrypoints/library/knowledge-port.ts` has the real one. */
export interface KnowledgePort {
  /** Resolves once the starter knowledge of this version is there. */
  ready(): Promise<void>;
  overview(): Promise<KnowledgeOverview>;
  search(query: string, filter: KnowledgeFilter): Promise<readonly KnowledgeHit[]>;
  /** Null: there is no such entity any more. */
  page(id: string): Promise<EntityPage | null>;
  /** Notes that name one of the entities, oldest first. */
  notesOn(ids: readonly string[]): Promise<readonly Note[]>;
  saveNote(entityId: string, body: string): Promise<void>;
}
