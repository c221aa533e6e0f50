import type { EntityPage, KnowledgeFilter, KnowledgeOverview } from "../../../model/entity-page.ts";
import type { AliasClaim, Entity, MatchPolicy, Relation } from "../../../model/knowledge.ts";
import type { Note } from "../../../model/note.ts";
import type { WorkerPort } from "./worker-port.ts";

export interface ImportLine {
  readonly id: string;
  readonly file: string;
  /** ISO 8601 timestamp. */
  readonly at: string;
  readonly rows: number;
}

/** What the reader changes by hand. */
export type KnowledgeEdit =
  | { readonly kind: "save-entity"; readonly entity: Entity }
  | { readonly kind: "take-out-entity"; readonly id: string }
  | { readonly kind: "merge"; readonly keptId: string; readonly goneId: string }
  | { readonly kind: "save-claim"; readonly claim: AliasClaim }
  | { readonly kind: "take-out-claim"; readonly claim: AliasClaim }
  | { readonly kind: "save-relation"; readonly relation: Relation }
  | { readonly kind: "take-out-relation"; readonly relation: Relation }
  /** For whomever the name stands; null leaves it to the claims. */
  | { readonly kind: "name-policy"; readonly name: string; readonly policy: MatchPolicy | null };

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
  /** Does it, and gives what takes it back. @throws in words */
  change(edit: KnowledgeEdit): Promise<() => Promise<void>>;
  readonly worker: WorkerPort;
  /** Imports that can be undone, the latest first. */
  imports(): Promise<readonly ImportLine[]>;
}
