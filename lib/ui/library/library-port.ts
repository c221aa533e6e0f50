import type { Note } from "../../model/note.ts";
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
