import type { ExportFile } from "../../lib/export/export-format.ts";

/** Saves a file the way a page does; needs no permission. */
export function saveBlob(file: Blob, filename: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const download = ({ content, mediaType, filename }: ExportFile): void =>
  saveBlob(new Blob([content], { type: mediaType }), filename);
