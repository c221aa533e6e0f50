import { join } from "node:path";
import { bundleOf } from "../harness/bundle.ts";

/** What test pages find under `globalThis.reading`: `lib/page` as one script. */
export const readingBundle = (): Promise<string> => bundleOf(join(import.meta.dirname, "reading-entry.ts"));
