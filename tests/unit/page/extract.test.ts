import { describe, expect, it } from "vitest";
import { maximalTextLength } from "../../../lib/model/article.ts";
import { extractArticle } from "../../../lib/page/extract.ts";
import { isArticle } from "../../../lib/page/is-article.ts";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";
import { labelledText, savedPage } from "./pages.ts";

const url = "https://courier.example/news/story";
const articles = [
  { page: "frame-heavy-news", publishedAt: "2023-11-13", publishedBy: "json-ld", lang: "en-gb" },
  { page: "line-breaks", publishedAt: "2019-03-05", publishedBy: "dateline", lang: "en" },
  { page: "threat-report", publishedAt: "2024-02-29", publishedBy: "meta", lang: "en" },
  { page: "short-news", publishedAt: "2021-10-07", publishedBy: "dateline", lang: "en" },
  { page: "right-to-left", publishedAt: "2022-05-03", publishedBy: "meta", lang: "ar" },
  { page: "endless", publishedAt: null, publishedBy: "none", lang: "en" },
  { page: "broken-markup", publishedAt: null, publishedBy: "none", lang: "en" },
] as const;

describe("extraction", () => {
  it.each(articles)("takes from $page the text that is labelled, and nothing else", ({ page }) => {
    const document = savedPage(page);
    const found = extractArticle(document, url);
    expect(found.kind === "article" ? found.article.text : found.why).toBe(labelledText(document));
  });

  it.each(articles)("reads day and language of $page", ({ page, publishedAt, publishedBy, lang }) => {
    const found = extractArticle(savedPage(page), url);
    expect(found).toMatchObject({ kind: "article", article: { publishedAt, publishedBy, lang } });
  });

  it("gives title and canonical address without the site's name", () => {
    expect(
      extractArticle(savedPage("frame-heavy-news"), "https://www.courier.example/amp/4711?utm_source=mail#top"),
    ).toMatchObject({
      article: {
        title: "Port of Ravensund halts cranes after ransomware attack",
        canonicalUrl: "https://courier.example/world/2023/11/port-of-ravensund",
      },
    });
  });

  it.each(articles)("leaves $page as it was", ({ page }) => {
    const document = savedPage(page);
    const before = document.documentElement.outerHTML;
    extractArticle(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ["an empty page", "<html></html>"],
    ["a page of links", "<body><ul><li><a href=/a>Some story that is told elsewhere on this site</a></ul>"],
    ["a page without words", "<body><div><img src=a.png></div>…</body>"],
  ])("says of %s that there is no article", (_, html) => {
    expect(extractArticle(parsePage(html), url)).toMatchObject({ kind: "no-article" });
  });

  it("reads a page that a dialog has hidden from screen readers", () => {
    const sentence = "The clinic has its records back, a spokesman said on Monday.";
    const icon = '<span aria-hidden="true">★</span>';
    const page = parsePage(`<body><div id="root" aria-hidden="true">${`<p>${icon}${sentence}</p>`.repeat(3)}</div></body>`);
    expect(extractArticle(page, url)).toMatchObject({ article: { text: [sentence, sentence, sentence].join("\n") } });
  });

  it("stops at the longest text that is analysed", () => {
    const paragraph = `<p>${"Nothing new was heard from the port today. ".repeat(400)}</p>`;
    const found = extractArticle(parsePage(`<body><article>${paragraph.repeat(30)}</article>`), url);
    expect(found.kind === "article" && found.article.text.length).toBe(maximalTextLength);
  });

  it("reads elements nested three thousand deep", () => {
    const sentence = "The clinic has its records back, a spokesman said on Monday. ";
    const html = `<body>${"<div><b>".repeat(3000)}<p>${sentence.repeat(3)}</p>`;
    expect(extractArticle(parsePage(html), url)).toMatchObject({ article: { text: sentence.repeat(3).trim() } });
  });
});

describe("the gate", () => {
  it.each(["frame-heavy-news", "line-breaks", "threat-report", "short-news", "right-to-left"])("lets %s through", (page) => {
    expect(isArticle(savedPage(page), url)).toBe(true);
  });

  it.each(["section-front", "forum-thread", "application", "empty"])("keeps %s out", (page) => {
    expect(isArticle(savedPage(page), url)).toBe(false);
  });

  it("keeps a front page out that says it is an article", () => {
    expect(isArticle(savedPage("short-news"), "https://courier.example/")).toBe(false);
  });
});
