// The card on marks, as a reader meets it: by click, by resting, by key; over pages that mean well and pages that do not.
import { describe, expect, it } from "vitest";
import { hostSelector, type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers } from "../harness/in-browsers.ts";
import { clickMark, marksOf, pointOf } from "../harness/marks.ts";
import { articlePage, readPage, usual } from "./article-page.ts";

const claim =
  "A group calling itself Homeland Justice claimed the attack on the Albanian government in a message on Telegram and said that it had taken mail from the servers of the police before it wiped them.";

interface OpenCard {
  readonly text: string;
  readonly label: string | null;
  readonly hasFocus: boolean;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly background: string;
  readonly font: number;
}

const openCard = (page: TestPage): Promise<OpenCard | null> =>
  page.inHost((root) => {
    const panel = root?.querySelector<HTMLElement>("[role=dialog]:popover-open");
    if (!root || !panel) return null;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const style = getComputedStyle(panel);
    return {
      text: panel.textContent ?? "",
      label: panel.getAttribute("aria-label"),
      hasFocus: root.activeElement !== null,
      box: { left, top, right, bottom },
      background: style.backgroundColor,
      font: Number.parseFloat(style.fontSize),
    };
  });

const cardThat = (page: TestPage, holds: (card: OpenCard) => boolean): Promise<OpenCard> =>
  waitFor("the card", async () => {
    const card = await openCard(page);
    return card !== null && holds(card) ? card : null;
  });
const noCard = (page: TestPage): Promise<true> => waitFor("the card to close", async () => (await openCard(page)) === null);

/** A press on a card that has just come or moved does nothing: pressed until it is taken, as a reader would. */
const pressInCard = (page: TestPage, { x, y }: { x: number; y: number }, taken: (card: OpenCard | null) => boolean) =>
  waitFor("the press to be taken", async () => {
    await page.click(x, y);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return taken(await openCard(page));
  });

