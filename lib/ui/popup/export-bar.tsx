import { useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { ExportForm, type MadeFile, type MakeFile } from "../shared/export-form.tsx";
import { exportOptions, gatherExport } from "../shared/gather-export.ts";
import type { TabPort } from "./tab-port.ts";

interface Props {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
  readonly port: TabPort;
}

async function fileOf(wanted: string, { article, analysis, notes }: Omit<Props, "port">): Promise<MadeFile> {
  const [{ exportFormats }, { exportFile }, input, options] = await Promise.all([
    import("../../export/formats.ts"),
    import("../../export/run-export.ts"),
    gatherExport({ article, analysis, remembered: null, notes: [...notes] }),
    exportOptions(),
  ]);
  const format = exportFormats.find(({ id }) => id === wanted);
  if (format === undefined) throw new Error(`there is no export format “${wanted}”`);
  const { pieces, filename, mediaType } = exportFile(format, input, options);
  return { filename, file: new Blob([...pieces], { type: mediaType }) };
}

/** Takes the article's story and notes along, in any format. */
export function ExportBar({ article, analysis, notes, port }: Props) {
  const [said, setSaid] = useState("");
  const make = useMemo((): MakeFile => (format) => fileOf(format, { article, analysis, notes }), [article, analysis, notes]);
  const save = async (format: string): Promise<void> => {
    try {
      const { file, filename } = await make(format, () => undefined);
      port.files.save(file, filename);
      setSaid(text("popup_saved", filename));
    } catch (error) {
      setSaid(text("file_failed", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title">{text("popup_export")}</h2>
      <div class="row">
        <button type="button" class="button" onClick={() => void save("markdown")}>
          {text("export_markdown")}
        </button>
        <button type="button" class="button" onClick={() => void save("json")}>
          {text("export_json")}
        </button>
      </div>
      <p class="soft said" role="status">
        {said}
      </p>
      <details class="more-formats">
        <summary>{text("popup_more_formats")}</summary>
        <ExportForm make={make} files={port.files} saveLabel={text("file_save")} />
      </details>
    </section>
  );
}
