// An update of the extension over what an earlier version stored, and a crash of the browser right after a note was saved.
import { describe, expect, it } from "vitest";
import { requireBrowser } from "../../../scripts/toolchain/browsers.ts";
import { outputFolder } from "../../../scripts/toolchain/build.ts";
import { savedNotes } from "../../unit/notes/samples.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { copyOfFilledProfile, testedBrowsers } from "../harness/filled-profile.ts";
import { launch } from "../harness/launch.ts";
import { press, waitForWords } from "./knowledge-page.ts";

/** The tables of version 1: what a row is known by, what it is found by; `*` where each of several values is. */
const version1 = {
  sources: ["id", "origin"],
  entities: ["id", "kind", "country", "source", "origin"],
  claims: [["entityId", "name", "claimedBy"], "key", "*tails", "origin"],
  relations: [["from", "type", "to", "source", "since"], "to", "origin"],
  removed: [["table", "key"]],
  namePolicies: ["key"],
  journal: [null, "importId"],
  imports: ["id", "at"],
  meta: ["key"],
  notes: ["id", "article.canonicalUrl", "updatedAt", "*entityIds", "*tags"],
  articles: ["canonicalUrl", "readAt", "*entityIds"],
};

/** Puts a database of version 1 in place of the one there is, with these notes in it. */
const storeAsVersion1 = (page: TestPage, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    async (shape: string, written: string) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = reject;
        });
      const before = await done(indexedDB.open("newsgloss"));
      // Kept, so that nobody stores the starter knowledge anew meanwhile: notes do not need it.
      const starter: unknown = await done(before.transaction("meta").objectStore("meta").get("starter"));
      before.close();
      const deleting = indexedDB.deleteDatabase("newsgloss");
      // Counted as Dexie counts its versions: ten for each.
      const opening = indexedDB.open("newsgloss", 10);
      opening.onupgradeneeded = () => {
        const tables = Object.entries(JSON.parse(shape) as Record<string, (string | string[] | null)[]>);
        for (const [name, [key, ...indexes]] of tables) {
          const store = opening.result.createObjectStore(name, key == null ? { autoIncrement: true } : { keyPath: key });
          for (const index of indexes.map(String)) {
            const path = index.replace("*", "");
            store.createIndex(path, path, { multiEntry: path !== index });
          }
          if (name === "notes") for (const row of JSON.parse(written)) store.put(row);
          if (name === "meta") store.put(starter);
        }
      };
      await Promise.all([done(deleting), done(opening)]);
      opening.result.close();
    },
    JSON.stringify(version1),
    JSON.stringify(rows),
  );

describe.each(testedBrowsers)("notes in %s", (name) => {
  it("outlive an update from the first version of the database, and a crash", async () => {
    const options = { extension: outputFolder(name, "test"), headless: true, program: await requireBrowser(name) };
    const first = await launch(name, { ...options, profile: copyOfFilledProfile(name) });
    const page = await first.newPage();
    await page.goto(first.extensionUrl("welcome.html"));
    await storeAsVersion1(
      page,
      savedNotes.map(({ stored, version }) => ({ ...stored, id: `n${version}` })),
    );
    await page.goto(first.extensionUrl("library.html#notes"));
    await waitForWords(page, "2 of 2");
    await press(page, "^Edit: ", "button");
    await waitFor("the field", () => page.evaluate(() => document.activeElement?.tagName === "TEXTAREA"));
    await page.type(" Yes.");
    await waitForWords(page, "Saved");
    const second = await launch(name, { ...options, profile: await first.kill() });
    try {
      const again = await second.newPage();
      await again.goto(second.extensionUrl("library.html#notes"));
      await waitForWords(again, "2 of 2");
      const bodies = () =>
        again.evaluate(() => Array.from(document.querySelectorAll(".note-body"), (one) => one.textContent ?? ""));
      // Shown as typed until their Markdown is read.
      await waitFor("the notes' Markdown", async () => !(await bodies()).join("").includes("*"));
      expect((await bodies()).toSorted()).toEqual(["Same wiper as in May?", "Same wiper as in May? Yes."]);
    } finally {
      await second.close();
    }
  }, 240_000);
});
