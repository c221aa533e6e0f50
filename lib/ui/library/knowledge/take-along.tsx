import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import { exportKinds } from "../../../messaging/worker-messages.ts";
import type { WorkerPort } from "./worker-port.ts";

/** Everything of the reader's as one file, and the knowledge in formats that others read. */
export function TakeAlong({ worker }: { readonly worker: WorkerPort }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const save = async (as: (typeof exportKinds)[number]): Promise<void> => {
    setBusy(true);
    const outcome = await worker.ask({ kind: "export", as, settings: await worker.readSettings() });
    if (outcome.kind === "file") worker.saveFile(outcome.file, outcome.filename);
    setProblem(outcome.kind === "failed" ? outcome.why : "");
    setBusy(false);
  };
  return (
    <section>
      <h3>{text("knowledge_take_along")}</h3>
      <p class="soft">{text("knowledge_take_along_hint")}</p>
      <div class="row">
        {exportKinds.toReversed().map((as) => (
          <button key={as} type="button" class="button" disabled={isBusy} onClick={() => void save(as)}>
            {text(`knowledge_save_${as}`)}
          </button>
        ))}
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}
