import { launchChromium } from "./chromium.ts";
import type { BrowserName, LaunchOptions, TestBrowser } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

const launchers: Readonly<Record<BrowserName, (options: LaunchOptions) => Promise<TestBrowser>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** Starts the browser with a fresh profile, the extension installed. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<TestBrowser> => launchers[name](options);
