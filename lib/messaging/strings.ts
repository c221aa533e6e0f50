import { browser } from "wxt/browser";
import type messages from "../../public/_locales/en/messages.json";

export type StringKey = keyof typeof messages;

/** Strings of one language by key, with `$1`, `$2` where values come in. */
export type Strings = Readonly<Record<string, string>>;

/** The language that the reader chose; null while it is the browser's. `browser.i18n` cannot change its own. */
let chosen: Strings | null = null;

/** From now on `text` speaks by these strings, or in the browser's language. */
export function speak(strings: Strings | null): void {
  chosen = strings;
}

function fromBrowser(key: string, values: readonly string[]): string {
  const getMessage = browser.i18n.getMessage as (key: string, values: readonly string[]) => string;
  try {
    return getMessage(key, values);
  } catch {
    // In a page that outlives the extension, where a card is about to go.
    return "";
  }
}

function filled(key: string, values: readonly string[]): string {
  const template = chosen?.[key];
  if (template === undefined) return fromBrowser(key, values);
  return template.replaceAll(/\$(\d)/g, (_, position: string) => values[Number(position) - 1] ?? "");
}

/** BCP 47 tag of the language in which `text` speaks. */
export const languageTag = (): string => filled("languageTag", []);

/** The string in the reader's language; `$1` and so on are filled with `values`, numbers written as the language writes them. */
export function text(key: StringKey, ...values: readonly (string | number)[]): string {
  const written = values.map((value) => (typeof value === "number" ? value.toLocaleString(languageTag()) : value));
  return filled(key, written);
}

type WithForms<K> = K extends `${infer Base}_one` ? Base : never;

/** The string that fits the number: `key_one` or `key_many`, as the language's own rule has it. */
export function counted(key: WithForms<StringKey>, count: number): string {
  const isOne = new Intl.PluralRules(languageTag()).select(count) === "one";
  return text(`${key}_${isOne ? "one" : "many"}`, count);
}
