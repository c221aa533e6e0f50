import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import { csvTemplate } from "../../../model/csv-template.ts";
import type { ImportJob } from "./import-view.tsx";
import type { WorkerPort } from "./worker-port.ts";

interface Props {
  readonly worker: WorkerPort;
  readonly job: ImportJob;
}

function FromTheWeb({ job }: Pick<Props, "job">) {
  const [url, setUrl] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    void job.fetch(url.trim());
  };
  return (
    <form class="from-web" onSubmit={submit}>
      <input
        class="field"
        type="url"
        required
        aria-label={text("knowledge_import_url")}
        placeholder={text("knowledge_import_url")}
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {text("knowledge_import_fetch")}
      </button>
    </form>
  );
}

/** A file by choosing or dropping it, or by its address. */
export function ChooseFile({ worker, job }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void job.take(file, file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files[0]);
  };
  return (
    <>
      <p class="soft">{text("knowledge_import_hint")}</p>
      <label
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span class="button">{text("knowledge_import_choose")}</span>
        <span class="soft">{text("knowledge_import_drop")}</span>
        <input type="file" class="visually-hidden" onChange={(event) => take(event.currentTarget.files?.[0])} />
      </label>
      <FromTheWeb job={job} />
      <button
        type="button"
        class="button plain small"
        onClick={() => worker.saveFile(new Blob([csvTemplate], { type: "text/csv" }), "newsgloss-template.csv")}
      >
        {text("knowledge_import_template")}
      </button>
    </>
  );
}
