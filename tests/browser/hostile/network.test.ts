// What the README promises: pages of the extension that need no network cannot reach one.
import { describe, expect, it } from "vitest";
import type { TestPage } from "../harness/driver.ts";
import { inBrowsers } from "../harness/in-browsers.ts";

/** Tries to reach what is not the extension's; tells what its own policy made of it. */
const tryToReach = (page: TestPage, url: string): Promise<string> =>
  page.evaluate(
    (address: string) =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
        fetch(address).then(
          () => resolve("reached"),
          () => setTimeout(() => resolve("failed"), 500),
        );
      }),
    url,
  );

describe("no surface", () => {
  inBrowsers((session) => {
    it.each(["popup.html", "sidepanel.html", "welcome.html"])("could, by its security policy: %s", async (path) => {
      const { server, browser } = session();
      const surface = await browser.newPage();
      await surface.goto(browser.extensionUrl(path));
      expect(await tryToReach(surface, `${server.origin}/quiet.html`)).toBe("connect-src");
      await surface.close();
    });
  });
});
