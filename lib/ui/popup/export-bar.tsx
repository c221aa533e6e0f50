import { useEffect, useState } from "preact/hooks";
import type { ExportFormat } from "../../export/export-format.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { readSettings } from "../../settings/store.ts";
import { gatherExport } from "../shared/gather-export.ts";
import type { TabPort } from "./tab-port.ts";

interface Props {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
  readonly port: TabPort;
}

type Exporter = typeof import("../../export/formats.ts") & typeof import("../../export/run-export.ts");

/** The formats bring parsers with them: loaded after the popup stands. */
function useExporter(): Exporter | null {
  const [exporter, setExporter] = useState<Exporter | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [formats, run] = await Promise.all([import("../../export/formats.ts"), import("../../export/run-export.ts")]);
      setExporter({ ...formats, ...run });
    };
    void load();
  }, []);
  return exporter;
}

const label = ({ label }: ExportFormat): string => text(label as StringKey);

/** Takes the article's story and notes along, in any format. */
export function ExportBar({ article, analysis, notes, port }: Props) {
  const exporter = useExporter();
  const [said, setSaid] = useState("");
  if (exporter === null) return null;
  const fileOf = async (format: ExportFormat) => {
    const input = await gatherExport([{ article, analysis, notes: [...notes] }], []);
    const { wikiLinks } = await readSettings();
    return exporter.exportFile(format, input, { wikiLinks });
  };
  const save = async (format: ExportFormat): Promise<void> => {
    const file = await fileOf(format);
    port.download(file);
    setSaid(text("popup_saved", file.filename));
  };
  const copy = async (format: ExportFormat): Promise<void> => {
    await port.copy((await fileOf(format)).content);
    setSaid(text("popup_copied"));
  };
  const [first, second, ...others] = exporter.exportFormats;
  const button = (format: ExportFormat | undefined) =>
    format !== undefined && (
      <button key={format.id} type="button" class="button" onClick={() => void save(format)}>
        {label(format)}
      </button>
    );
  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title">{text("popup_export")}</h2>
      <div class="row">
        {button(first)}
        {button(second)}
        {first !== undefined && (
          <button type="button" class="button plain" onClick={() => void copy(first)}>
            {text("popup_copy")}
          </button>
        )}
      </div>
      <details class="more-formats">
        <summary>{text("popup_more_formats")}</summary>
        <div class="row">{others.map(button)}</div>
      </details>
      <p class="soft said" role="status">
        {said}
      </p>
    </section>
  );
}
