import { browser } from "wxt/browser";
import type messages from "../../public/_locales/en/messages.json";

export type StringKey = keyof typeof messages;

/** The reader's language's string of `public/_locales`; `$1` and so on are filled with `values`. */
export function text(key: StringKey, ...values: readonly (string | number)[]): string {
  const getMessage = browser.i18n.getMessage as (key: string, values: string[]) => string;
  return getMessage(key, values.map(String));
}
