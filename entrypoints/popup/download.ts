import type { ExportFile } from "../../lib/export/export-format.ts";

/** Saves a file the way a page does; needs no permission. */
export function download({ content, mediaType, filename }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
