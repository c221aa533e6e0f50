import { speakLanguage } from "../../lib/messaging/load-strings.ts";
import { readSettings } from "../../lib/settings/store.ts";

let spoken: { readonly language: string | null; readonly loaded: Promise<void> } | null = null;

/** To be awaited before the background says anything to the reader: it then speaks the language that the reader chose. */
export async function speakAsChosen(): Promise<void> {
  const { language } = await readSettings();
  if (spoken?.language !== language) spoken = { language, loaded: speakLanguage(language) };
  await spoken.loaded;
}
