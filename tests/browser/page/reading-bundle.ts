import { join } from "node:path";
import { rolldown } from "rolldown";

/** What test pages find under `globalThis.reading`: `lib/page` as one script. */
export async function readingBundle(): Promise<string> {
  const bundle = await rolldown({ input: join(import.meta.dirname, "reading-entry.ts") });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  return output[0].code;
}
