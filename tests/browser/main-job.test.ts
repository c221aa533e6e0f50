// The main job on the Albania sample, as a reader does it: read, click, note, export, turn off.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasLink, type Mention } from "../../lib/model/mention.ts";
import { hostSelector, type TestPage, waitFor } from "./harness/driver.ts";
import { inFreshBrowsers, type Session } from "./harness/in-browsers.ts";
import { clickMark, marksOf } from "./harness/marks.ts";

const sample = "albania.html";

async function read(session: Session) {
  const { page, url } = await session.open(sample);
  const { article, analysis } = await session.companion.ready(url);
  await page.activate();
  return { page, url, article, analysis };
}

const named = (mentions: readonly Mention[], text: string): Mention[] => mentions.filter((mention) => mention.text === text);
const entityIds = (mention: Mention | undefined): string[] =>
  mention !== undefined && hasLink(mention) ? mention.link.candidates.map(({ entityId }) => entityId) : [];

/** The page as it was served, and as it is now without the one host. */
const domBeforeAndNow = (page: TestPage): Promise<{ before: string; now: string; hosts: number }> =>
  page.evaluate(async (selector: string) => {
    const served = await (await fetch(location.href)).text();
    const before = new DOMParser().parseFromString(served, "text/html").documentElement.outerHTML;
    const copy = document.documentElement.cloneNode(true) as Element;
    const hosts = [...copy.querySelectorAll(selector)];
    for (const host of hosts) host.remove();
    return { before, now: copy.outerHTML, hosts: hosts.length };
  }, hostSelector);

const traces = (page: TestPage) =>
  page.evaluate(
    (selector: string) => ({
      highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith("newsgloss")).length,
      hosts: document.querySelectorAll(selector).length,
    }),
    hostSelector,
  );

describe("the main job", () => {
  inFreshBrowsers((session) => {
    it.each([
      ["Iran", "state:IR"],
      ["Iranian", "state:IR"],
      ["Albania", "state:AL"],
    ])("links %s to %s", async (text, entityId) => {
      const { analysis } = await read(session());
      expect(named(analysis.mentions, text).map((mention) => entityIds(mention)[0])).toContain(entityId);
    });

    it.each(["NATO", "Edi Rama", "National Security Council"])("marks and links %s", async (text) => {
      const { analysis } = await read(session());
      const mention = analysis.mentions.find((candidate) => candidate.text.endsWith(text));
      expect(mention?.kind).toBe("actor");
      expect(entityIds(mention).length).toBeGreaterThan(0);
    });

    it("offers every candidate of Homeland Justice with its source, instead of choosing silently", async () => {
      const { analysis } = await read(session());
      const [mention] = named(analysis.mentions, "Homeland Justice");
      if (mention === undefined || !hasLink(mention)) throw new Error("Homeland Justice is not marked");
      expect(mention.link.kind).toBe("ambiguous");
      expect(mention.link.candidates.flatMap(({ externalIds }) => externalIds)).toEqual(
        expect.arrayContaining(["C0038", "G1055"]),
      );
      expect(new Set(mention.link.candidates.map(({ claim }) => claim.claimedBy)).size).toBeGreaterThan(1);
      expect(entityIds(mention).some((id) => id.startsWith("misp:"))).toBe(true);
    });

    it.each([
      ["July 15", { value: "2022-07-15", earliest: "2022-07-15", latest: "2022-07-15" }],
      ["late August", { earliest: "2022-08-21", latest: "2022-08-31" }],
      ["today", { value: "2022-09-07" }],
    ])("reads %s as a day", async (text, expected) => {
      const { analysis } = await read(session());
      expect(named(analysis.mentions, text)[0]).toMatchObject({ kind: "date", ...expected });
    });

    it.each(["wiper", "data-leak", "disruption"])("finds %s", async (attackType) => {
      const { analysis } = await read(session());
      const types = analysis.mentions.flatMap((mention) => (mention.kind === "attack" ? [mention.attackType] : []));
      expect(types).toContain(attackType);
    });

    it("shows marks as CSS highlights and leaves the page's DOM as it was", async () => {
      const { page } = await read(session());
      await waitFor("marks", async () => (await marksOf(page)).length > 20);
      const { before, now, hosts } = await domBeforeAndNow(page);
      expect(now).toBe(before);
      expect(hosts).toBeLessThanOrEqual(1);
    });

    it("leaves biography, navigation and related links unmarked", async () => {
      const { page } = await read(session());
      await waitFor("marks", async () => (await marksOf(page)).length > 20);
      const outside = await page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((highlight) =>
          ([...highlight] as Range[])
            .filter((range) => range.startContainer.parentElement?.closest(".author, .related, nav, footer"))
            .map((range) => range.toString()),
        ),
      );
      expect(outside).toEqual([]);
    });

    it("adds a note in the card, shows it in the popup, exports it and finds it in the file", async () => {
      const { page } = await read(session());
      const words = `Seen on Telegram first (${session().browser.name})`;
      // The first mention lies in a link, where a plain click follows the link.
      await clickMark(page, "newsgloss-", "Homeland Justice", 1);
      await waitFor("the card", () => page.inHost((root) => (root?.querySelector("[role=dialog]") ?? null) !== null));
      await page.inHost((root) => {
        const button = [...(root?.querySelectorAll("button") ?? [])].find((candidate) =>
          /add note/i.test(candidate.textContent ?? ""),
        );
        button?.click();
      });
      await waitFor("the note's field", () => page.inHost((root) => (root?.querySelector("textarea") ?? null) !== null));
      await page.inHost((root) => root?.querySelector("textarea")?.focus());
      await page.type(words);
      await page.inHost((root) => {
        const button = [...(root?.querySelectorAll("button") ?? [])].find((candidate) =>
          /^save/i.test(candidate.textContent?.trim() ?? ""),
        );
        button?.click();
      });
      const popup = await session().browser.openPopup(page);
      await waitFor("the note in the popup", () =>
        popup.evaluate((wanted: string) => (document.body.textContent ?? "").includes(wanted), words),
      );
      const pressMarkdown = (): Promise<boolean> =>
        popup.evaluate(() => {
          const controls = [...document.querySelectorAll<HTMLElement>("button, a")];
          const control = controls.find((candidate) => /^markdown/i.test(candidate.textContent ?? ""));
          control?.click();
          return control !== undefined;
        });
      await waitFor("the export button", pressMarkdown);
      const file = await waitFor("the exported file", async () => {
        const names = readdirSync(session().browser.downloads).filter((name) => name.endsWith(".md"));
        // Firefox makes the file before it writes into it.
        return names[0] === undefined ? null : readFileSync(join(session().browser.downloads, names[0]), "utf8") || null;
      });
      expect(file).toContain(words);
      expect(file).toContain("Homeland Justice");
      await popup.close();
    });

    it("removes every trace when the site is turned off", async () => {
      const { page, url } = await read(session());
      await waitFor("marks", async () => (await marksOf(page)).length > 20);
      await session().companion.setEnabled(url, false);
      await waitFor("no marks", async () => (await traces(page)).highlights === 0);
      expect(await traces(page)).toEqual({ highlights: 0, hosts: 0 });
    });
  });
});
