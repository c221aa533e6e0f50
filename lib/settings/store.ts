import { browser } from "wxt/browser";
import { parseSettings, type Settings } from "./settings.ts";

const key = "settings";

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return parseSettings(stored[key]);
}

/** Changes settings: `change` is given them as they are now. One change at a time, also between the extension's pages. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request("newsgloss-settings", async () => {
    const changed = parseSettings(change(await readSettings()));
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
}

/** Tells of every change, wherever it was made, until the signal aborts. */
export function watchSettings(told: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = changes[key];
    if (area === "local" && change !== undefined) told(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener), { once: true });
}
