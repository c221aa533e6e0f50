import * as v from "valibot";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { knowledgeAsCsv, knowledgeAsStix } from "../lib/export/knowledge.ts";
import { makeBackup } from "../lib/knowledge/backup.ts";
import { KnowledgeDatabase } from "../lib/knowledge/database.ts";
import { undoImport } from "../lib/knowledge/undo-import.ts";
import { workerJobs } from "../lib/knowledge/worker-jobs.ts";
import { type WorkerEvent, type WorkerRequest, WorkerRequestSchema } from "../lib/messaging/worker-messages.ts";
import { exportNotes } from "./library/export-notes.ts";

type ExportRequest = Extract<WorkerRequest, { kind: "export" }>;

/** So often the reader is told how far it is. */
const tellingInterval = 50;

async function exported(database: KnowledgeDatabase, { as, settings }: ExportRequest): Promise<WorkerEvent> {
  const at = new Date().toISOString();
  const file = (pieces: Iterable<string>, name: string, type: string): WorkerEvent => ({
    kind: "file",
    filename: `newsgloss-${name.replace("-", `-${at.slice(0, 10)}.`)}`,
    file: new Blob(Array.from(pieces), { type }),
  });
  if (as === "backup")
    return file([JSON.stringify(await makeBackup(database, { madeAt: at, settings }))], "backup-json", "application/json");
  const [entities, claims, relations, sources] = await Promise.all([
    database.entities.toArray(),
    database.claims.toArray(),
    database.relations.toArray(),
    database.sources.toArray(),
  ]);
  const knowledge = { entities, claims, relations, sources };
  return as === "stix"
    ? file(knowledgeAsStix(knowledge, at), "knowledge-stix.json", "application/stix+json;version=2.1")
    : file(knowledgeAsCsv(knowledge), "knowledge-csv", "text/csv");
}

function serve(): void {
  const database = new KnowledgeDatabase();
  const jobs = workerJobs(database);
  let running = new AbortController();
  let told = 0;
  const tell = (event: WorkerEvent): void => postMessage(event);
  const onProgress = ({ done, total }: { done: number; total: number }): void => {
    if (done < total && performance.now() - told < tellingInterval) return;
    told = performance.now();
    tell({ kind: "progress", done, total });
  };

  async function handle(request: WorkerRequest): Promise<WorkerEvent> {
    running = new AbortController();
    const options = { signal: running.signal, onProgress };
    switch (request.kind) {
      case "read":
        return jobs.read(request.name, request.file, options);
      case "columns":
        return jobs.columns(request.columns, request.entityKind, options);
      case "write":
        return jobs.write(options);
      case "undo":
        return { kind: "undone", ...(await undoImport(database, request.importId)) };
      case "export":
        return exported(database, request);
      case "export-notes":
        return exportNotes(database, request, options);
      case "cancel":
        return { kind: "cancelled" };
    }
  }

  addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(WorkerRequestSchema, data);
    if (!parsed.success) return tell({ kind: "failed", why: parsed.issues[0].message });
    if (parsed.output.kind === "cancel") return running.abort();
    handle(parsed.output).then(tell, (error: unknown) => {
      if (running.signal.aborted) tell({ kind: "cancelled" });
      else tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    });
  });
}

export default defineUnlistedScript(serve);
