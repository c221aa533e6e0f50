import { browser } from "wxt/browser";
import type { KeysPort } from "../../lib/ui/shared/keys-port.ts";

/** Firefox's own, which Chromium answers with a page. */
interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}
const canOpenSettings = (commands: object): commands is FirefoxCommands => "openShortcutSettings" in commands;

export const keysPort: KeysPort = {
  all: async () => (await browser.commands.getAll()).map(({ name = "", shortcut = "" }) => ({ name, shortcut })),
  change: async () => {
    const commands: object = browser.commands;
    if (canOpenSettings(commands)) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
  },
};
