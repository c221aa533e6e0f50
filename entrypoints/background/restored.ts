import { browser } from "wxt/browser";
import { finishRestore } from "../../lib/knowledge/backup.ts";
import { parseSettings } from "../../lib/settings/settings.ts";
import { changeSettings } from "../../lib/settings/store.ts";
import { database } from "./knowledge.ts";

/** Writes the settings of a backup that was restored, where that is not done yet. */
export const finishRestored = (): Promise<void> =>
  finishRestore(database, async (settings) => void (await changeSettings(() => parseSettings(settings))));

/** A browser that was closed in between finishes it when it is opened; to be called in the worker's first turn. */
export function finishRestoredOnStartup(): void {
  browser.runtime.onStartup.addListener(() => finishRestored());
}
