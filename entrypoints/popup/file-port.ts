import type { FilePort } from "../../lib/ui/shared/file-port.ts";

/** Saves a file the way a page does; needs no permission. */
export function saveBlob(file: Blob, filename: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const filePort: FilePort = {
  save: saveBlob,
  copy: (file) =>
    navigator.clipboard.write([
      new ClipboardItem({ "text/plain": file.then((content) => new Blob([content], { type: "text/plain" })) }),
    ]),
};
