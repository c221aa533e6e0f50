import type { ArticleLine, ArticlePage } from "../../model/article-page.ts";
import type { Note } from "../../model/note.ts";
import type { ReadingReference } from "../../model/reading.ts";
import type { NoteChange } from "../../notes/compose-note.ts";
import type { SaveOutcome } from "../../notes/merge-note.ts";
import type { AccessPort } from "../shared/access-port.ts";
import type { FilePort } from "../shared/file-port.ts";
import type { KeysPort } from "../shared/keys-port.ts";
import type { KnowledgePort } from "./knowledge/knowledge-port.ts";
import type { WorkerPort } from "./knowledge/worker-port.ts";

/** The reader's database and browser as the library uses them; `entrypoints/library/library-port.ts` has the real ones. */
export interface LibraryPort {
  readonly access: AccessPort;
  readonly keys: KeysPort;
  allNotes(): Promise<readonly Note[]>;
  articles(): Promise<readonly ArticleLine[]>;
  /** Null: nothing is known of it. */
  article(canonicalUrl: string): Promise<ArticlePage | null>;
  /** Ids and names of those that the knowledge base has, by name. */
  entityNames(ids: readonly string[]): Promise<readonly (readonly [id: string, name: string])[]>;
  /** One note, as it is written, a new one on the article given: what was changed elsewhere meanwhile is kept. @throws with a sentence for the reader */
  saveNote(change: NoteChange, basedOn: Note | null, on?: ReadingReference): Promise<SaveOutcome>;
  /** Adds tags to notes, or takes them off, whatever else was changed meanwhile. */
  tagNotes(ids: readonly string[], tags: readonly string[], isAdded: boolean): Promise<void>;
  /** All of them or none. @throws with a sentence for the reader */
  putNotes(notes: readonly Note[]): Promise<void>;
  deleteNotes(notes: readonly Note[]): Promise<void>;
  /** Calls back when notes were changed elsewhere, until the signal aborts. */
  onNotesChange(changed: () => void, signal: AbortSignal): void;
  readonly knowledge: KnowledgePort;
  /** A worker of its own, so that an import that runs is not disturbed by an export. */
  readonly exporter: Pick<WorkerPort, "ask">;
  readonly files: FilePort;
}
