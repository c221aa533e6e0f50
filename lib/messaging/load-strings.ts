import * as v from "valibot";
import { browser } from "wxt/browser";
import { type Strings, speak } from "./strings.ts";

const PlaceholderSchema = v.object({ content: v.string() });
const FileSchema = v.record(
  v.string(),
  v.object({ message: v.string(), placeholders: v.optional(v.record(v.string(), PlaceholderSchema), {}) }),
);

/** What a messages file says, as browsers read it: `$NAME$` gives way to its placeholder's content. @throws ValiError */
export function readStrings(file: unknown): Strings {
  const entries = Object.entries(v.parse(FileSchema, file));
  const contents = entries.map(([key, { message, placeholders }]) => {
    const content = (whole: string, name: string): string => placeholders[name.toLowerCase()]?.content ?? whole;
    return [key, message.replaceAll(/\$(\w+)\$/g, content)] as const;
  });
  return Object.fromEntries(contents);
}

/** The strings of a language from the extension's own files; only its own pages and its background may read them. */
export async function stringsOf(language: string): Promise<Strings> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json` as "/popup.html"));
  return readStrings(await response.json());
}

/** Makes `text` speak the language, or the browser's own for null; also when its file cannot be read. */
export async function speakLanguage(language: string | null): Promise<void> {
  if (language === null) return speak(null);
  speak(
    await stringsOf(language).catch((error: unknown) => {
      console.warn(`newsgloss: the strings of "${language}" could not be read:`, error);
      return null;
    }),
  );
}
