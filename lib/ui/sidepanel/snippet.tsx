import type { Mention } from "../../model/mention.ts";

/** So much of the text is shown on each side, in UTF-16 code units. */
const around = 48;

/** The text before, from the beginning of a word and of a line. */
export function wordsBefore(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - around), start)
      .split("\n")
      .at(-1) ?? "";
  const isCut = line.length === around;
  return isCut ? `…${line.replace(/^\S*\s?/, "")}` : line;
}

/** The text after, to the end of a word and of a line. */
export function wordsAfter(text: string, end: number): string {
  const [line = ""] = text.slice(end, end + around).split("\n");
  const isCut = line.length === around;
  return isCut ? `${line.replace(/(?<!\S)\S*$/, "").trimEnd()}…` : line;
}

/** A mention among its words, in the article's own language. */
export const Snippet = ({
  text,
  lang,
  mention,
}: {
  readonly text: string;
  readonly lang: string | null;
  readonly mention: Mention;
}) => (
  <p class="snippet" lang={lang ?? undefined}>
    {wordsBefore(text, mention.start)}
    <b>{text.slice(mention.start, mention.end)}</b>
    {wordsAfter(text, mention.end)}
  </p>
);
