import { join } from "node:path";
import type { BrowserName } from "../../tests/browser/harness/driver.ts";
import { root, runOrExit } from "./run.ts";

/** `production` is what is published; `test` may also reach loopback pages without being asked. */
export type BuildMode = "production" | "test";

const wxtNames: Readonly<Record<BrowserName, string>> = { chromium: "chrome", firefox: "firefox" };

/** Folder of the built extension. */
export function outputFolder(browser: BrowserName, mode: BuildMode): string {
  return join(root, ".output", `${wxtNames[browser]}-mv3${mode === "production" ? "" : `-${mode}`}`);
}

/** Builds the extension; ends the program when that fails. */
export async function build(browser: BrowserName, mode: BuildMode): Promise<string> {
  await runOrExit("wxt", ["build", "--browser", wxtNames[browser], "--mode", mode, "--level", "warn"]);
  return outputFolder(browser, mode);
}
