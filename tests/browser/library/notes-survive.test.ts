// Notes in a real browser: written in the card, found again after the article was edited, under another link, from another window.

import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { Note } from "../../../lib/model/note.ts";
import { draftNote } from "../../../lib/notes/compose-note.ts";
import type { SaveOutcome } from "../../../lib/notes/merge-note.ts";
import { axeViolations } from "../harness/axe.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { clickMark, marksOf } from "../harness/marks.ts";
import { articlePage } from "../reader/article-page.ts";
import { fill, press, waitForWords } from "./knowledge-page.ts";
import { openNotes, putNotes } from "./notes-page.ts";

declare const chrome: Browser;

/** What the background answers one of the extension's own pages. */
const ask = <T>({ companion }: Session, name: string, data: object): Promise<T> =>
  companion.page.evaluate(
    async (message: string, sent: string) => {
      const reply: unknown = await chrome.runtime.sendMessage({
        newsgloss: 1,
        to: "background",
        name: message,
        data: JSON.parse(sent),
      });
      return (reply as { data: unknown }).data;
    },
    name,
    JSON.stringify(data),
  ) as Promise<T>;

async function reading(session: Session, path: string, html: string): Promise<{ page: TestPage; url: string }> {
  const { server, browser, companion } = session;
  server.put(`/${path.replace(/\?.*/, "")}`, html);
  const page = await browser.newPage();
  const url = `${server.origin}/${path}`;
  await page.goto(url);
  await companion.ready(url, 60_000);
  await page.activate();
  return { page, url };
}

const noteMarks = (page: TestPage): Promise<string[]> =>
  marksOf(page).then((marks) => marks.filter(({ key }) => key.startsWith("newsgloss-note")).map(({ text }) => text));

async function writeNote(page: TestPage, words: string): Promise<void> {
  await clickMark(page, "newsgloss-actor", "Sandworm");
  await waitFor("the card's button", () =>
    page.inHost((root) => {
      const button = [...(root?.querySelectorAll("button") ?? [])].find((one) => /add note/i.test(one.textContent ?? ""));
      button?.click();
      return button !== undefined;
    }),
  );
  await waitFor("the field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
  await page.type(words);
  // By keys alone: past tags and links to the field for entities, and there the first one that is offered.
  const isPicker = (): Promise<boolean> => page.inHost((root) => root?.activeElement?.getAttribute("role") === "combobox");
  for (let steps = 0; steps < 6 && !(await isPicker()); steps++) await page.press("Tab");
  await page.type("Turla");
  await waitFor("an entity to choose", () =>
    page.inHost((root) => /^Turla/.test(root?.querySelector("[role=option][aria-selected=true]")?.textContent ?? "")),
  );
  await page.press("Enter");
  await waitFor("the chosen entity by its name", () =>
    page.inHost((root) =>
      [...(root?.querySelectorAll(".note-links li") ?? [])].some((one) => /^Turla/.test(one.textContent ?? "")),
    ),
  );
  await waitFor("the saving", () => page.inHost((root) => /Saved/.test(root?.querySelector(".note-status")?.textContent ?? "")));
  await page.press("Escape");
}

describe("notes", () => {
  inBrowsers((session) => {
    it("are saved while typed, lose their place with their words, and find it again where the article has moved to", async () => {
      const path = `survive-${session().browser.name}.html`;
      const { page, url } = await reading(session(), path, articlePage());
      await writeNote(page, "Who *else* says so?");
      expect(await waitFor("the note's mark", async () => (await noteMarks(page)).length > 0 && noteMarks(page))).toEqual([
        "Sandworm",
      ]);
      await page.close();

      const without = await reading(session(), path, articlePage().replaceAll("Sandworm", "Somebody"));
      const popup = await session().browser.openPopup(without.page);
      await waitForWords(popup, "These words are no longer in the article");
      expect(await popup.evaluate(() => document.querySelector(".note blockquote")?.textContent)).toBe("Sandworm");
      await popup.close().catch(() => undefined);
      expect(await noteMarks(without.page)).toEqual([]);
      await without.page.close();

      const canonical = `<link rel="canonical" href="${url}">`;
      const again = await reading(session(), `moved-${path}?utm_source=letter`, articlePage({ head: canonical }));
      expect(
        await waitFor("the note's mark", async () => (await noteMarks(again.page)).length > 0 && noteMarks(again.page)),
      ).toEqual(["Sandworm"]);
      await clickMark(again.page, "newsgloss-actor", "Sandworm");
      await waitFor("the note with its stress", () =>
        again.page.inHost((root) => root?.querySelector(".note-body em")?.textContent === "else"),
      );
      await again.page.close();
      expect(await ask<Note[]>(session(), "notes.list", { canonicalUrl: url })).toMatchObject([
        { body: "Who *else* says so?", entityIds: ["attack:G0034", "attack:G0010"] },
      ]);
    }, 240_000);

    it("stay in their field where there is no space left, and are saved when there is", async () => {
      const { browser } = session();
      const page = await openNotes(session());
      await putNotes(page, 1);
      await press(page, "^Edit: ", "button");
      await fill(page, "[role=combobox]", "turla");
      await waitFor("entities to choose", () => page.evaluate(() => document.querySelector("[role=option]") !== null));
      await browser.setDiskFull(true);
      try {
        await fill(page, ".note-form textarea", "Written on a full disk");
        await waitForWords(page, "there is no space left for it on this computer");
        expect(await axeViolations(page)).toEqual([]);
      } finally {
        await browser.setDiskFull(false);
      }
      expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>(".note-form textarea")?.value)).toBe(
        "Written on a full disk",
      );
      await press(page, "^Save", ".note-form button");
      await waitFor("the note's new words", () =>
        page.evaluate(() => document.querySelector(".note-body")?.textContent === "Written on a full disk"),
      );
      await page.close();
    }, 120_000);

    it("written in two windows at once keep both texts, after the background was stopped too", async () => {
      const article = {
        url: "https://news.example/two",
        canonicalUrl: "https://news.example/two",
        title: "Two",
        publishedAt: null,
      };
      const fresh = draftNote({ subject: "article", article, body: "First" });
      const { note } = await ask<SaveOutcome>(session(), "notes.save", { draft: fresh, basedOn: null });
      const { createdAt: _, updatedAt: __, ...draft } = note;
      await ask(session(), "notes.save", { draft: { ...draft, body: "From the first window" }, basedOn: note });
      await session().browser.stopBackground();
      const second = await ask<SaveOutcome>(session(), "notes.save", {
        draft: { ...draft, body: "From the second window" },
        basedOn: note,
      });
      expect(second).toMatchObject({ kind: "conflict", other: { body: "From the first window" } });
      const kept = await ask<Note[]>(session(), "notes.list", { canonicalUrl: article.canonicalUrl });
      expect(kept.map(({ body }) => body).toSorted()).toEqual(["From the first window", "From the second window"]);
    }, 120_000);
  });
});
