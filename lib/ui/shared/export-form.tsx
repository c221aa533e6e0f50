import { useEffect, useId, useState } from "preact/hooks";
import type { ExportFormat } from "../../export/export-format.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import type { FilePort } from "./file-port.ts";

export interface MadeFile {
  readonly file: Blob;
  readonly filename: string;
}

/** Writes the file in the format of that id; `told` is given how much is done, 0 to 1. @throws with a sentence for the reader */
export type MakeFile = (format: string, told: (done: number) => void) => Promise<MadeFile>;

/** So many characters of a file are shown before it is saved. */
const previewLength = 20_000;

type Formats = readonly Pick<ExportFormat, "id" | "label">[];

/** The formats bring parsers with them: loaded after the surface stands. */
function useFormats(): Formats {
  const [formats, setFormats] = useState<Formats>([]);
  useEffect(() => void import("../../export/formats.ts").then(({ exportFormats }) => setFormats(exportFormats)), []);
  return formats;
}

interface Work {
  /** Null: nothing is being made. */
  readonly progress: number | null;
  readonly said: string;
  readonly problem: string;
}

const resting: Work = { progress: null, said: "", problem: "" };

function useWork() {
  const [work, setWork] = useState(resting);
  const run = async (does: (told: (done: number) => void) => Promise<string>): Promise<void> => {
    setWork({ ...resting, progress: 0 });
    try {
      const said = await does((progress) => setWork({ ...resting, progress }));
      setWork({ ...resting, said });
    } catch (error) {
      setWork({ ...resting, problem: text("file_failed", error instanceof Error ? error.message : String(error)) });
    }
  };
  return { work, run };
}

interface Preview {
  readonly beginning: string;
  readonly rest: number;
}

async function previewOf(file: Blob): Promise<Preview> {
  const beginning = (await file.slice(0, previewLength * 4).text()).slice(0, previewLength).toWellFormed();
  return { beginning, rest: Math.max(0, file.size - new Blob([beginning]).size) };
}

const PreviewPane = ({ shown }: { readonly shown: Preview }) => (
  <section class="export-preview" aria-label={text("file_preview")}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
    <pre tabIndex={0}>{shown.beginning}</pre>
    {shown.rest > 0 && <p class="soft">{text("file_preview_rest", Math.ceil(shown.rest / 1_000))}</p>}
  </section>
);

interface Props {
  readonly make: MakeFile;
  readonly files: FilePort;
  readonly disabled?: boolean;
  readonly saveLabel: string;
}

/** Chooses a format and saves, copies or shows the file. */
export function ExportForm({ make, files, disabled = false, saveLabel }: Props) {
  const formats = useFormats();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const { work, run } = useWork();
  const format = chosen ?? formats[0]?.id;
  useEffect(() => setPreview(null), [format, make]);
  if (format === undefined) return null;
  const save = () =>
    run(async (told) => {
      const { file, filename } = await make(format, told);
      files.save(file, filename);
      return text("popup_saved", filename);
    });
  const copy = () =>
    run(async (told) => {
      await files.copy(make(format, told).then(({ file }) => file));
      return text("popup_copied");
    });
  const show = () =>
    preview !== null
      ? setPreview(null)
      : run(async (told) => {
          setPreview(await previewOf((await make(format, told)).file));
          return "";
        });
  const isBusy = disabled || work.progress !== null;
  return (
    <div class="export-form">
      <div class="row">
        <label class="visually-hidden" for={id}>
          {text("library_format")}
        </label>
        <select id={id} class="field select" value={format} onChange={(event) => setChosen(event.currentTarget.value)}>
          {formats.map((one) => (
            <option key={one.id} value={one.id}>
              {text(one.label as StringKey)}
            </option>
          ))}
        </select>
        <button type="button" class="button" disabled={isBusy} onClick={() => void save()}>
          {saveLabel}
        </button>
        <button type="button" class="button plain" disabled={isBusy} onClick={() => void copy()}>
          {text("file_copy")}
        </button>
        <button type="button" class="button plain" disabled={isBusy} aria-expanded={preview !== null} onClick={() => void show()}>
          {text("file_preview")}
        </button>
        {work.progress !== null && <progress value={work.progress} aria-label={text("library_exporting")} />}
      </div>
      <p class="soft said" role="status">
        {work.said}
      </p>
      <p class="problem" role="alert">
        {work.problem}
      </p>
      {preview !== null && <PreviewPane shown={preview} />}
    </div>
  );
}
