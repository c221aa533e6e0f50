import { type ExportFile, type ExportFormat, type ExportInput, type ExportOptions, usualOptions } from "./export-format.ts";
import { fileName } from "./file-name.ts";

const fileOf = (format: ExportFormat, input: ExportInput, pieces: readonly string[]): ExportFile => ({
  filename: fileName(input, format),
  mediaType: format.mediaType,
  pieces,
});

/** The file at once: for one article or a few. */
export const exportFile = (format: ExportFormat, input: ExportInput, options: ExportOptions = usualOptions): ExportFile =>
  fileOf(format, input, Array.from(format.pieces(input, options)));

/** How long the thread is held before it hears of a wish to stop, in milliseconds. */
const sliceLength = 100;

interface Running {
  /** Is given how much is done, 0 to 1, by the pieces written against a guess of how many there will be. */
  readonly told: (done: number) => void;
  readonly signal: AbortSignal;
  readonly options: ExportOptions;
}

/** The file in slices, for a worker's thread. @throws the signal's reason when it is aborted */
export async function exportInSlices(
  format: ExportFormat,
  input: ExportInput,
  { told, signal, options }: Running,
): Promise<ExportFile> {
  const notes = input.documents.reduce((sum, document) => sum + document.notes.length, 0);
  const expected = 1 + input.documents.length + input.entityNotes.length + notes;
  const pieces: string[] = [];
  let sliceEnds = performance.now() + sliceLength;
  for (const piece of format.pieces(input, options)) {
    pieces.push(piece);
    if (performance.now() < sliceEnds) continue;
    told(Math.min(0.99, pieces.length / expected));
    await new Promise((done) => setTimeout(done, 0));
    signal.throwIfAborted();
    sliceEnds = performance.now() + sliceLength;
  }
  return fileOf(format, input, pieces);
}
