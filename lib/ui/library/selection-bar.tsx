import { useEffect, useRef, useState } from "preact/hooks";
import type { ExportFormat } from "../../export/export-format.ts";
import type { exportInSlices } from "../../export/run-export.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { readSettings } from "../../settings/store.ts";
import { gatherExport } from "../shared/gather-export.ts";
import { documentsOf } from "./documents-of.ts";
import type { LibraryPort } from "./library-port.ts";

interface Props {
  readonly port: LibraryPort;
  /** What is chosen, or all that is shown where nothing is. */
  readonly notes: readonly Note[];
  readonly isChosen: boolean;
  readonly remove: (notes: readonly Note[]) => Promise<void>;
  readonly restore: (notes: readonly Note[]) => Promise<void>;
}

function useFormats() {
  const [loaded, setLoaded] = useState<{
    readonly formats: readonly ExportFormat[];
    readonly write: typeof exportInSlices;
  } | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [{ exportFormats }, { exportInSlices: write }] = await Promise.all([
        import("../../export/formats.ts"),
        import("../../export/run-export.ts"),
      ]);
      setLoaded({ formats: exportFormats, write });
    };
    void load();
  }, []);
  return loaded;
}

function ExportForm({ port, notes }: Pick<Props, "port" | "notes">) {
  const loaded = useFormats();
  const select = useRef<HTMLSelectElement>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const format = loaded?.formats.find(({ id }) => id === select.current?.value);
    if (loaded === null || format === undefined) return;
    const { documents, entityNotes } = documentsOf(notes);
    const input = await gatherExport(documents, entityNotes);
    const { wikiLinks } = await readSettings();
    port.download(await loaded.write(format, input, setProgress, { wikiLinks }));
    setProgress(null);
  };
  return (
    <form class="row" onSubmit={(event) => void submit(event)}>
      <label class="visually-hidden" for="format">
        {text("library_format")}
      </label>
      <select id="format" ref={select} class="field select">
        {loaded?.formats.map(({ id, label }) => (
          <option key={id} value={id}>
            {text(label as StringKey)}
          </option>
        ))}
      </select>
      <button type="submit" class="button" disabled={notes.length === 0 || progress !== null}>
        {text("library_export", notes.length)}
      </button>
      {progress !== null && <progress value={progress} aria-label={text("library_exporting")} />}
    </form>
  );
}

/** What can be done with the chosen notes: take along, delete, and have back what was deleted. */
export function SelectionBar({ port, notes, isChosen, remove, restore }: Props) {
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
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
      <ExportForm port={port} notes={notes} />
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
