// The toolbar button's popup on the Albania sample.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session, screenshots } from "../harness/in-browsers.ts";

const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);

const rowOf = (popup: TestPage, title: string): Promise<string> =>
  popup.evaluate((wanted: string) => {
    const term = [...document.querySelectorAll("dt")].find((candidate) => candidate.textContent === wanted);
    return term?.nextElementSibling?.textContent ?? "";
  }, title);

async function openOnSample({ open, companion, browser }: Session, address = "albania.html") {
  const { page, url } = await open(address);
  await companion.ready(url);
  const popup = await browser.openPopup(page);
  await waitFor("the article in the popup", async () => (await words(popup)).includes("To whom"));
  return { popup, page, url };
}

const close = (popup: TestPage): Promise<void> => popup.close().catch(() => undefined);

describe("the popup", () => {
  inBrowsers((session) => {
    it("tells who did what to whom and when", async () => {
      const { popup } = await openOnSample(session());
      expect(await rowOf(popup, "Who")).toContain("Homeland Justice");
      expect(await rowOf(popup, "To whom")).toContain("Albania");
      expect(await rowOf(popup, "How")).toContain("Wiper");
      expect(await rowOf(popup, "When")).toMatch(/Jul(y)? 15, 2022|15 Jul(y)? 2022/);
      await close(popup);
    });

    it("has no fault that axe finds, in light and dark, and no sideways scroll", async () => {
      const { popup } = await openOnSample(session());
      mkdirSync(screenshots, { recursive: true });
      await waitFor("the export buttons", async () => (await words(popup)).includes("Markdown"));
      for (const scheme of ["light", "dark"] as const) {
        await popup.setColorScheme(scheme);
        expect(await axeViolations(popup)).toEqual([]);
        await popup.screenshot(join(screenshots, `popup-${scheme}-${session().browser.name}.png`));
      }
      const { scroll, inner } = await popup.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
      expect(scroll).toBeLessThanOrEqual(inner);
      await close(popup);
    });

    it("turns the site off and on again", async () => {
      const { popup, url } = await openOnSample(session());
      const press = (): Promise<void> => popup.evaluate(() => document.querySelector<HTMLElement>("[role=switch]")?.click());
      await press();
      await waitFor("the site off", async () => (await session().companion.state(url))?.kind === "off");
      await waitFor("the popup to say so", async () => (await words(popup)).includes("Turned off here"));
      await press();
      await session().companion.ready(url);
      await waitFor("the article again", async () => (await words(popup)).includes("To whom"));
      await close(popup);
    });

    it("turns off and on this page alone, and everything", async () => {
      // An address of its own: other tabs with the sample are open still.
      const { popup, url } = await openOnSample(session(), "albania.html?alone");
      await popup.evaluate(() => document.querySelector<HTMLElement>("[aria-controls=scopes]")?.click());
      const turn = (label: string): Promise<true> =>
        waitFor(`the switch "${label}"`, () =>
          popup.evaluate((wanted: string) => {
            const switches = [...document.querySelectorAll<HTMLElement>("#scopes [role=switch]")];
            const found = switches.find(({ textContent }) => textContent === wanted);
            found?.click();
            return found === undefined ? null : true;
          }, label),
        );
      for (const scope of ["On this page", "Everywhere"]) {
        await turn(scope);
        await waitFor(`${scope}: off`, async () => (await session().companion.state(url))?.kind === "off");
        await waitFor("the popup to say so", async () => (await words(popup)).includes("Turned off here"));
        await turn(scope);
        await session().companion.ready(url);
        await waitFor("the article again", async () => (await words(popup)).includes("To whom"));
      }
      await close(popup);
    });

    it("shows the keys as they are set, without a fault that axe finds", async () => {
      const { popup } = await openOnSample(session());
      await popup.press("?");
      await waitFor("the keys", async () => (await words(popup)).includes("Go to the next mark"));
      const keys = await popup.evaluate(() => [...document.querySelectorAll("kbd")].map(({ textContent }) => textContent));
      expect(keys).toEqual(expect.arrayContaining(["J", "K", "O", "U"]));
      expect(await axeViolations(popup)).toEqual([]);
      await popup.screenshot(join(screenshots, `keys-${session().browser.name}.png`));
      await popup.evaluate(() => document.querySelector<HTMLElement>("dialog button")?.click());
      expect(await popup.evaluate(() => document.querySelector("dialog[open]"))).toBeNull();
      await close(popup);
    });

    it("says plainly where it may not read, and offers no switch there", async () => {
      const own = await session().browser.newPage();
      await own.goto(session().browser.extensionUrl("library.html"));
      const popup = await session().browser.openPopup(own);
      await waitFor("that this page is closed", async () => (await words(popup)).includes("Not on this page"));
      expect(await popup.evaluate(() => document.querySelector("[role=switch]"))).toBeNull();
      await close(popup);
    });
  });
});
