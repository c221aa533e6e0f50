import { isBackup } from "../backup.ts";
import { type CsvTable, decodeTable, readTable } from "./csv.ts";
import { ImportError, type Imported } from "./imported.ts";
import { isMispGalaxy, readMispGalaxy } from "./misp-galaxy.ts";
import { readJson } from "./read-json.ts";
import { isStixBundle, readStix } from "./stix.ts";

/** The newest public bundles have some 45 MB; a text of JSON is held in memory twice while it is read. */
const maximalFileLength = 128 * 1024 * 1024;

/** Adding a format of JSON is one line. */
const jsonFormats = [
  { is: isStixBundle, read: readStix },
  { is: isMispGalaxy, read: readMispGalaxy },
];

export type ReadFile =
  | { readonly kind: "facts"; readonly imported: Imported }
  | { readonly kind: "table"; readonly table: CsvTable }
  /** The reader's own backup, not checked yet. */
  | { readonly kind: "backup"; readonly value: unknown };

/** Unpacks gzip, as the files of public registers often come. @throws ImportError when it is damaged or holds too much */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await unzipped(bytes);
  } catch (error) {
    // The browsers tell of damage in no words that would help a reader.
    throw error instanceof ImportError
      ? error
      : new ImportError("The file is packed with gzip and damaged, or not all of it is there.");
  }
}

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const part of new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))) {
      length += part.length;
      if (length > maximalFileLength) throw tooLarge(length);
      parts.push(part);
    }
  } catch (error) {
    // Browsers say no more than that an operation failed.
    throw error instanceof ImportError ? error : new ImportError("The file cannot be unpacked: it is damaged or breaks off.");
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const megabytes = (length: number): string => `${Math.round(length / 1024 / 1024)} MB`;
const tooLarge = (length: number): ImportError =>
  new ImportError(
    `The file has more than ${megabytes(Math.min(length, maximalFileLength))}, which is more than can be read at once.`,
  );

/** To be asked before a file is read into memory. @throws ImportError with a sentence for the reader */
export function checkLength(length: number): void {
  if (length === 0) throw new ImportError("The file is empty.");
  if (length > maximalFileLength) throw tooLarge(length);
}

/**
 * What a file holds, told by its content and not by its name. A table still needs its columns chosen.
 * @throws ImportError with a sentence for the reader
 */
export async function readFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> {
  checkLength(bytes.length);
  const text = decodeTable(await unpacked(bytes));
  if (!/^\s*[[{]/u.test(text.slice(0, 1_000).replace(/^\uFEFF/u, ""))) return { kind: "table", table: readTable(text) };
  const value = readJson(text.replace(/^\uFEFF/u, ""));
  if (isBackup(value)) return { kind: "backup", value };
  const format = jsonFormats.find(({ is }) => is(value));
  if (format === undefined)
    throw new ImportError("The file is JSON, but neither a STIX bundle nor a MISP galaxy cluster nor a backup.");
  return { kind: "facts", imported: format.read(value, name) };
}
