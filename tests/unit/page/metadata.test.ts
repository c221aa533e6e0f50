import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../../lib/page/metadata/canonical-url.ts";
import { articleData } from "../../../lib/page/metadata/json-ld.ts";
import { guessLanguage, languageOf } from "../../../lib/page/metadata/language.ts";
import { dayInUrl, publicationDate } from "../../../lib/page/metadata/publication-date.ts";
import { titleOf } from "../../../lib/page/metadata/title.ts";
import { writtenDay } from "../../../lib/page/metadata/written-day.ts";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";

describe("a written day", () => {
  it.each([
    ["2022-09-07T23:30:00-04:00", null, "2022-09-07"],
    ["2022-09-07T01:30:00+09:00", null, "2022-09-07"],
    ["2022-09-07", null, "2022-09-07"],
    ["2022/9/7 10:00", null, "2022-09-07"],
    ["20220907T101500Z", null, "2022-09-07"],
    ["Wed, 07 Sep 2022 23:30:00 GMT", "en", "2022-09-07"],
    ["Published: September 7, 2022, 10:42 a.m.", "en", "2022-09-07"],
    ["OCTOBER 7, 2021 08:03", null, "2021-10-07"],
    ["7th September 2022", "en", "2022-09-07"],
    ["Sept. 7, 2022", "en", "2022-09-07"],
    ["7. Mai 2022", "de", "2022-05-07"],
    ["7 décembre 2022", "fr", "2022-12-07"],
    ["7 de marzo de 2022", "es", "2022-03-07"],
    ["07.09.2022", "de", "2022-09-07"],
    ["9/7/2022", "en-us", "2022-09-07"],
    ["9/7/2022", "en-gb", "2022-07-09"],
    ["9/27/2022", "en-gb", "2022-09-27"],
    ["1662550200", null, "2022-09-07"],
    ["1662550200000", null, "2022-09-07"],
  ])("%s (%s) is %s", (text, lang, day) => {
    expect(writtenDay(text, lang)).toBe(day);
  });

  it.each([
    ["no date", "Monday morning"],
    ["a month alone", "September 2022"],
    ["a day that no calendar has", "2022-02-30"],
    ["long before the web", "1848-03-18"],
    ["a day to come", "2190-01-01"],
    ["a version", "4.18.2"],
    ["a telephone number", "+47 2022 1234"],
    ["a language tag that is none", "7 foo 2022"],
    ["nothing", ""],
  ])("is not in %s: %s", (_, text) => {
    expect(writtenDay(text, "x-not a tag")).toBeNull();
  });

  it.each([
    ["https://a.example/2022/09/07/story", "2022-09-07"],
    ["https://a.example/news/2022/sep/07/story", "2022-09-07"],
    ["https://a.example/story-2022-9-7-x", null],
    ["https://a.example/2022-09-07-story", "2022-09-07"],
    ["https://a.example/story-20220907/", "2022-09-07"],
    ["https://a.example/2022/09/story", null],
    ["https://a.example/id/202209071", null],
    ["https://a.example/?d=2022/09/07", null],
    ["about:blank", null],
  ])("in the address %s is %s", (url, day) => {
    expect(dayInUrl(url)).toBe(day);
  });
});

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const news = (datePublished: string) => ({ "@type": "NewsArticle", datePublished });

describe("the day of publication", () => {
  it.each([
    ["JSON-LD", ld(news("2022-09-07T10:00:00Z")), "2022-09-07", "json-ld"],
    ["JSON-LD in a graph", ld({ "@graph": [{ "@type": "WebSite" }, news("2022-09-07")] }), "2022-09-07", "json-ld"],
    ["JSON-LD in a list", ld([{ "@type": ["Thing", "NewsArticle"], datePublished: "2022-09-07" }]), "2022-09-07", "json-ld"],
    [
      "the article rather than its page",
      ld([{ "@type": "WebPage", datePublished: "2020-01-01" }, news("2022-09-07")]),
      "2022-09-07",
      "json-ld",
    ],
    ["teasers in a list are not it", ld({ "@type": "ItemList", itemListElement: [news("2022-09-07")] }), null, "none"],
    [
      "broken JSON-LD, then meta",
      `<script type="application/ld+json">{"@type": </script><meta property="article:published_time" content="2022-09-07T10:00Z">`,
      "2022-09-07",
      "meta",
    ],
    ["the time of change is not it", '<meta property="article:modified_time" content="2022-09-09">', null, "none"],
    ["Dublin Core", '<meta name="DC.date.issued" content="2022-09-07">', "2022-09-07", "meta"],
    [
      "a time element after the headline",
      '<time datetime="2021-01-01"></time><h1>A</h1><time datetime="2022-09-07"></time>',
      "2022-09-07",
      "time-element",
    ],
    [
      "published before updated",
      '<h1>A</h1><time class="updated" datetime="2022-09-09"></time><time datetime="2022-09-07"></time>',
      "2022-09-07",
      "time-element",
    ],
  ])("from %s", (_, html, publishedAt, publishedBy) => {
    const page = parsePage(html);
    const found = publicationDate(page, { data: articleData(page), url: "https://a.example/x", lang: "en", lines: [] });
    expect(found).toEqual({ publishedAt, publishedBy });
  });

  const fromUtc = (stamp: string, url: string, lines: readonly string[] = []) => {
    const page = parsePage(ld(news(stamp)));
    return publicationDate(page, { data: articleData(page), url, lang: "en", lines }).publishedAt;
  };

  it("is the day the site counts from when the machine wrote it in UTC", () => {
    expect(fromUtc("2022-09-08T01:30:00Z", "https://a.example/2022/09/07/x")).toBe("2022-09-07");
    expect(fromUtc("2022-09-08T01:30:00Z", "https://a.example/x", ["Sept. 7, 2022"])).toBe("2022-09-07");
    expect(fromUtc("2022-09-08T01:30:00+02:00", "https://a.example/2022/09/07/x")).toBe("2022-09-08");
    expect(fromUtc("2022-09-08T01:30:00Z", "https://a.example/2022/08/01/x")).toBe("2022-09-08");
  });

  it("is taken from the byline when nothing else tells, the published one first", () => {
    const lines = ["Updated 9 September 2022", "Published 7 September 2022", "The town was founded on 3 May 1911 by monks."];
    const page = parsePage("");
    expect(publicationDate(page, { data: null, url: "", lang: "en", lines })).toEqual({
      publishedAt: "2022-09-07",
      publishedBy: "dateline",
    });
  });
});

