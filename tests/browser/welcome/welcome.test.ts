// The extension's own pages: welcome, library, settings.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inFreshBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";
import { marksOf } from "../harness/marks.ts";

const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);

async function openOwn({ browser }: Session, path: string): Promise<TestPage> {
  const page = await browser.newPage();
  await page.setViewport(1280, 800);
  await page.goto(browser.extensionUrl(path));
  await waitFor(path, async () => (await words(page)).includes("Newsgloss"));
  return page;
}

describe("the extension's own pages", () => {
  inFreshBrowsers((session) => {
    it("the welcome page shows real marks on its sample, on one screen", async () => {
      const page = await openOwn(session(), "welcome.html");
      await waitFor("marks", async () => (await marksOf(page)).some(({ text }) => text === "Homeland Justice"), 60_000);
      const texts = (await marksOf(page)).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(["Albania", "Iran", "Homeland Justice", "late August"]));
      const { scroll, inner } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollHeight,
        inner: innerHeight,
      }));
      expect(scroll).toBeLessThanOrEqual(inner);
      await page.close();
    });

    it.each(["welcome.html", "library.html", "library.html#knowledge", "library.html#settings"])(
      "%s has no fault that axe finds, in light and dark",
      async (path) => {
        mkdirSync(screenshots, { recursive: true });
        const page = await openOwn(session(), path);
        await waitFor("the page", () => page.evaluate(() => document.querySelector("h1") !== null));
        for (const scheme of ["light", "dark"] as const) {
          await page.setColorScheme(scheme);
          expect(await axeViolations(page)).toEqual([]);
          const name = path.replace(".html", "").replace("#", "-");
          await page.screenshot(join(screenshots, `${name}-${scheme}-${session().browser.name}.png`));
        }
        await page.close();
      },
    );

    it("the library finds an entity by another of its names", async () => {
      const page = await openOwn(session(), "library.html#knowledge");
      await waitFor("the knowledge", async () => {
        await page.evaluate(() => {
          const field = document.querySelector("input");
          if (field === null) return;
          field.value = "";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.value = "fancy bear";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await new Promise((resolve) => setTimeout(resolve, 400));
        return (await words(page)).includes("APT28");
      });
      await page.close();
    });
  });
});
