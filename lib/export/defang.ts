import type { Mention, MentionOf } from "../model/mention.ts";
import type { ExportDocument } from "./export-format.ts";

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

/** An indicator that harms nobody, or null where it is harmless as it is. */
export const defangedForm = ({ indicatorType, refanged }: MentionOf<"indicator">): string | null =>
  harmful.has(indicatorType) ? defang(refanged) : null;

/** How a person reads a mention in an exported file. */
export const shownText = (mention: Mention): string =>
  (mention.kind === "indicator" ? defangedForm(mention) : null) ?? mention.text.replaceAll(/\s+/g, " ").trim();

/** Words of an article as a person may read them: the indicators found there defanged, on one line. */
export function harmlessWords(words: string, { analysis }: Pick<ExportDocument, "analysis">): string {
  const addresses = (analysis?.mentions ?? []).flatMap((mention) =>
    mention.kind === "indicator" && harmful.has(mention.indicatorType) ? [mention] : [],
  );
  // The longest first, so that a domain does not spoil the address that it is part of.
  return addresses
    .toSorted((a, b) => b.text.length - a.text.length)
    .reduce((text, { text: found, refanged }) => text.replaceAll(found, () => defang(refanged)), words)
    .replaceAll(/\s+/g, " ")
    .trim();
}
