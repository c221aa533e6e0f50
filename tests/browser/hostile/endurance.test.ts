// Pages that are too much: no task of ours holds the page's thread for long, and the reader ends up with marks or with a reason.
import { describe, expect, it } from "vitest";
import type { PageState } from "../../../lib/messaging/protocol.ts";
import { tasksOf, traced } from "../../bench/browser/trace.ts";
import { debuggerOf } from "../harness/chromium.ts";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { articlePage, usual } from "../reader/article-page.ts";

/** Milliseconds of the thread's own time, so that other programs on the machine do not count. */
const longTask = 50;

/** In Firefox the largest ones take 23 s on a busy machine. */
const longestReading = 110_000;

const settled = ({ companion }: Session, url: string): Promise<PageState> => {
  const probe = async (): Promise<PageState | null> => {
    const state = await companion.state(url);
    const hasBegun = state !== null && state.kind !== "off" && state.kind !== "working";
    return hasBegun && (state.kind !== "ready" || state.depth === "full") ? state : null;
  };
  return waitFor(`an end for ${url}`, probe, longestReading);
};

/** Run by the page itself as soon as it is there, so that no server and no parser takes the time. */
const growths = {
  "100,000 mentions": () => {
    const line = document.createElement("p");
    line.textContent = "Sandworm and APT28 struck Ukraine on Tuesday. ".repeat(25);
    for (let count = 0; count < 1_000; count++) document.querySelector("article")?.append(line.cloneNode(true));
  },
  "a million nodes": () => {
    const part = document.createElement("div");
    for (let count = 0; count < 1_000; count++) part.append(document.createElement("i"), "x ");
    for (let count = 0; count < 500; count++) document.body.append(part.cloneNode(true));
  },
  "2,500 levels": () => {
    let inner: Element = document.querySelector("article") ?? document.body;
    for (let count = 0; count < 2_500; count++) inner = inner.appendChild(document.createElement("div"));
    inner.textContent = "At the bottom of it all stands the name of Sandworm. ".repeat(20);
  },
  "text that changes 100 times a second": () => {
    const clock = document.createElement("p");
    document.querySelector("article")?.append(clock);
    let ticks = 0;
    setInterval(() => {
      clock.textContent = `The count stands at ${ticks++}, and it goes on as long as this page is open to be read.`;
      document.body.dataset.ticks = String(ticks);
    }, 10);
  },
};
type Growth = keyof typeof growths;

/** The longest that our scripts held the page's thread at once while `work` ran; only Chromium tells a thread's own time. */
async function longestTask({ browser }: Session, page: TestPage, url: string, work: () => Promise<void>): Promise<number | null> {
  const session = await debuggerOf(page);
  if (session === null) {
    await work();
    return null;
  }
  const events = await traced(session, work);
  return Math.max(0, ...tasksOf(events, url, browser.extensionUrl("")).map(({ scripts }) => scripts));
}

describe("too much of a page", () => {
  inBrowsers((session) => {
    it.for(Object.keys(growths) as Growth[])("%s", { timeout: 120_000 }, async (kind) => {
      const { server, browser } = session();
      const path = `/${kind.replaceAll(/\W/g, "-")}.html`;
      const url = server.origin + path;
      server.put(path, articlePage({ paragraphs: usual, after: `<script>(${growths[kind].toString()})()</script>` }));
      const page = await browser.newPage();
      const longest = await longestTask(session(), page, url, async () => {
        await page.goto(url);
        const state = await settled(session(), url);
        expect(["ready", "no-article"]).toContain(state.kind);
        if (kind === "100,000 mentions") expect(state.kind === "ready" && state.analysis.mentions.length).toBeGreaterThan(10_000);
        // Looked at again while it goes on changing, and the page goes on itself.
        if (kind === "text that changes 100 times a second")
          await waitFor("the page's own clock", () => page.evaluate(() => Number(document.body.dataset.ticks) > 300));
      });
      console.log(`${browser.name}, ${kind}: ours in one task of the page's thread ${longest?.toFixed(0) ?? "not told"} ms`);
      if (longest !== null) expect(longest).toBeLessThan(longTask);
      await page.close();
    });
  });
});