describe("the canonical address", () => {
  const own = "https://www.a.example/story/1?utm_source=mail&page=2&fbclid=x#top";
  it.each([
    ["its own without tracking", "", "https://www.a.example/story/1?page=2"],
    ["the canonical link", '<link rel="canonical" href="/story/one">', "https://www.a.example/story/one"],
    ["a canonical link of the same site", '<link rel="canonical" href="https://a.example/s?gclid=1">', "https://a.example/s"],
    ["og:url where there is no link", '<meta property="og:url" content="https://a.example/s">', "https://a.example/s"],
    ["not another site's", '<link rel="canonical" href="https://b.example/s">', "https://www.a.example/story/1?page=2"],
    ["not a look-alike's", '<link rel="canonical" href="https://evil-a.example/s">', "https://www.a.example/story/1?page=2"],
    ["not the front page", '<link rel="canonical" href="https://a.example/">', "https://www.a.example/story/1?page=2"],
    ["not a script", '<link rel="canonical" href="javascript:alert(1)">', "https://www.a.example/story/1?page=2"],
  ])("is %s", (_, head, url) => {
    expect(canonicalUrl(parsePage(head), own)).toBe(url);
  });

  it("of what is no address is itself", () => {
    expect(canonicalUrl(parsePage(""), "")).toBe("");
  });
});

const english = "The police said that the attack on the port was the work of a group which had been known to them for years.";
const german =
  "Die Polizei sagte, dass der Angriff auf den Hafen nicht von der Gruppe kam, die sich sonst mit dem Hafen befasst.";

describe("the language", () => {
  it.each([
    ["en", english],
    ["de", german],
    [
      "fr",
      "Les autorités ont indiqué que le port est dans une situation difficile, et que des données ont été volées par le groupe.",
    ],
    [
      "es",
      "Las autoridades dijeron que el puerto no se encuentra en peligro, pero los datos de una empresa fueron robados por el grupo.",
    ],
    ["ja", "港の管理会社は月曜日に、何者かがネットワークに侵入したと発表した。"],
    ["ru", "Администрация порта сообщила в понедельник, что неизвестные проникли в её сеть."],
    [null, "APT28 1.2.3.4 example.com"],
    [null, ""],
  ])("%s is told from the text", (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each([
    ["what the page declares", '<html lang="en-GB"><body></body></html>', english, "en-gb"],
    ["og:locale", '<meta property="og:locale" content="en_US">', english, "en-us"],
    ["the text's when the page is plainly wrong", '<html lang="en"><body></body></html>', german, "de"],
    [
      "the declaration that fits the text",
      '<html lang="de"><head><meta property="og:locale" content="en_US"></head><body></body></html>',
      english,
      "en-us",
    ],
    [
      "the declared one of languages that share a script",
      '<html lang="uk"><body></body></html>',
      "Порт повідомив, що невідомі проникли в його мережу.",
      "uk",
    ],
    ["the text's when the tag is none", '<html lang="English!"><body></body></html>', english, "en"],
    ["unknown", "", "Zzz", null],
  ])("is %s", (_, html, text, lang) => {
    expect(languageOf(parsePage(html), undefined, text)).toBe(lang);
  });
});

describe("the title", () => {
  it.each([
    [
      "the heading that the page's title begins with",
      "<title>Port halts cranes | Courier</title><h1>Courier Online News</h1><h1>Port halts cranes</h1>",
      "Port halts cranes",
    ],
    ["og:title", '<title>x</title><meta property="og:title" content="Port halts  cranes">', "Port halts cranes"],
    [
      "the page's title without the site",
      "<title>Port of Ravensund halts cranes - The Courier</title>",
      "Port of Ravensund halts cranes",
    ],
    ["short titles whole", "<title>Inbox - Mail</title>", "Inbox - Mail"],
    [
      "not one with broken entities",
      `<title>Port’s cranes halted on Monday</title>${ld({ "@type": "NewsArticle", headline: "Port&#8217;s cranes" })}`,
      "Port’s cranes halted on Monday",
    ],
    ["empty where there is none", "", ""],
  ])("is %s", (_, html, title) => {
    const page = parsePage(html);
    expect(titleOf(page, articleData(page))).toBe(title);
  });
});
