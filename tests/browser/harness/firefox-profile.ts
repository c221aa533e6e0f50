import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "./driver.ts";

const preferences = (uuids: Record<string, string>, downloads: string): Record<string, Json> => ({
  "extensions.webextensions.uuids": JSON.stringify(uuids),
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.newtabpage.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "termsofuse.bypassNotification": true,
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "browser.download.useDownloadDir": true,
  "browser.download.alwaysOpenPanel": false,
  "extensions.background.idle.timeout": 30_000,
  // An extension that is loaded for a test is no longer there when a killed browser starts again; its data are.
  "extensions.webextensions.keepStorageOnUninstall": true,
  "extensions.webextensions.keepUuidOnUninstall": true,
});

function extensionIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

export interface Profile {
  readonly profile: string;
  readonly extensionId: string;
  /** Host of the extension's own pages. */
  readonly uuid: string;
}

/** Makes a folder in which the extension will have an address known beforehand, or takes the one of an earlier browser. */
export function prepareProfile(extension: string, earlier: string | undefined): Profile {
  const profile = earlier ?? mkdtempSync(join(tmpdir(), "newsgloss-firefox-"));
  const extensionId = extensionIdOf(extension);
  const uuidPath = join(profile, "newsgloss-uuid");
  if (!existsSync(uuidPath)) writeFileSync(uuidPath, randomUUID());
  const uuid = readFileSync(uuidPath, "utf8");
  const downloads = join(profile, "downloads");
  mkdirSync(downloads, { recursive: true });
  const lines = Object.entries(preferences({ [extensionId]: uuid }, downloads));
  writeFileSync(
    join(profile, "user.js"),
    lines.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`).join("\n"),
  );
  rmSync(join(profile, "MarionetteActivePort"), { force: true });
  return { profile, extensionId, uuid };
}