describe("the card", () => {
  inBrowsers((session) => {
    it("opens on a click with the focus in it, tells who it is about, and gives the focus back on Escape", async () => {
      const page = await readPage(session(), "plain.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      const card = await cardThat(page, ({ text }) => text.includes("MITRE"));
      expect(card.label).toContain("Sandworm");
      expect(card.hasFocus).toBe(true);
      expect(card.text).toContain("1 of 2");
      await page.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    });

    it("closes on a click beside it", async () => {
      const page = await readPage(session(), "beside.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await page.click(4, 4);
      await noCard(page);
    });

    it("stays within the view at every mark, also in a narrow window, and follows its words", async () => {
      const page = await readPage(session(), "narrow.html", articlePage({ after: "<p style='height: 1500px'>…</p>" }));
      await page.setViewport(520, 600);
      for (const nth of [0, 1]) {
        await clickMark(page, "newsgloss-actor", "Sandworm", nth);
        const { box } = await cardThat(page, ({ text }) => text.includes("MITRE"));
        const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(view.width);
        expect(box.bottom).toBeLessThanOrEqual(view.height);
        if (nth === 1) {
          await page.evaluate(() => scrollBy({ top: 40, behavior: "instant" }));
          await waitFor("the card to follow", async () => Math.abs(((await openCard(page))?.box.top ?? 0) - box.top) > 10);
        }
        await page.press("Escape");
      }
      await page.setViewport(1280, 900);
    });

    it("goes to the next mention of the same one", async () => {
      const page = await readPage(session(), "steps.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await page.inHost((root) => root?.querySelector<HTMLElement>(".steps button:last-child")?.click());
      await cardThat(page, ({ text }) => text.includes("2 of 2"));
    });

    it("leaves a click on a link to the link, and opens there when the pointer rests", async () => {
      session().server.put("/elsewhere.html", "<p>Elsewhere</p>");
      const page = await readPage(
        session(),
        "link.html",
        articlePage({ paragraphs: usual.map((html) => html.replace("Sandworm", '<a href="elsewhere.html">Sandworm</a>')) }),
      );
      const { x, y } = await pointOf(page, "newsgloss-actor", "Sandworm");
      await page.hover(x, y);
      const card = await cardThat(page, () => true);
      expect(card.hasFocus).toBe(false);
      await page.hover(5, 5);
      await noCard(page);
      await page.click(x, y);
      await waitFor("the link's page", async () => (await page.url()).endsWith("/elsewhere.html"));
    });

    it("that came by hovering can be pointed at, stays while it is, and is dismissed without moving the pointer (WCAG 1.4.13)", async () => {
      const page = await readPage(
        session(),
        "hover.html",
        articlePage({ paragraphs: usual.map((html) => html.replace("Sandworm", '<a href="elsewhere.html">Sandworm</a>')) }),
      );
      const { x, y } = await pointOf(page, "newsgloss-actor", "Sandworm");
      await page.hover(x, y);
      const { box } = await cardThat(page, ({ text }) => text.includes("MITRE"));
      // Hoverable: on the way to the card and within it, it stays; longer than the grace that others are given.
      await page.hover(box.left + 30, box.top + 20);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await openCard(page)).not.toBeNull();
      // Persistent: until the pointer has left both.
      await page.hover(x, y);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await openCard(page)).not.toBeNull();
      // Dismissible: by key, with the pointer where it is, and it does not come back there.
      await page.press("Escape");
      await noCard(page);
      await page.hover(x + 2, y);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await openCard(page)).toBeNull();
      await page.hover(5, 5);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.hover(x, y);
      await cardThat(page, () => true);
    });

    it("lies over an element in full screen, opened before it or in it", async () => {
      const page = await readPage(session(), "full-screen.html", articlePage());
      await page.evaluate(() => {
        const article = document.querySelector("article");
        article?.style.setProperty("background", "white");
        article?.addEventListener("dblclick", () => void article.requestFullscreen());
        addEventListener("keydown", ({ key }) => {
          if (key === "f") void article?.requestFullscreen();
        });
      });
      const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
      const isOnTop = async () => {
        const { box } = await cardThat(page, () => true);
        return page.evaluate(
          (selector: string, x: number, y: number) => document.elementFromPoint(x, y) === document.querySelector(selector),
          hostSelector,
          (box.left + box.right) / 2,
          (box.top + box.bottom) / 2,
        );
      };
      await page.press("f");
      await waitFor("full screen", isFull);
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await waitFor("the card on top", isOnTop);
      // By its button: Escape ends the full screen itself in some browsers.
      const close = await page.inHost((root) => {
        const box = root?.querySelector(".close")?.getBoundingClientRect();
        return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + 8 };
      });
      await pressInCard(page, close, (card) => card === null);
      await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
      await waitFor("no full screen", async () => !(await isFull()));
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await page.evaluate(() => document.querySelector<HTMLElement>("article")?.dispatchEvent(new MouseEvent("dblclick")));
      await waitFor("full screen", isFull);
      await waitFor("the card on top", isOnTop);
    });

    it("gives an address plain and defanged, and copies either", async () => {
      const address =
        "The malware on the machines called home to hxxps://update-grid[.]example/check and to 192[.]0[.]2[.]44, the company said in a list of indicators that it gave to its peers in the region.";
      const page = await readPage(session(), "indicator.html", articlePage({ paragraphs: [...usual, address] }));
      await clickMark(page, "newsgloss-indicator", "192[.]0[.]2[.]44");
      await cardThat(page, ({ text }) => text.includes("192.0.2.44") && text.includes("192[.]0[.]2[.]44"));
      const buttons = await page.inHost((root) =>
        [...(root?.querySelectorAll<HTMLElement>(".body .row button") ?? [])].map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }),
      );
      expect(buttons).toHaveLength(2);
      await page.evaluate(() => {
        document.body.insertAdjacentHTML("beforeend", '<textarea id="pasted"></textarea>');
      });
      const pasted: string[] = [];
      for (const [index, button] of buttons.entries()) {
        if (index > 0) {
          await clickMark(page, "newsgloss-indicator", "192[.]0[.]2[.]44");
          await cardThat(page, ({ text }) => text.includes("192.0.2.44"));
        }
        await pressInCard(page, button, (card) => card?.text.includes("Copied.") ?? false);
        await page.press("Escape");
        await page.evaluate(() => {
          const field = document.querySelector<HTMLTextAreaElement>("#pasted");
          field?.focus();
          field?.select();
        });
        await page.press("v", "Control");
        pasted.push(
          await waitFor("the pasted words", () =>
            page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#pasted")?.value ?? ""),
          ),
        );
        await page.evaluate(() => {
          const field = document.querySelector<HTMLTextAreaElement>("#pasted");
          if (field) field.value = "";
        });
      }
      expect(pasted).toEqual(["192[.]0[.]2[.]44", "192.0.2.44"]);
    });

    it("keeps what is typed in it from the page's shortcuts, and stores the note", async () => {
      const head = '<script>window.heard = ""; addEventListener("keydown", (event) => { heard += event.key; });</script>';
      const page = await readPage(session(), "note.html", articlePage({ head }));
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await page.inHost((root) => root?.querySelector<HTMLElement>("footer > button:last-child")?.click());
      await waitFor("the field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
      await page.type("seen before");
      await page.inHost((root) => root?.querySelector<HTMLElement>("[type=submit]")?.click());
      await cardThat(page, ({ text }) => text.includes("seen before"));
      expect(await page.evaluate(() => (window as unknown as { heard: string }).heard)).toBe("");
      await page.goto(await page.url());
      await clickMark(page, "newsgloss-note", "Sandworm");
      await cardThat(page, ({ text }) => text.includes("seen before"));
    });

    it("closes the list of found entries on the first Escape, itself on the second", async () => {
      const page = await readPage(session(), "picker.html", articlePage());
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      await page.inHost((root) => root?.querySelector<HTMLElement>("footer > button:last-child")?.click());
      await waitFor("the field", () => page.inHost((root) => root?.activeElement?.tagName === "TEXTAREA"));
      const picker = (): Promise<{ isFocused: boolean; isOpen: boolean; chosen: string | null; shown: boolean }> =>
        page.inHost((root) => {
          const field = root?.querySelector("[role=combobox]");
          const list = root?.querySelector<HTMLElement>("[role=listbox]");
          return {
            isFocused: field !== null && field === root?.activeElement,
            isOpen: field?.getAttribute("aria-expanded") === "true",
            chosen: field?.getAttribute("aria-activedescendant") ?? null,
            shown: (list?.offsetHeight ?? 0) > 0,
          };
        });
      const isOpen = (): Promise<true> => waitFor("the list", async () => (await picker()).isOpen && (await picker()).shown);
      const closed = { isFocused: true, isOpen: false, chosen: null, shown: false };
      for (let steps = 0; steps < 6 && !(await picker()).isFocused; steps++) await page.press("Tab");
      await page.type("Turla");
      await isOpen();
      await page.press("Escape");
      await waitFor("no list", async () => !(await picker()).isOpen);
      expect(await picker()).toEqual(closed);
      // Closed, the list takes no Enter; an arrow opens it again, and so does typing.
      await page.press("Enter");
      expect(await page.inHost((root) => root?.querySelectorAll(".note-links li").length)).toBe(1);
      await page.press("ArrowDown");
      await isOpen();
      await page.press("Escape");
      await page.press("Backspace");
      await isOpen();
      await page.press("Escape");
      await waitFor("no list", async () => !(await picker()).isOpen);
      expect(await openCard(page)).not.toBeNull();
      await page.press("Escape");
      await noCard(page);
    });

    it("takes a note on words that the reader has selected", async () => {
      const { companion } = session();
      const page = await readPage(session(), "selection.html", articlePage());
      await page.evaluate(() => {
        const words = document.querySelector("article p")?.firstChild;
        if (words) getSelection()?.setBaseAndExtent(words, 0, words, 30);
      });
      await companion.command(await page.url(), "add-note");
      await page.activate();
      await cardThat(page, ({ text, hasFocus }) => hasFocus && text.includes("Sandworm attacked the power"));
      await page.type("first words");
      await page.press("Enter", "Control");
      await waitFor("the note's mark", async () =>
        (await marksOf(page)).some(({ key, text }) => key.includes("note") && text.length === 30),
      );
    });

    it("is reached by key: next mark, previous mark, card", async () => {
      const { companion } = session();
      const page = await readPage(session(), "keys.html", articlePage());
      const url = await page.url();
      const current = () => marksOf(page).then((marks) => marks.find(({ key }) => key.includes("-current-"))?.text);
      await companion.command(url, "next-mark");
      await companion.command(url, "next-mark");
      const second = await waitFor("a current mark", current);
      await companion.command(url, "previous-mark");
      await waitFor("another current mark", async () => (await current()) !== second);
      expect(await openCard(page)).toBeNull();
      await companion.command(url, "open-card");
      await page.activate();
      const card = await cardThat(page, () => true);
      expect(card.hasFocus).toBe(true);
    });

    it("lets the reader say whom an ambiguous name means, and remembers it", async () => {
      const page = await readPage(session(), "choice.html", articlePage({ paragraphs: [claim, ...usual] }));
      await clickMark(page, "newsgloss-actor-ambiguous", "Homeland Justice");
      await cardThat(page, ({ text }) => text.includes("VOID MANTICORE") && text.includes("Campaign"));
      await page.inHost((root) => root?.querySelector<HTMLElement>(".candidate:nth-child(2) .small")?.click());
      const linked = await cardThat(page, ({ text }) => text.includes("You chose it."));
      expect(linked.label).not.toContain("HomeLand");
      await page.goto(await page.url());
      await clickMark(page, "newsgloss-actor-sure", "Homeland Justice");
      await cardThat(page, ({ text }) => text.includes("You chose it."));
    });

    it("never marks what the reader says is no name, until that is undone", async () => {
      const page = await readPage(session(), "never.html", articlePage());
      const sandworms = async () =>
        (await marksOf(page)).filter(({ key, text }) => key.includes("actor") && text === "Sandworm").length;
      await clickMark(page, "newsgloss-actor", "Sandworm");
      await cardThat(page, () => true);
      const press = () => page.inHost((root) => root?.querySelector<HTMLElement>(".never button")?.click());
      await press();
      await waitFor("the marks to go", async () => (await sandworms()) === 0);
      await waitFor("the offer to undo", () =>
        page.inHost((root) => root?.querySelector(".never button")?.textContent === "Undo"),
      );
      await press();
      await waitFor("the marks to come back", async () => (await sandworms()) === 2);
    });

    it("looks the same over styles and security policies that mean it no good", async () => {
      const hostile = `<meta http-equiv="Content-Security-Policy" content="style-src 'nonce-page'; script-src 'none'; default-src 'none'">
        <style nonce="page">* { font-size: 40px !important; display: inline !important; background: red !important; color: red !important; }
        body ~ * { visibility: hidden !important; opacity: 0 !important; } newsgloss-root { display: none !important; }</style>`;
      const plain = await readPage(session(), "kind.html", articlePage());
      await clickMark(plain, "newsgloss-actor", "Sandworm");
      const expected = await cardThat(plain, ({ text }) => text.includes("MITRE"));
      const page = await readPage(session(), "hostile.html", articlePage({ head: hostile }));
      await clickMark(page, "newsgloss-actor", "Sandworm");
      const card = await cardThat(page, ({ text }) => text.includes("MITRE"));
      expect(card).toMatchObject({ background: expected.background, font: expected.font });
      expect(card.box.right - card.box.left).toBe(expected.box.right - expected.box.left);
    });

    it("is dark on a dark page, whatever the system prefers", async () => {
      const page = await readPage(
        session(),
        "dark.html",
        articlePage({ bodyAttributes: 'style="background: #111; color: #eee"' }),
      );
      await clickMark(page, "newsgloss-actor", "Sandworm");
      const { background } = await cardThat(page, () => true);
      const [red = 255] = background.match(/\d+/g)?.map(Number) ?? [];
      expect(red).toBeLessThan(80);
    });
  });
});
