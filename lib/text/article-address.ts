const trackingParameter =
  /^(utm_|mc_|pk_|hsa_|ns_|at_|cmp|icid$|ito$|fbclid$|gclid$|gclsrc$|dclid$|gbraid$|wbraid$|msclkid$|twclid$|ttclid$|yclid$|igshid$|igsh$|mkt_tok$|_hsenc$|_hsmi$|ref$|ref_src$|ref_url$|referrer$|smid$|smtyp$|guccounter$|guce_|soc_|ocid$|cvid$|ncid$|sr_share$|spm$|xtor$|wt_mc|s_cid$|vero_|oly_|__twitter_impression$)/i;

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
