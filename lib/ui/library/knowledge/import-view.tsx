import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { WorkerRequest } from "../../../messaging/worker-messages.ts";
import { ChooseColumns } from "./import-columns.tsx";
import { ChooseFile } from "./import-file.tsx";
import { BackupPreview, Report, Restored } from "./import-report.tsx";
import type { ImportLine, KnowledgePort } from "./knowledge-port.ts";
import { TakeAlong } from "./take-along.tsx";
import type { WorkerOutcome } from "./worker-port.ts";

type State =
  | { readonly kind: "start" }
  | { readonly kind: "working"; readonly done: number; readonly total: number }
  | { readonly kind: "told"; readonly outcome: WorkerOutcome };

export interface ImportJob {
  readonly state: State;
  readonly file: string;
  readonly take: (file: Blob, name: string) => Promise<void>;
  readonly fetch: (url: string) => Promise<void>;
  readonly ask: (request: WorkerRequest) => Promise<void>;
  readonly reset: () => void;
}

function useImport({ worker }: KnowledgePort): ImportJob {
  const [state, setState] = useState<State>({ kind: "start" });
  const [file, setFile] = useState("");
  const ask = async (request: WorkerRequest): Promise<void> => {
    setState({ kind: "working", done: 0, total: 0 });
    const outcome = await worker.ask(request, ({ done, total }) => setState({ kind: "working", done, total }));
    setState(outcome.kind === "cancelled" ? { kind: "start" } : { kind: "told", outcome });
  };
  const take = async (blob: Blob, name: string): Promise<void> => {
    setFile(name);
    await ask({ kind: "read", file: blob, name });
  };
  const fetchFrom = async (url: string): Promise<void> => {
    setFile(url);
    setState({ kind: "working", done: 0, total: 0 });
    try {
      const fetched = await worker.fetchFile(url);
      if (fetched === null) setState({ kind: "start" });
      else await take(fetched.file, fetched.name);
    } catch (error) {
      setState({ kind: "told", outcome: { kind: "failed", why: error instanceof Error ? error.message : String(error) } });
    }
  };
  return {
    state,
    file,
    ask,
    take,
    fetch: fetchFrom,
    reset: () => setState({ kind: "start" }),
  };
}

const Working = ({ done, total, cancel }: { readonly done: number; readonly total: number; readonly cancel: () => void }) => (
  <div class="working">
    <progress aria-label={text("knowledge_import_working")} {...(total === 0 ? {} : { value: done, max: total })} />
    <button type="button" class="button" onClick={cancel}>
      {text("library_cancel")}
    </button>
  </div>
);

function Told({ job, outcome }: { readonly job: ImportJob; readonly outcome: WorkerOutcome }) {
  const write = (): void => void job.ask({ kind: "write" });
  switch (outcome.kind) {
    case "table":
      return <ChooseColumns table={outcome} ask={(request) => void job.ask(request)} reset={job.reset} />;
    case "preview":
      return <Report report={outcome.report} file={job.file} write={write} reset={job.reset} />;
    case "written":
      return <Report report={outcome.report} file={job.file} write={null} reset={job.reset} />;
    case "backup":
      return <BackupPreview summary={outcome.summary} write={write} reset={job.reset} />;
    case "restored":
      return <Restored reset={job.reset} />;
    case "undone":
      return <p role="status">{text("knowledge_import_undone", outcome.takenBack, outcome.kept)}</p>;
    case "failed":
      return (
        <p class="problem" role="alert">
          {text("library_not_imported", job.file, outcome.why)}
        </p>
      );
    default:
      return null;
  }
}

function Past({ lines, undo }: { readonly lines: readonly ImportLine[]; readonly undo: (line: ImportLine) => void }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{text("knowledge_imports")}</h3>
      <ul class="imports">
        {lines.map((line) => (
          <li key={line.id} class="import-line">
            <span>{line.file}</span>
            <span class="soft">{text("knowledge_import_line", line.at.slice(0, 10), line.rows)}</span>
            <button
              type="button"
              class="button plain small"
              aria-label={text("knowledge_undo_import", line.file)}
              onClick={() => undo(line)}
            >
              {text("popup_undo")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes knowledge in, shows first what would become of it, and takes it out again; backup and export beside it. */
export function ImportView({ port }: { readonly port: KnowledgePort }) {
  const job = useImport(port);
  const [lines, setLines] = useState<readonly ImportLine[]>([]);
  const { state } = job;
  useEffect(() => void port.imports().then(setLines), [port, state.kind]);
  return (
    <article class="entity import-view">
      <a class="back" href="#knowledge">
        {text("library_back")}
      </a>
      <h2>{text("knowledge_import_title")}</h2>
      {state.kind === "working" ? (
        <Working {...state} cancel={() => port.worker.cancel()} />
      ) : (
        <>
          {(state.kind === "start" || ["failed", "undone"].includes(state.outcome.kind)) && (
            <ChooseFile worker={port.worker} job={job} />
          )}
          {state.kind === "told" && <Told job={job} outcome={state.outcome} />}
          <Past lines={lines} undo={({ id }) => void job.ask({ kind: "undo", importId: id })} />
          <TakeAlong worker={port.worker} />
        </>
      )}
    </article>
  );
}
