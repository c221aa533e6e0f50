// The library's knowledge part: finding an entity as one types, and reading all that is known of it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, screenshots } from "../harness/in-browsers.ts";
import { fill, openKnowledge, waitForWords, words } from "./knowledge-page.ts";

const search = "input[type=search]";
const hitNames = (page: TestPage): Promise<string[]> =>
  page.evaluate(() => Array.from(document.querySelectorAll(".hit-name"), ({ textContent }) => textContent ?? ""));

const hitsInclude = (page: TestPage, name: string): Promise<boolean> =>
  waitFor(`${name} among the hits`, async () => (await hitNames(page)).includes(name));

describe("the knowledge part of the library", () => {
  inBrowsers((session) => {
    it.each([
      ["an alias", "fancy bea", "APT28"],
      ["a later word", "blizzard", "APT28"],
      ["another spelling", "apt-28", "APT28"],
      ["a state", "alban", "Albania"],
    ])("finds by %s", async (_, typed, expected) => {
      const page = await openKnowledge(session());
      await fill(page, search, typed);
      await hitsInclude(page, expected);
      await page.close();
    });

    it("tells records of one name apart by who tells of them", async () => {
      const page = await openKnowledge(session());
      await waitForWords(page, "entries with");
      await fill(page, search, "apt28");
      await hitsInclude(page, "APT28");
      const told = await page.evaluate(() =>
        Array.from(document.querySelectorAll(".hit"), ({ children }) => Array.from(children, (part) => part.textContent)),
      );
      const sources = told.filter(([name]) => name === "APT28").map((parts) => parts.at(-1));
      expect(sources.length).toBeGreaterThan(1);
      expect(new Set(sources).size).toBe(sources.length);
      await page.close();
    });

    it("narrows by kind and country, with and without words", async () => {
      const page = await openKnowledge(session());
      await waitForWords(page, "entries with");
      await fill(page, "[aria-label=Kind]", "agency");
      await fill(page, "[aria-label=Country]", "AL");
      await hitsInclude(page, "National Intelligence Service (Albania)");
      await waitFor("agencies of Albania alone", () =>
        page.evaluate(() => {
          const kinds = Array.from(document.querySelectorAll(".hit-kind"), (each) => each.textContent);
          return kinds.length > 0 && kinds.every((kind) => kind === "Agency, Albania");
        }),
      );
      await fill(page, search, "apt28");
      await waitForWords(page, "0 found");
      await page.close();
    });

    it("shows names with their sources, relations, and the graph's links to the keyboard", async () => {
      const page = await openKnowledge(session(), "attack:G0007");
      const text = await waitForWords(page, "Fancy Bear");
      expect(text).toMatch(/MITRE ATT&CK/);
      expect(text).toMatch(/marked anywhere/);
      const link = await page.evaluate(() => document.querySelector(".graph a")?.getAttribute("href") ?? "");
      await page.evaluate(() => (document.querySelector(".graph a") as SVGAElement | null)?.focus());
      await page.press("Enter");
      await waitFor("the neighbour's page", async () => (await page.url()).endsWith(link));
      await page.close();
    });

    it("takes a note on an entity", async () => {
      const page = await openKnowledge(session(), "attack:G0007");
      await fill(page, "textarea", "Ask about the forest");
      await page.evaluate(() => document.querySelector<HTMLElement>(".editor button")?.click());
      await waitFor(
        "the note",
        async () => (await page.evaluate(() => document.querySelectorAll(".entity-notes li").length)) === 1,
      );
      expect(await words(page)).toContain("Ask about the forest");
      await page.close();
    });

    it("says so when an entity is gone", async () => {
      const page = await openKnowledge(session(), "own:nobody");
      await waitForWords(page, "no such entry");
      await page.close();
    });

    it("has no fault that axe finds, in light and dark", async () => {
      mkdirSync(screenshots, { recursive: true });
      for (const place of ["", "attack:G0007"]) {
        const page = await openKnowledge(session(), place);
        if (place === "") await fill(page, search, "bear");
        else await page.setViewport(1000, 2600);
        await waitForWords(page, place === "" ? "found" : "Fancy Bear");
        for (const scheme of ["light", "dark"] as const) {
          await page.setColorScheme(scheme);
          expect(await axeViolations(page)).toEqual([]);
          await page.screenshot(
            join(screenshots, `knowledge-${place === "" ? "search" : "entity"}-${scheme}-${session().browser.name}.png`),
          );
        }
        await page.close();
      }
    });
  });
});
