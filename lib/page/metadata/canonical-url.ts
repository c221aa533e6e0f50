const trackingParameter =
  /^(utm_|mc_|pk_|hsa_|ns_|at_|cmp|icid$|ito$|fbclid$|gclid$|gclsrc$|dclid$|gbraid$|wbraid$|msclkid$|twclid$|ttclid$|yclid$|igshid$|igsh$|mkt_tok$|_hsenc$|_hsmi$|ref$|ref_src$|ref_url$|referrer$|smid$|smtyp$|guccounter$|guce_|soc_|ocid$|cvid$|ncid$|sr_share$|spm$|xtor$|wt_mc|s_cid$|vero_|oly_|__twitter_impression$)/i;

const siteOf = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp|edition)\./, "");

/** One host is the other's, or stands under it: "amp.example.org" and "example.org". */
export function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** Without fragment and tracking parameters; anything that is no http(s) or file address is given back as it is. */
export function withoutTracking(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^(https?|file):$/.test(parsed.protocol)) return url;
  parsed.hash = "";
  // Firefox lets no content script go through the iterators of `URLSearchParams`, but through a callback.
  const names = new Set<string>();
  parsed.searchParams.forEach((_, name) => {
    names.add(name);
  });
  for (const name of names) if (trackingParameter.test(name)) parsed.searchParams.delete(name);
  return parsed.href;
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
