import { browser } from "wxt/browser";
import { finishRestore } from "../../lib/knowledge/backup.ts";
import { parseSettings } from "../../lib/settings/settings.ts";
import { changeSettings } from "../../lib/settings/store.ts";
import { database } from "./knowledge.ts";
import { replaceChoices } from "./names.ts";

/** Writes settings and choices of a backup that was restored, where that is not done yet. */
export const finishRestored = (): Promise<void> =>
  finishRestore(database, async ({ settings, choices }) => {
    await changeSettings(() => parseSettings(settings));
    await replaceChoices(choices);
  });

/** A browser that was closed in between finishes it when it is opened; to be called in the worker's first turn. */
export function finishRestoredOnStartup(): void {
  browser.runtime.onStartup.addListener(() => finishRestored());
}
