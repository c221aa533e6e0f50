import { type ExportFile, type ExportFormat, type ExportInput, type ExportOptions, usualOptions } from "./export-format.ts";
import { fileName } from "./file-name.ts";

const fileOf = (format: ExportFormat, input: ExportInput, pieces: readonly string[]): ExportFile => ({
  filename: fileName(input, format),
  mediaType: format.mediaType,
  content: pieces.join(""),
});

/** The file at once: for one article or a few. */
export function exportFile(format: ExportFormat, input: ExportInput, options: ExportOptions = usualOptions): ExportFile {
  return fileOf(format, input, Array.from(format.pieces(input, options)));
}

/** The longest the thread is held before it is given back, in milliseconds. */
const sliceLength = 20;

/**
 * The file in slices that leave the thread free; `told` is given how much is done, 0 to 1, by the pieces written against
 * a guess of how many there will be.
 */
export async function exportInSlices(
  format: ExportFormat,
  input: ExportInput,
  told: (done: number) => void,
  options: ExportOptions = usualOptions,
): Promise<ExportFile> {
  const expected =
    1 + input.documents.length + input.entityNotes.length + input.documents.reduce((sum, { notes }) => sum + notes.length, 0);
  const pieces: string[] = [];
  let sliceEnds = performance.now() + sliceLength;
  for (const piece of format.pieces(input, options)) {
    pieces.push(piece);
    if (performance.now() < sliceEnds) continue;
    told(Math.min(0.99, pieces.length / expected));
    await new Promise((done) => setTimeout(done, 0));
    sliceEnds = performance.now() + sliceLength;
  }
  return fileOf(format, input, pieces);
}
