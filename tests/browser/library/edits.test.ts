// Changing the knowledge by hand: new entries, names, policies, relations, merges, and taking each back.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasLink } from "../../../lib/model/mention.ts";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, screenshots } from "../harness/in-browsers.ts";
import { articlePage, readPage, usual } from "../reader/article-page.ts";
import { fill, openKnowledge, press, waitForWords, words } from "./knowledge-page.ts";

const group = "attack:G0007";

const nameList = (page: TestPage): Promise<string[]> =>
  page.evaluate(() => Array.from(document.querySelectorAll(".name-word"), ({ textContent }) => textContent ?? ""));

const undo = (page: TestPage): Promise<void> => press(page, "^Undo$", ".changed button");

async function editing(session: Parameters<typeof openKnowledge>[0]): Promise<TestPage> {
  const page = await openKnowledge(session, group);
  await waitForWords(page, "Fancy Bear");
  await press(page, "^Edit$", "button");
  return page;
}

describe("edits in the library", () => {
  inBrowsers((session) => {
    it("makes an entry that is found by its name, and deletes it with undo", async () => {
      const page = await openKnowledge(session(), "new");
      await fill(page, "[name=name]", "Amber Dunlin");
      await press(page, "^Save$", "button");
      await waitFor("its page", async () => (await nameList(page)).includes("Amber Dunlin"));
      await press(page, "^Edit$", "button");
      await press(page, "^Delete Amber Dunlin", "button");
      await waitForWords(page, "no such entry");
      await undo(page);
      await waitFor("it again", async () => (await nameList(page)).includes("Amber Dunlin"));
      await page.goto(session().browser.extensionUrl("library.html#knowledge"));
      await page.evaluate(() => location.reload());
      await fill(page, "input[type=search]", "dunlin");
      await waitFor("the hit", async () =>
        (await page.evaluate(() => document.querySelector(".hit-name")?.textContent ?? "")).includes("Amber Dunlin"),
      );
      await page.close();
    });

    it("adds a name, never marks it, and takes both back", async () => {
      const page = await editing(session());
      await fill(page, ".add-name input", "Night Curlew");
      await press(page, "^Add$", "button");
      await waitFor("the name", async () => (await nameList(page)).some((name) => name.includes("Night Curlew")));
      await undo(page);
      await waitFor("the names of before", async () => (await nameList(page)).every((name) => !name.includes("Night Curlew")));
      await page.evaluate(() => document.querySelector<HTMLInputElement>(".never-mark input")?.click());
      await waitForWords(page, "never marked");
      await undo(page);
      await waitFor("no word of it", async () => !(await words(page)).includes("never marked"));
      await page.close();
    });

    it("adds a name by which the next article is read, and none after it was taken back", async () => {
      const { companion } = session();
      const whoIs = async (path: string): Promise<string | undefined> => {
        const paragraphs = usual.map((words) => words.replaceAll("Sandworm", "The Night Curlew group"));
        const page = await readPage(session(), path, articlePage({ paragraphs }));
        const state = await companion.state(await page.evaluate(() => location.href));
        await page.close();
        const mentions = state?.kind === "ready" ? state.analysis.mentions : [];
        const named = mentions.filter(hasLink).find(({ text }) => text.includes("Night Curlew"));
        return named?.link.candidates[0]?.entityId;
      };
      // Asked before, it is remembered that nobody knows it.
      expect(await whoIs("curlew-before.html")).toBeUndefined();
      const page = await editing(session());
      await fill(page, ".add-name input", "Night Curlew");
      await press(page, "^Add$", "button");
      await waitFor("the name", async () => (await nameList(page)).some((name) => name.includes("Night Curlew")));
      expect(await whoIs("curlew-added.html")).toBe(group);
      await page.activate();
      await undo(page);
      await waitFor("the names of before", async () => (await nameList(page)).every((name) => !name.includes("Night Curlew")));
      expect(await whoIs("curlew-gone.html")).toBeUndefined();
      await page.close();
    });

    it("changes how a name is marked, and keeps it", async () => {
      const page = await editing(session());
      await fill(page, "[aria-label='How Fancy Bear is marked']", "cue");
      await waitForWords(page, "(changed by you)");
      await undo(page);
      await waitFor("the source's word", async () => !(await words(page)).includes("(changed by you)"));
      await page.close();
    });

    it("adds a relation with its time, not with a day that is none, and takes it back", async () => {
      const page = await editing(session());
      const relations = () => page.evaluate(() => document.querySelectorAll(".relation-group li").length);
      const before = await relations();
      await fill(page, "[aria-label='Find an entry to relate it to']", "albania");
      await fill(page, ".add-relation [name=validFrom]", "last May");
      await press(page, "^Albania", ".add-relation [role=option]");
      await waitFor("the field's complaint", () =>
        page.evaluate(() => document.querySelector(".add-relation [name=validFrom]:invalid") !== null),
      );
      expect(await relations()).toBe(before);
      await fill(page, ".add-relation [name=validFrom]", "2031-05");
      await press(page, "^Albania", ".add-relation [role=option]");
      await waitForWords(page, "2031-05 –");
      await undo(page);
      await waitFor("the relations of before", async () => !(await words(page)).includes("2031-05 –"));
      await page.close();
    });

    it("merges two entries and takes it back", async () => {
      const page = await editing(session());
      const before = await nameList(page);
      await press(page, "^Merge with", "summary");
      await fill(page, "[aria-label='Find the other entry']", "strontium");
      await press(page, "^STRONTIUM", ".picker [role=option]");
      await waitFor("more names", async () => (await nameList(page)).length > before.length);
      await undo(page);
      await waitFor("the names of before", async () => JSON.stringify(await nameList(page)) === JSON.stringify(before));
      await page.close();
    });

    it("has no fault that axe finds", async () => {
      mkdirSync(screenshots, { recursive: true });
      const page = await editing(session());
      for (const scheme of ["light", "dark"] as const) {
        await page.setColorScheme(scheme);
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot(join(screenshots, `knowledge-edit-${scheme}-${session().browser.name}.png`));
      }
      await page.close();
    });

    it("has the fields for a relation on one line", async () => {
      mkdirSync(screenshots, { recursive: true });
      const page = await editing(session());
      await waitFor("the fields", () => page.evaluate(() => document.querySelector(".add-relation .field") !== null));
      await page.activate();
      const edges = await page.evaluate(() => {
        document.querySelector(".add-relation")?.scrollIntoView({ block: "center" });
        const fields = document.querySelectorAll(".add-relation > .field, .add-relation > label > .field");
        return Array.from(fields, (field) => {
          const { top, bottom } = field.getBoundingClientRect();
          return { top: Math.round(top), bottom: Math.round(bottom) };
        });
      });
      for (const scheme of ["light", "dark"] as const) {
        await page.setColorScheme(scheme);
        await page.screenshot(join(screenshots, `add-relation-${scheme}-${session().browser.name}.png`));
      }
      expect(edges).toHaveLength(3);
      expect(new Set(edges.map(({ bottom }) => bottom)).size).toBe(1);
      expect(new Set(edges.map(({ top }) => top)).size).toBe(1);
      await page.close();
    });
  });
});
