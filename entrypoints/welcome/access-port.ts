import { browser } from "wxt/browser";
import type { AccessPort } from "../../lib/ui/shared/access-port.ts";

export const accessPort: AccessPort = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  withdraw: async (origins) => {
    await browser.permissions.remove({ origins: [...origins] });
  },
};
