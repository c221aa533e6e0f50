/** A file that none of the readers understands: says where and why. */
export class NotAnExport extends Error {
  override readonly name = "NotAnExport";
}

/** The JSON of an imported file, still unchecked. Throws `NotAnExport` where it is none. */
export function readJsonText(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new NotAnExport(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
