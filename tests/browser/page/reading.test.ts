// Reading in real browsers: the same text as labelled, every word at its place, nothing changed, nothing held up.
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { maximalTextLength } from "../../../lib/model/article.ts";
import { labelledText, savedPage } from "../../unit/page/pages.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { readingBundle } from "./reading-bundle.ts";
import type {} from "./reading-entry.ts";

const folder = join(import.meta.dirname, "../../pages");
const articles = ["frame-heavy-news", "line-breaks", "threat-report", "short-news", "right-to-left", "endless", "broken-markup"];
const paragraph = "The port said on Monday that nothing was known of the thieves, who had come by night and left no trace. ";
const story = `<h1>Thieves leave no trace</h1><p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(2)}</p>`;

let bundle = "";
beforeAll(async () => {
  bundle = await readingBundle();
});

/** Opens a page with `lib/page` in it, as if the page had brought it. */
async function open({ browser, server }: Session, path: string): Promise<TestPage> {
  server.put("/reading.js", bundle);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${path}`);
  await page.evaluate(async () => {
    const script = Object.assign(document.createElement("script"), { src: "/reading.js" });
    const loaded = new Promise((resolve) => script.addEventListener("load", resolve, { once: true }));
    document.head.append(script);
    await loaded;
    script.remove();
  });
  return page;
}

async function openHtml(session: Session, html: string): Promise<TestPage> {
  const path = `made-${Math.random()}.html`;
  session.server.put(
    `/${path}`,
    `<!doctype html><html lang="en"><head><title>Thieves leave no trace</title></head><body>${html}</body></html>`,
  );
  return open(session, path);
}

/** Reads the page and checks the map in it: for every word, the page's own words at its range. */
const readWithMap = (page: TestPage) =>
  page.evaluate(() => {
    const before = document.documentElement.outerHTML;
    const found = reading.extractArticle(document, document.URL);
    const isUntouched = before === document.documentElement.outerHTML;
    if (found.kind === "no-article") return { text: found.why, isUntouched, misplaced: [], notBack: [] };
    const { text } = found.article;
    const words = [...text.matchAll(/\S+/g)].map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    const misplaced = words.filter(({ word, ...span }) => found.textMap.rangeOf(span)?.toString() !== word);
    const notBack = words.filter(({ start, end }) => {
      const range = found.textMap.rangeOf({ start, end });
      const back = range && found.textMap.spanOf(range);
      return back?.start !== start || back.end !== end;
    });
    return { text, isUntouched, misplaced: misplaced.map(({ word }) => word), notBack: notBack.map(({ word }) => word) };
  });

const readsPages = (session: () => Session) =>
  describe("reading", () => {
    it.each(articles)("takes from %s what is labelled, each word at its place", async (name) => {
      const page = await open(session(), `${name}.html`);
      expect(await readWithMap(page)).toEqual({
        text: labelledText(savedPage(name)),
        isUntouched: true,
        misplaced: [],
        notBack: [],
      });
      await page.close();
    });

    it("leaves out what style sheets hide, unless that is most of the text", async () => {
      const hidden = `<style>.off { display: none }</style>${story}<p class="off">${paragraph}</p><p>Seen<span class="off"> not seen</span>, it ends.</p>`;
      const page = await openHtml(session(), hidden);
      const { text } = await readWithMap(page);
      expect(text).toContain("Seen, it ends.");
      expect(text.split("The port said")).toHaveLength(6);
      await page.close();
      const collapsed = await openHtml(session(), `<style>.off { display: none }</style><div class="off">${story}</div>`);
      expect((await readWithMap(collapsed)).text).toContain("no trace");
      await collapsed.close();
    });

    it("takes of a selection the part that is in the text", async () => {
      const page = await openHtml(session(), `${story}<aside>Not <b>this</b> here.</aside><p id="end">It ends like this.</p>`);
      const selected = await page.evaluate(() => {
        const found = reading.extractArticle(document, document.URL);
        if (found.kind === "no-article") return [found.why];
        const { textMap } = found;
        const find = (selector: string): Element => document.querySelector(selector) ?? document.body;
        const take = (start: [Node, number], end: [Node, number]): string | null => {
          const range = document.createRange();
          range.setStart(...start);
          range.setEnd(...end);
          const span = textMap.spanOf(range);
          return span === null ? null : textMap.text.slice(span.start, span.end);
        };
        const [end, aside, body] = [find("#end"), find("aside"), document.body];
        return [
          take([body, 0], [body, body.childNodes.length]) === textMap.text,
          take([aside, 0], [aside, aside.childNodes.length]),
          take([aside, 1], [end.firstChild ?? end, 7]),
          take([end, 0], [body, body.childNodes.length]),
          take([find("h1"), 0], [find("p"), 0]),
        ];
      });
      expect(selected).toEqual([true, null, "It ends", "It ends like this.", null]);
      await page.close();
    });

    it("reads a page of two million characters in many short slices, as far as is analysed", async () => {
      const page = await openHtml(session(), `<article>${story}${`<p>${paragraph}</p>`.repeat(20_000)}</article>`);
      const { length, longest, total } = await page.evaluate(() => {
        const work = reading.extraction(document, document.URL);
        let [longest, total] = [0, 0];
        for (;;) {
          const start = performance.now();
          const step = work.next();
          const took = performance.now() - start;
          total += took;
          longest = Math.max(longest, took);
          if (step.done) return { length: step.value.kind === "article" ? step.value.article.text.length : 0, longest, total };
        }
      });
      expect(length).toBe(maximalTextLength);
      expect(longest).toBeLessThan(total / 4);
      await page.close();
    });
  });

/** Starts watching in the page; the number of changes seen is kept in the page's title. `meanwhile`: what is done between finding and watching. */
const startWatch = (page: TestPage, meanwhile: "nothing" | "other text" | "a footer" = "nothing") =>
  page.evaluate((change: string) => {
    const seen = reading.extractArticle(document, document.URL);
    const noted = reading.changeNoted(document);
    if (change === "other text") document.querySelector("p")?.replaceWith("All is well again in the port, its owner said.");
    if (change === "a footer") document.body.append(document.createElement("footer"));
    const hasChanged = noted();
    document.title = "0";
    const life = new AbortController();
    document.addEventListener("end-watch", () => life.abort());
    const onChange = (): void => {
      document.title = String(Number(document.title) + 1);
    };
    reading.watchArticle(document, seen, { signal: life.signal, hasChanged, onChange });
  }, meanwhile);

const changesSeen = (page: TestPage): Promise<number> => page.evaluate(() => Number(document.title));
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_500));

const watches = (session: () => Session) =>
  describe("watching", () => {
    it.each([
      [
        "text is added",
        () =>
          document.querySelector("p")?.after(
            Object.assign(document.createElement("p"), {
              textContent: "The police said that they had no idea either, and went home at night.",
            }),
          ),
      ],
      [
        "text is replaced",
        () => {
          const [p] = document.getElementsByTagName("p");
          if (p?.firstChild)
            p.firstChild.nodeValue = "All is well again in the port, its owner said on Tuesday, and everybody went home.";
        },
      ],
      [
        "the same text stands in new nodes",
        () => {
          const [p] = document.getElementsByTagName("p");
          p?.replaceWith(p.cloneNode(true));
        },
      ],
    ] as const)("tells when %s", async (_, change) => {
      const page = await openHtml(session(), `<main>${story}</main>`);
      await startWatch(page);
      await page.evaluate(change as () => void);
      await waitFor("the change", async () => (await changesSeen(page)) === 1);
      await page.close();
    });

    it("tells when the text changed after it was found and before it was watched", async () => {
      const page = await openHtml(session(), `<main>${story}</main>`);
      await startWatch(page, "other text");
      await waitFor("the change", async () => (await changesSeen(page)) === 1);
      await page.close();
    });

    it("keeps still when the page changed then, and its text did not", async () => {
      const page = await openHtml(session(), `<main>${story}</main>`);
      await startWatch(page, "a footer");
      await quiet();
      expect(await changesSeen(page)).toBe(0);
      await page.close();
    });

    it("tells when a hidden part is shown, also on a page that never rests", async () => {
      const more = `<p>It came back on Friday, said a clerk who was there.</p><p>Nobody knows how, and nobody asks.</p>`;
      const page = await openHtml(
        session(),
        `<main>${story}<div id="more" hidden>${more}</div></main><footer id="clock"></footer>`,
      );
      await startWatch(page);
      await page.evaluate(() => {
        const clock = document.querySelector("#clock");
        setInterval(() => {
          if (clock) clock.textContent = `It is now ${performance.now()} milliseconds since this page was opened.`;
        }, 100);
        document.querySelector("#more")?.removeAttribute("hidden");
      });
      await waitFor("the change", async () => (await changesSeen(page)) >= 1);
      await page.close();
    });

    it("tells when the page goes to another article without loading", async () => {
      const page = await openHtml(session(), `<main>${story}</main>`);
      await startWatch(page);
      await page.evaluate(() => {
        history.pushState(null, "", "/another-story.html");
        const main = document.querySelector("main");
        const text = "The museum opens its new hall on Sunday, and everybody who was born in the town may come in free. ".repeat(
          4,
        );
        if (main) main.innerHTML = `<h1>Museum opens hall</h1><p>${text}</p>`;
      });
      await waitFor("the change", async () => (await changesSeen(page)) === 1);
      await page.close();
    });

    it("keeps still about clocks, comments and its own end", async () => {
      const page = await openHtml(session(), `<main>${story}</main><time>12:00</time><div class="comments"></div>`);
      await startWatch(page);
      await page.evaluate(() => {
        const [clock] = document.getElementsByTagName("time");
        if (clock) clock.textContent = "12:01";
        const comment = Object.assign(document.createElement("p"), {
          textContent: "I have always said so, and nobody listened to me in all those years.",
        });
        document.querySelector(".comments")?.append(comment);
      });
      await quiet();
      expect(await changesSeen(page)).toBe(0);
      await page.evaluate(() => {
        document.dispatchEvent(new Event("end-watch"));
        document.querySelector("main")?.replaceChildren();
      });
      await quiet();
      expect(await changesSeen(page)).toBe(0);
      await page.close();
    });
  });

const waits = (session: () => Session) =>
  describe("waiting for an article", () => {
    const start = (page: TestPage) =>
      page.evaluate(() => {
        document.title = "0";
        reading.whenArticle(document, new AbortController().signal, () => {
          document.title = String(Number(document.title) + 1);
        });
      });
    const show = (page: TestPage, html: string) =>
      page.evaluate((markup: string) => {
        document.body.innerHTML = markup;
      }, html);

    it("sees one that is there, and one that comes a second later, once", async () => {
      const page = await openHtml(session(), `<main>${story.repeat(3)}</main>`);
      await start(page);
      await waitFor("the article", async () => (await changesSeen(page)) === 1);
      await page.close();
      const late = await openHtml(session(), "<div id=app>Loading …</div>");
      await start(late);
      await show(late, `<main>${story.repeat(3)}</main>`);
      await waitFor("the late article", async () => (await changesSeen(late)) === 1);
      await quiet();
      expect(await changesSeen(late)).toBe(1);
      await late.close();
    });

    it("sees one that the page goes to", async () => {
      const page = await openHtml(session(), "<ul><li><a href=/a>Thieves leave no trace</a></ul>");
      await start(page);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      expect(await changesSeen(page)).toBe(0);
      await page.evaluate(() => history.pushState(null, "", "/a"));
      await show(page, `<main>${story.repeat(3)}</main>`);
      await waitFor("the article", async () => (await changesSeen(page)) === 1);
      await page.close();
    });
  });

inBrowsers((session) => {
  readsPages(session);
  watches(session);
  waits(session);
}, folder);
