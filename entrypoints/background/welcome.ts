import { browser } from "wxt/browser";

/** Shows the welcome page once, after installing; to be called in the worker's first turn. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
