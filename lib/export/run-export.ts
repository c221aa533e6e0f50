import { type ExportFile, type ExportFormat, type ExportInput, type ExportOptions, usualOptions } from "./export-format.ts";
import { fileName } from "./file-name.ts";

/** The file at once: for one article or a few. */
export function exportFile(format: ExportFormat, input: ExportInput, options: ExportOptions = usualOptions): ExportFile {
  const content = Array.from(format.pieces(input, options)).join("");
  return { filename: fileName(input, format), mediaType: format.mediaType, content };
}
