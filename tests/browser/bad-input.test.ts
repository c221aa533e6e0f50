// Pages that are no articles, or bad ones: nothing breaks in the page, and the popup says in words what is the matter.
import { describe, expect, it } from "vitest";
import { waitFor } from "./harness/driver.ts";
import { inBrowsers, type Session } from "./harness/in-browsers.ts";

const sentence = "Officials in Albania said on Monday that hackers had stolen documents from a ministry and published them. ";
const page = (body: string, attributes = 'lang="en"', head = "<title>A page</title>"): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const article = (text: string): string => `<article><h1>Hackers leak documents</h1>${text}</article>`;
const paragraphs = (text: string, count: number): string => `<p>${text}</p>`.repeat(count);

const arabic =
  "قالت الحكومة الألبانية يوم الاثنين إن قراصنة سرقوا وثائق من إحدى الوزارات ونشروها على الإنترنت بعد أسابيع من الهجوم. ";

interface Case {
  readonly name: string;
  readonly html: string;
  readonly kind: "no-article" | "ready";
  /** What the popup's words must say. */
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    name: "a page of links",
    html: page(`<nav>${'<a href="/">Home</a> '.repeat(40)}</nav>`),
    kind: "no-article",
    says: /no article/i,
  },
  { name: "an empty body", html: page(""), kind: "no-article", says: /no article/i },
  { name: "nothing at all", html: "", kind: "no-article", says: /no article/i },
  { name: "no date of publication", html: page(article(paragraphs(sentence.repeat(4), 6))), kind: "ready", says: /date|day/i },
  {
    name: "broken markup",
    html: `<!doctype html><article><h1>Leak<p>${sentence.repeat(5)}<div><table><p>${sentence.repeat(5)}<b><i>${sentence.repeat(5)}</b></span><p>${sentence.repeat(5)}<script>`,
    kind: "ready",
    says: /Albania/,
  },
  {
    name: "text from right to left",
    html: page(article(paragraphs(arabic.repeat(5), 6)), 'lang="ar" dir="rtl"'),
    kind: "ready",
    says: /English|language/i,
  },
  { name: "five megabytes of text", html: page(article(paragraphs(sentence.repeat(10), 5000))), kind: "ready", says: /Albania/ },
];

async function readOnDemand(session: Session, { name, html }: Case) {
  const path = `/${name.replaceAll(" ", "-")}.html`;
  session.server.put(path, html);
  const { page: tab, url } = await session.open(path.slice(1));
  await session.companion.openReader(url);
  const state = await waitFor(
    `an answer about ${name}`,
    async () => {
      const current = await session.companion.state(url);
      const isSettled =
        current?.kind === "no-article" || current?.kind === "failed" || (current?.kind === "ready" && current.depth === "full");
      return isSettled ? current : null;
    },
    45_000,
  );
  return { tab, state };
}

describe("bad input", () => {
  inBrowsers((session) => {
    it.each(cases.map((entry) => [entry.name, entry] as const))("%s", async (_, entry) => {
      const { tab, state } = await readOnDemand(session(), entry);
      expect(state).toMatchObject({ kind: entry.kind });
      await tab.activate();
      expect(await tab.evaluate(() => document.readyState)).toBe("complete");
      const popup = await session().browser.openPopup(tab);
      await waitFor(`the popup to say ${entry.says}`, async () =>
        entry.says.test(await popup.evaluate(() => document.body.innerText)),
      );
      await popup.close();
      await tab.close();
    });
  });
});
