import { withoutTracking } from "../../text/article-address.ts";

const siteOf = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp|edition)\./, "");

/** One host is the other's, or stands under it: "amp.example.org" and "example.org". */
export function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * The address that an article is known under, whichever link led to it: the page's canonical link or og:url where it
 * is of the same site and not just its front page, else the page's own address.
 */
export function canonicalUrl(document: Document, url: string): string {
  const own = URL.parse(url);
  if (own === null) return url;
  const claims = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
  ];
  for (const claim of claims) {
    const claimed = claim ? URL.parse(claim.trim(), own) : null;
    if (claimed === null || !/^https?:$/.test(claimed.protocol) || !isSameSite(claimed, own)) continue;
    if (claimed.pathname === "/" && claimed.search === "" && own.pathname !== "/") continue;
    return withoutTracking(claimed.href);
  }
  return withoutTracking(url);
}
