import type { Span } from "../../model/span.ts";

/** What only addresses, paths and code have inside a word. */
const mark =
  /:\/\/|\w[\\_@]\w|\]\(|\[\.\]|\(\.\)|\w\.(?:com|org|net|exe|dll|php|js|py|html?|docx?|xlsx?|pdf|zip|io|info|top|ru|cn)\b|`/gi;

const isBlank = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const opens = (character: string | undefined): boolean => isBlank(character) || /[[(<"'|“‘]/.test(character ?? "");

/**
 * Web and mail addresses, the target of a Markdown link, file names, paths and code: capitals in them name nobody.
 * In order and apart from each other.
 */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(mark)) {
    const before = spans.at(-1);
    if (before !== undefined && index < before.end) continue;
    let start = index;
    // The words of a Markdown link stand before its mark and are prose.
    if (found !== "](") while (!opens(text[start - 1])) start--;
    let end = index + found.length;
    while (!isBlank(text[end])) end++;
    spans.push({ start: Math.max(start, before?.end ?? 0), end });
  }
  return spans;
}
