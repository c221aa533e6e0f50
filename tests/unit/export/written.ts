import type { ExportFormat, ExportInput, ExportOptions } from "../../../lib/export/export-format.ts";
import { exportFile } from "../../../lib/export/run-export.ts";

/** The whole file as text. */
export const written = (format: ExportFormat, input: ExportInput, options?: ExportOptions): string =>
  exportFile(format, input, options).pieces.join("");
