import type { WorkerEvent, WorkerRequest } from "../../../messaging/worker-messages.ts";

export type WorkerOutcome = Exclude<WorkerEvent, { kind: "progress" }>;

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The worker in which files are read and written; `entrypoints/library/worker-port.ts` has the real one. */
export interface WorkerPort {
  /** One request at a time; resolves with what came of it, a failure in words included. */
  ask(request: WorkerRequest, told?: (progress: Progress) => void): Promise<WorkerOutcome>;
  cancel(): void;
  /**
   * A file on the web, after the browser has asked the reader for its host; null when it was cancelled. Straight from a
   * press. @throws in words
   */
  fetchFile(url: string): Promise<{ readonly file: Blob; readonly name: string } | null>;
  saveFile(file: Blob, filename: string): void;
  /** For a backup. */
  readSettings(): Promise<unknown>;
}
