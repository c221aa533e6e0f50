import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { requireBrowser } from "../../../scripts/toolchain/browsers.ts";
import { outputFolder } from "../../../scripts/toolchain/build.ts";
import { root } from "../../../scripts/toolchain/run.ts";
import { Companion } from "./companion.ts";
import type { BrowserName, TestBrowser, TestPage } from "./driver.ts";
import { copyOfFilledProfile, testedBrowsers } from "./filled-profile.ts";
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

async function start(name: BrowserName, folder: string, profile: string | null): Promise<Session> {
  const browser = await launch(name, {
    extension: outputFolder(name, "test"),
    headless: true,
    program: await requireBrowser(name),
    ...(profile !== null && { profile }),
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

type Define = (session: () => Session) => void;

const samples = join(root, "tests/samples");

function inEach(define: Define, folder: string, profileOf: (name: BrowserName) => string | null): void {
  for (const name of testedBrowsers) {
    describe(name, () => {
      let session: Session | null = null;
      beforeAll(async () => {
        session = await start(name, folder, profileOf(name));
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

/**
 * Defines the same tests for the tested browsers, each file with a browser of its own, in which the starter knowledge is
 * stored. The extension must have been built in test mode. `folder` is served on loopback.
 */
export const inBrowsers = (define: Define, folder = samples): void => inEach(define, folder, copyOfFilledProfile);

/** The same in browsers that have just got the extension. */
export const inFreshBrowsers = (define: Define): void => inEach(define, samples, () => null);
