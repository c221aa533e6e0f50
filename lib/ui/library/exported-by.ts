import type { Selection } from "../../messaging/worker-messages.ts";
import type { MakeFile } from "../shared/export-form.tsx";
import { exportOptions } from "../shared/gather-export.ts";
import type { LibraryPort } from "./library-port.ts";

/** Files written by the library's worker: the page's thread only hears how far it is. */
export function exportedBy(port: Pick<LibraryPort, "exporter">, selection: Selection): MakeFile {
  return async (format, told) => {
    const request = { kind: "export-notes", format, selection, options: await exportOptions() } as const;
    const outcome = await port.exporter.ask(request, ({ done, total }) => told(done / total));
    if (outcome.kind === "file") return { file: outcome.file, filename: outcome.filename };
    throw new Error(outcome.kind === "failed" ? outcome.why : outcome.kind);
  };
}
