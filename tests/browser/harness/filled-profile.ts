// A profile in which the extension has stored its starter knowledge: made once per run, copied for each file of tests.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "webextension-polyfill";
import { requireBrowser } from "../../../scripts/toolchain/browsers.ts";
import { outputFolder } from "../../../scripts/toolchain/build.ts";
import { root } from "../../../scripts/toolchain/run.ts";
import { type BrowserName, browserNames } from "./driver.ts";
import { launch } from "./launch.ts";

declare const chrome: Browser;

const folderOf = (name: BrowserName): string => join(root, "output/profiles", name);

/** `NEWSGLOSS_BROWSER` names one of the browsers to test in that alone. */
const only = process.env.NEWSGLOSS_BROWSER;
export const testedBrowsers = browserNames.filter((name) => only === undefined || name === only);

/** Makes the profile that the copies are taken from. */
export async function fillProfile(name: BrowserName): Promise<void> {
  const browser = await launch(name, {
    extension: outputFolder(name, "test"),
    headless: true,
    program: await requireBrowser(name),
  });
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("library.html"));
  const reply = await page.evaluate(() =>
    chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: "knowledge.ready", data: null }),
  );
  const profile = await browser.quit();
  if (!(reply as { ok: boolean }).ok) throw new Error(`${name} could not store the starter knowledge: ${JSON.stringify(reply)}`);
  rmSync(folderOf(name), { recursive: true, force: true });
  cpSync(profile, folderOf(name), { recursive: true });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** A folder that the browser may change as it likes; it removes it when it is closed. */
export function copyOfFilledProfile(name: BrowserName): string {
  const profile = mkdtempSync(join(tmpdir(), `newsgloss-${name}-`));
  cpSync(folderOf(name), profile, { recursive: true });
  return profile;
}
