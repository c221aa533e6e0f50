import { useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { ExportForm, type MadeFile, type MakeFile } from "../shared/export-form.tsx";
import { exportOptions } from "../shared/gather-export.ts";
import type { LibraryPort } from "./library-port.ts";

interface Props {
  readonly port: LibraryPort;
  /** What is chosen, or all that is shown where nothing is. */
  readonly notes: readonly Note[];
  readonly isChosen: boolean;
  readonly remove: (notes: readonly Note[]) => Promise<void>;
  readonly restore: (notes: readonly Note[]) => Promise<void>;
}

/** Written by the worker: the page's thread only hears how far it is. */
async function fileOf(
  port: LibraryPort,
  notes: readonly Note[],
  format: string,
  told: (done: number) => void,
): Promise<MadeFile> {
  const request = {
    kind: "export-notes",
    format,
    selection: { kind: "chosen", noteIds: notes.map(({ id }) => id), canonicalUrls: [] as string[] },
    options: await exportOptions(),
  } as const;
  const outcome = await port.exporter.ask(request, ({ done, total }) => told(done / total));
  if (outcome.kind === "file") return { file: outcome.file, filename: outcome.filename };
  throw new Error(outcome.kind === "failed" ? outcome.why : outcome.kind);
}

/** What can be done with the chosen notes: take along, delete, and have back what was deleted. */
export function SelectionBar({ port, notes, isChosen, remove, restore }: Props) {
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const make = useMemo((): MakeFile => (format, told) => fileOf(port, notes, format, told), [port, notes]);
  const removeChosen = async (): Promise<void> => {
    setDeleted(notes);
    await remove(notes);
  };
  const undo = async (): Promise<void> => {
    await restore(deleted);
    setDeleted([]);
  };
  return (
    <div class="selection">
      <ExportForm make={make} files={port.files} disabled={notes.length === 0} saveLabel={text("library_export", notes.length)} />
      <button type="button" class="button" disabled={!isChosen} onClick={() => void removeChosen()}>
        {text("library_delete")}
      </button>
      <p role="status" class="undo">
        {deleted.length > 0 && (
          <>
            {text("library_deleted", deleted.length)}{" "}
            <button type="button" class="button plain small" onClick={() => void undo()}>
              {text("popup_undo")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
