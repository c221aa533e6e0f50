/**
 * Words as Markdown shows them, on one line: whatever CommonMark, GFM or Obsidian would read as markup is escaped, and
 * nothing more. Read back by a Markdown parser it gives the same words (a property test holds it to that).
 */
export function escapeMarkdown(words: string): string {
  return (
    words
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/[\\`*[\]<$#]/g, "\\$&")
      // Inside of a word it is a letter like any other.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      .replaceAll(/&(?=#|[a-z])/gi, "\\&")
      .replaceAll(/(~|=|%)(?=\1)|(?<=(~|=|%))\2/g, "\\$&")
      .replace(/^(?=[-+>~=|:^])/, "\\")
      .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
  );
}

/** A name, as a link between the reader's own notes where that is wanted and the name may stand in one. */
export const nameOrLink = (name: string, wikiLinks: boolean): string =>
  wikiLinks && !/[[\]|#^\\/:<>]/.test(name) ? `[[${name}]]` : escapeMarkdown(name);

/** Words between backticks: more of them than the words hold in a row. */
export function inlineCode(words: string): string {
  const longest = Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = /^`|`$/.test(words) ? " " : "";
  return fence + gap + words + gap + fence;
}

/** The lines as a quote, so that nothing in them, such as a code fence left open, reaches past it. */
export const quoted = (lines: string): string => lines.replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">");
