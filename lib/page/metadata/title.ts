import type { ArticleData } from "./json-ld.ts";

const tidy = (text: string | null | undefined): string => text?.replaceAll(/\s+/gu, " ").trim() ?? "";

/** "Headline | Site" and the like: the part in front, when enough of it remains. */
function withoutSite(title: string): string {
  const [head = "", ...rest] = title.split(/(?<!\s)\s+[|–—»·-]\s+/);
  return rest.length > 0 && head.length >= 20 ? head : title;
}

/** JSON-LD is no HTML: "&#8216;" in it is a slip of the site's software. */
const isClean = (text: string): boolean => !/&(#\d+|[a-z]+);/i.test(text);

/** The headline as the page gives it, one line, at most 1,000 UTF-16 code units; empty when it has none. */
export function titleOf(document: Document, data: ArticleData | null): string {
  const headings = [...document.querySelectorAll("h1")]
    .map((heading) => tidy(heading.textContent))
    .filter((text) => text.length > 10);
  const shared = tidy(document.querySelector('meta[property="og:title"]')?.getAttribute("content"));
  const named = tidy(document.querySelector("title")?.textContent);
  const headline = data?.isArticle ? tidy(data.headline) : "";
  const claimed = [headline, shared, named].find((text) => text !== "" && isClean(text)) ?? "";
  const heading = headings.find((text) => claimed.startsWith(text) || named.startsWith(text));
  return (heading ?? withoutSite(claimed || (headings[0] ?? ""))).slice(0, 1000);
}
