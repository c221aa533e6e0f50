// Pages as they are today: frames, shadow roots, applications, endless and living pages, overlays.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Json, type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers } from "../harness/in-browsers.ts";
import { marksOf } from "../harness/marks.ts";
import { articlePage, readPage, usual } from "./article-page.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const other: readonly string[] = [
  "Lazarus Group took the money of an exchange in Seoul on Friday, the police of the city said, in what may be the largest theft of the year in the country, and nobody has seen a coin of it again since then.",
  "The exchange has stopped all trade until Monday and asks its customers for patience, while accountants go through the books of the past three months and look for the wallets that the thieves have used.",
  "Lazarus Group is said to work for the government in Pyongyang, which denies it, as it has denied every theft of the kind that was laid at its door in the ten years since the first of them became known.",
];

const isMarked = (page: TestPage, text: string) => async () => (await marksOf(page)).some((mark) => mark.text === text);
const waitForMark = (page: TestPage, text: string) => waitFor(`a mark on ${text}`, isMarked(page, text), 30_000);
const waitForNoMark = (page: TestPage, text: string) =>
  waitFor(`no mark on ${text}`, async () => !(await isMarked(page, text)()), 30_000);

/** Marks within the first frame of the page, where they are under that frame's own registry. */
const marksInFrame = (page: TestPage) =>
  page.evaluate(() => {
    const window = document.querySelector("iframe")?.contentWindow as (Window & typeof globalThis) | null;
    return [...(window?.CSS.highlights ?? [])].flatMap(([key, highlight]) =>
      key.startsWith("newsgloss-") ? [...highlight].map((range) => (range as Range).toString()) : [],
    );
  });

const cardText = (page: TestPage) =>
  page.inHost((root) => root?.querySelector("[role=dialog]:popover-open")?.textContent ?? null);

/** Whether the marks' style reaches an element: the colour of the line under a mark there. */
const isStyled = (page: TestPage, find: string) =>
  page.evaluate((source: string) => {
    const element = new Function(`return ${source}`)() as Element;
    const window = element.ownerDocument.defaultView ?? globalThis.window;
    return window.getComputedStyle(element, "::highlight(newsgloss-actor-sure-light)").textDecorationLine;
  }, find);

