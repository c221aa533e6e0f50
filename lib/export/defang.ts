import type { Mention, MentionOf } from "../model/mention.ts";

/** An indicator that nothing turns into a link and nobody clicks: `hxxps://evil[.]example`, `10[.]0[.]0[.]1`. */
export function defang(indicator: string): string {
  return indicator
    .replace(/^(h)tt(ps?:)/i, "$1xx$2")
    .replace(/^ftp:/i, "fxp:")
    .replaceAll(".", "[.]")
    .replaceAll("@", "[@]");
}

/** Addresses are defanged for people; a hash harms nobody. */
const harmful: ReadonlySet<MentionOf<"indicator">["indicatorType"]> = new Set(["ipv4", "ipv6", "domain", "url", "email"]);

/** How a person reads a mention in an exported file. */
export const shownText = (mention: Mention): string =>
  mention.kind === "indicator" && harmful.has(mention.indicatorType)
    ? defang(mention.refanged)
    : mention.text.replaceAll(/\s+/g, " ").trim();
