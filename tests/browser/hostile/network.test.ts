// What the README promises: without a wish of the reader's nothing is asked of any network.
import { describe, expect, it } from "vitest";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers } from "../harness/in-browsers.ts";
import { clickMark } from "../harness/marks.ts";
import { articlePage, readPage } from "../reader/article-page.ts";

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

const surfaces = ["popup", "sidepanel", "welcome", "library", "library#notes", "library#knowledge", "library#settings", "pdf"];

describe("no surface", () => {
  inBrowsers((session) => {
    it("asks anything of a network while an article is read, its card opened and every page of the extension shown", async () => {
      const { server, browser } = session();
      const requests = await browser.watchRequests();
      const page = await readPage(session(), "quiet.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await waitFor("the card", () => page.inHost((root) => (root?.textContent ?? "").includes("MITRE")));
      for (const path of surfaces) {
        const surface = await browser.newPage();
        await surface.goto(browser.extensionUrl(path.replace(/^\w+/, "$&.html")));
        await waitFor(`${path} to be shown`, () => surface.evaluate(() => document.body.innerText.trim() !== ""));
        await surface.close();
      }
      // The page itself is loaded, and the icon that browsers ask for.
      const own = [`${server.origin}/quiet.html`, `${server.origin}/favicon.ico`];
      expect((await requests()).filter((url) => !own.includes(url))).toEqual([]);

      const library = await browser.newPage();
      await library.goto(browser.extensionUrl("library.html"));
      await library.evaluate((url: string) => fetch(url).then(() => null), `${server.origin}/asked-for.html`);
      expect(await requests()).toContain(`${server.origin}/asked-for.html`);
      await library.close();
    });

    it.each(["popup.html", "sidepanel.html", "welcome.html"])("could, by its security policy: %s", async (path) => {
      const { server, browser } = session();
      const surface = await browser.newPage();
      await surface.goto(browser.extensionUrl(path));
      expect(await tryToReach(surface, `${server.origin}/quiet.html`)).toBe("connect-src");
      await surface.close();
    });
  });
});
