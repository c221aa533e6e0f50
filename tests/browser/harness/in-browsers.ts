import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { requireBrowser } from "../../../scripts/toolchain/browsers.ts";
import { outputFolder } from "../../../scripts/toolchain/build.ts";
import { root } from "../../../scripts/toolchain/run.ts";
import { Companion } from "./companion.ts";
import { browserNames, type TestBrowser, type TestPage } from "./driver.ts";
import { launch } from "./launch.ts";
import { type StaticServer, serve } from "./static-server.ts";

/** What a browser test works with: one browser with the built extension, and the sample articles on loopback. */
export interface Session {
  readonly browser: TestBrowser;
  readonly server: StaticServer;
  readonly companion: Companion;
  /** Opens a page of the server and gives its tab and URL. */
  open(path: string): Promise<{ page: TestPage; url: string }>;
}

/** Folder that screenshots go to, as build output for people to look at. */
export const screenshots = join(root, "output/screenshots");

async function start(name: TestBrowser["name"], folder: string): Promise<Session> {
  const browser = await launch(name, {
    extension: outputFolder(name, "test"),
    headless: true,
    program: await requireBrowser(name),
  });
  const server = await serve(folder);
  const companion = await Companion.open(browser);
  const open = async (path: string): Promise<{ page: TestPage; url: string }> => {
    const page = await browser.newPage();
    const url = `${server.origin}/${path}`;
    await page.goto(url);
    return { page, url };
  };
  return { browser, server, companion, open };
}

/**
 * Defines the same tests for Chromium and Firefox, each file with a browser of its own; `NEWSGLOSS_BROWSER` names one of
 * them to run that alone. The extension must have been built in test mode. `folder` is served on loopback.
 */
export function inBrowsers(define: (session: () => Session) => void, folder = join(root, "tests/samples")): void {
  const only = process.env.NEWSGLOSS_BROWSER;
  for (const name of browserNames.filter((candidate) => only === undefined || candidate === only)) {
    describe(name, () => {
      let session: Session | null = null;
      beforeAll(async () => {
        session = await start(name, folder);
      }, 120_000);
      afterAll(async () => {
        await session?.server.close();
        await session?.browser.close();
      }, 30_000);
      define(() => {
        if (session === null) throw new Error(`${name} did not start`);
        return session;
      });
    });
  }
}
