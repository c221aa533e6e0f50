import type { Span } from "../../model/span.ts";
import { listedName } from "./name-syntax.ts";
import { trimToName } from "./names-in-text.ts";

/** After the word that gives it a name of several words stands as it is: "also known as Dark Heron", "called Global Group". */
function wholeOrTrimmed(text: string, span: Span): Span | undefined {
  const trimmed = trimToName(text, span);
  const isWhole =
    / \p{Lu}/u.test(text.slice(span.start, span.end)) && !/^(?:The|A|An|Its|New) /u.test(text.slice(span.start, span.end));
  return isWhole ? span : trimmed;
}

/** Names of a list such as "Nightjar, Tin Spoon and GREY-7", each with its place, up to the first that is none; with `quotedOnly` the names after the first must be quoted. */
export function listedNames(text: string, start: number, list: string, quotedOnly = false): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < list.length) {
    const match = listedName().exec(list.slice(at));
    const name = match?.groups?.name;
    if (match === null || name === undefined) break;
    const from = start + at + match[0].lastIndexOf(name);
    const span = wholeOrTrimmed(text, { start: from, end: from + name.length });
    if (span !== undefined) spans.push(span);
    at += match[0].length;
    const separator = /^(?:\s*,\s*(?:and |or )?| and | or |\s*\/\s*)(?=[“"‘'*_[]{0,4}(?:the )?[\p{L}\p{N}])/u.exec(
      list.slice(at),
    );
    if (separator === null || (quotedOnly && !/[“"‘'*]$/u.test(list.slice(0, at + separator[0].length + 1)))) break;
    at += separator[0].length;
  }
  return spans;
}