describe("pages of today", () => {
  inBrowsers((session) => {
    it("an article in an open shadow root, slots and all, is read, marked and answers clicks", async () => {
      const shadow = `<style>p { color: #222 }</style><h2>Report</h2>${paragraphs(usual.slice(0, 2))}<slot></slot>`;
      const page = await readPage(
        session(),
        "shadow.html",
        `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>Lights out in three towns</title></head><body><h1>Lights out in three towns</h1>
         <news-story><p>${usual[2]}</p></news-story>
         <script>document.querySelector("news-story").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(shadow)}</script></body></html>`,
      );
      await waitFor("both marks", async () => (await marksOf(page)).filter(({ text }) => text === "Sandworm").length === 2);
      expect(await isStyled(page, 'document.querySelector("news-story").shadowRoot.querySelector("p")')).toBe("underline");
      const { x, y } = await page.evaluate(() => {
        const words = document.querySelector("news-story")?.shadowRoot?.querySelector("p")?.firstChild;
        const range = new Range();
        if (words) range.setStart(words, 0);
        if (words) range.setEnd(words, 8);
        const { left, top } = range.getBoundingClientRect();
        return { x: left + 20, y: top + 8 };
      });
      await page.click(x, y);
      expect(
        await waitFor("the card", async () => ((await cardText(page))?.includes("1 of 2") ?? false) && cardText(page)),
      ).toContain("Sandworm");
      await page.evaluate(() => {
        const late = "<p>Later on Lazarus Group was seen in the same network, though nobody thinks that they work together.</p>";
        document.querySelector("news-story")?.shadowRoot?.querySelector("slot")?.insertAdjacentHTML("beforebegin", late);
      });
      await waitForMark(page, "Lazarus Group");
    });

    it("an article in a frame of the same origin is read, marked there, and its card lies at the words", async () => {
      session().server.put("/inner.html", articlePage());
      const page = await readPage(
        session(),
        "frame.html",
        `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>Lights out in three towns</title><style>iframe { width: 700px; height: 500px; margin: 60px 0 0 200px; border: 7px solid }</style></head>
         <body><h1>Lights out in three towns</h1><iframe src="inner.html"></iframe></body></html>`,
      );
      await waitFor("marks in the frame", async () => (await marksInFrame(page)).includes("Sandworm"));
      expect(await isStyled(page, 'document.querySelector("iframe").contentDocument.querySelector("p")')).toBe("underline");
      const box = await page.evaluate(() => {
        const frame = document.querySelector("iframe");
        const words = frame?.contentDocument?.querySelector("p")?.firstChild;
        const range = frame?.contentDocument?.createRange();
        if (!frame || !range || !words) return null;
        range.setStart(words, 0);
        range.setEnd(words, 8);
        const [outer, inner] = [frame.getBoundingClientRect(), range.getBoundingClientRect()];
        return { left: outer.left + 7 + inner.left, bottom: outer.top + 7 + inner.bottom };
      });
      if (box === null) throw new Error("no words in the frame");
      await page.click(box.left + 20, box.bottom - 8);
      await waitFor("the card", async () => (await cardText(page))?.includes("Sandworm"));
      const card = await page.inHost((root) => {
        const panel = root?.querySelector("[role=dialog]")?.getBoundingClientRect();
        return { left: panel?.left ?? 0, top: panel?.top ?? 0 };
      });
      expect(Math.abs(card.left - box.left)).toBeLessThan(4);
      expect(Math.abs(card.top - box.bottom)).toBeLessThan(16);
      await session().companion.setEnabled(await page.url(), false);
      await waitFor("no marks in the frame", async () => (await marksInFrame(page)).length === 0);
    });

    it("of frames with little in them nothing is taken", async () => {
      session().server.put(
        "/small.html",
        "<p>Lazarus Group sells watches, cheap and good, to everybody who asks for one today.</p>",
      );
      const page = await readPage(
        session(),
        "small-frame.html",
        articlePage({ paragraphs: [usual[0] ?? "", '<iframe src="small.html"></iframe>', ...usual.slice(1)] }),
      );
      await waitForMark(page, "Sandworm");
      const state = await session().companion.ready(await page.url());
      expect(state.article.text).not.toContain("watches");
    });

    it("an application that goes to another article shows the marks of that one, also on the way back", async () => {
      const page = await readPage(session(), "application.html", articlePage());
      await page.evaluate((html: string) => {
        const before = document.querySelector("article")?.innerHTML ?? "";
        history.pushState(null, "", "/second-story.html");
        document.title = "Coins gone in Seoul, police say";
        const article = document.querySelector("article");
        if (article) article.innerHTML = `<h1>Coins gone in Seoul, police say</h1>${html}`;
        addEventListener("popstate", () => {
          document.title = "Lights out in three towns";
          if (article) article.innerHTML = before;
        });
      }, paragraphs(other));
      await waitForMark(page, "Lazarus Group");
      await waitForNoMark(page, "Sandworm");
      await page.evaluate(() => history.back());
      await waitForMark(page, "Sandworm");
      await waitForNoMark(page, "Lazarus Group");
    });

    it("on an endless page the article whose address is shown is the one that is marked", async () => {
      const page = await readPage(session(), "first-story.html", articlePage());
      await page.evaluate((html: string) => {
        const next = `<article><h1>Coins gone in Seoul, police say</h1>${html}</article>`;
        document.querySelector("article")?.insertAdjacentHTML("afterend", next);
      }, paragraphs(other));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(await isMarked(page, "Sandworm")()).toBe(true);
      expect(await isMarked(page, "Lazarus Group")()).toBe(false);
      await page.evaluate(() => {
        history.replaceState(null, "", "/next-story.html");
        document.title = "Coins gone in Seoul, police say";
      });
      await waitForMark(page, "Lazarus Group");
      await waitForNoMark(page, "Sandworm");
    });

    it("a live blog keeps its marks at their words while entries come in on top and old ones change", async () => {
      const entry = (text: string) => `<div class="entry"><h2>Update</h2><p>${text}</p></div>`;
      const page = await readPage(session(), "live.html", articlePage({ paragraphs: [...usual].map(entry) }));
      for (const text of other.slice(0, 2)) {
        await page.evaluate((html: string) => {
          document.querySelector("article h1")?.insertAdjacentHTML("afterend", html);
        }, entry(text));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await waitForMark(page, "Lazarus Group");
      await page.evaluate(() => {
        const words = [...document.querySelectorAll(".entry p")].at(-1)?.firstChild;
        if (words) words.nodeValue = `Corrected on Tuesday: ${words.nodeValue}`;
      });
      const { text, mentions } = await waitFor("the corrected entry", async () => {
        const state = await session().companion.state(await page.url());
        const isRead = state?.kind === "ready" && state.depth === "full" && state.article.text.includes("Corrected on");
        return isRead && { text: state.article.text, mentions: state.analysis.mentions };
      });
      expect(text.match(/Sandworm/g)).toHaveLength(2);
      const named = mentions.filter((mention) => mention.kind === "actor").map((mention) => mention.text);
      const marked = (await marksOf(page)).filter(({ key }) => key.includes("-actor-")).map((mark) => mark.text);
      expect(marked.toSorted()).toEqual(named.toSorted());
      expect(marked).toEqual(expect.arrayContaining(["Lazarus Group", "Ukraine", "Kyiv"]));
    });

    it.each([
      ["AMP", `<link rel="canonical" href="CANONICAL">`, "story.amp.html", "article"],
      ["a print view", '<meta name="robots" content="noindex">', "print-view.html?print=1", "div"],
    ])("%s is read like any article", async (_, head, path, tag) => {
      const { server } = session();
      const html = articlePage({ head: head.replace("CANONICAL", `${server.origin}/story.html`) });
      const asTag = html.replaceAll("article>", `${tag}>`).replace("<html", path.includes("amp") ? "<html amp" : "<html");
      server.put(`/${path.replace(/\?.*/, "")}`, asTag);
      const page = await session().browser.newPage();
      await page.goto(`${server.origin}/${path}`);
      await waitForMark(page, "Sandworm");
      const { article } = await session().companion.ready(`${server.origin}/${path}`);
      if (path.includes("amp")) expect(article.canonicalUrl).toBe(`${server.origin}/story.html`);
    });

    it("a file from the disk is read at a press of the button", async () => {
      const folder = mkdtempSync(join(tmpdir(), "newsgloss-file-"));
      const file = join(folder, "saved story.html");
      writeFileSync(file, articlePage());
      const page = await session().browser.newPage();
      await page.goto(pathToFileURL(file).href);
      const popup = await session().browser.openPopup(page);
      await waitFor("the button", () =>
        popup.evaluate(() => {
          const button = [...document.querySelectorAll("button")].find(({ innerText }) => innerText === "Annotate this page");
          button?.click();
          return button !== undefined;
        }),
      );
      await waitForMark(page, "Sandworm");
      await popup.close().catch(() => undefined);
      await page.close();
      rmSync(folder, { recursive: true });
    });

    it("behind a dialog of consent the article is marked, the dialog is not", async () => {
      const consent = `<div class="consent-overlay" role="dialog" aria-modal="true" style="position: fixed; inset: 0; background: #fffd">
        <p>We and our 812 partners, among them Lazarus Group Media, value your privacy and would like to store cookies on your device.</p><button>Agree</button></div>`;
      const page = await readPage(
        session(),
        "consent.html",
        articlePage({ bodyAttributes: 'style="overflow: hidden"', after: consent }),
      );
      await waitForMark(page, "Sandworm");
      expect(await isMarked(page, "Lazarus Group")()).toBe(false);
      await page.evaluate(() => document.querySelector(".consent-overlay")?.remove());
      expect(await isMarked(page, "Sandworm")()).toBe(true);
    });

    it("on a site that is turned off nothing is asked of the background, and no reader comes", async () => {
      const { server, browser, companion } = session();
      const setSettings = (settings: Record<string, Json>) =>
        companion.page.evaluate((stored: Record<string, Json>) => chrome.storage.local.set({ settings: stored }), settings);
      const articlesTold = async (): Promise<string> =>
        JSON.stringify(await companion.page.evaluate(() => chrome.storage.session.get(null) as Promise<Record<string, Json>>));
      server.put("/turned-off.html", articlePage());
      const url = `${server.origin}/turned-off.html`;
      for (const off of [{ sitesOff: ["127.0.0.1"] }, { enabled: false }]) {
        await setSettings(off);
        const page = await browser.newPage();
        await page.goto(url);
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        expect(await articlesTold()).not.toContain("turned-off.html");
        expect(await companion.state(url)).toBeNull();
        await page.close();
      }
      await setSettings({});
      await readPage(session(), "turned-off.html", articlePage());
      expect(await articlesTold()).toContain("turned-off.html");
    });
  });
});
