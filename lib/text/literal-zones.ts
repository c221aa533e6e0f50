import { bySpan, type Span } from "../model/span.ts";
import { allMatches } from "./all-matches.ts";
import { blocksOf, moved, remembered } from "./blocks.ts";

/**
 * Text that is an address and not prose: URLs and link targets of Markdown, e-mail addresses, domains, file paths,
 * registry keys, hashes. A name inside is part of the address. Defanged spellings ("hxxp", "[.]") included. All parts are
 * bounded as the standards bound them, so that a line of encoded data costs no more than prose.
 */
const literalPatterns: readonly RegExp[] = [
  /\]\((?:[^)\s\]]|\](?!\()){1,2000}\)/gu,
  /\b(?:h(?:xx|tt)ps?|ftp)\[?:\]?\/\/[^\s<>"”’)\]]+(?:[)\]](?=[\w/.])[^\s<>"”’)\]]*)*/giu,
  /\bwww\.[^\s<>"”’)\]]+/giu,
  /(?<![\w.+-])[\w.+-]{1,64}(?:@|\[@\]|\[at\])[\w-]{1,63}(?:(?:\.|\[\.\])[\w-]{1,63})+/giu,
  /(?<![\w-])[\w-]{1,63}(?:(?:\.|\[\.\]|\(\.\))[\w-]{1,63}){0,10}(?:\.|\[\.\]|\(\.\))(?:com|org|net|info|biz|io|ru|cn|ir|xyz|top|club|site|online|onion|me|co|cc|uk|de|eu|gov|edu|mil|us|tk|pw|in|al|il|kr|jp|fr|br|tv|su|link|live|store|shop|app|dev|to|ga|ml|cf|gq|ws|space|tech|pro|name|mobi)\b(?:\/[^\s<>"”’)\]]*)?/gu,
  /\b[A-Za-z]:\\[^\s"<>|]+/gu,
  /\bHK(?:LM|CU|EY_[A-Z_]+)\\[^\s"<>|]+/gu,
  /(?<![\w/])~?\/(?:[\w.-]+\/)+[\w.-]*/gu,
  /%[A-Za-z]+%\\[^\s"<>|]*/gu,
  /\b[0-9a-f]{32,}\b/giu,
];

/** Sorted by place; zones may overlap. Offsets are UTF-16 code units. */
export function findLiteralZones(text: string): Span[] {
  const zones = literalPatterns.flatMap((pattern) =>
    allMatches(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return zones.toSorted(bySpan);
}

const zonesIn = remembered(findLiteralZones);

/** The same, of blocks that were met before without looking again: no zone holds a line break. */
export const literalZonesOf = (text: string): Span[] =>
  blocksOf(text).flatMap(({ start, block }) => zonesIn(block).map((zone) => moved(zone, start)));
