import { Marked, type MarkedToken, type Token, type Tokens } from "marked";

type Block = "p" | "blockquote" | "ul" | "ol" | "li" | "pre" | "hr" | "table" | "thead" | "tbody" | "tr" | "th" | "td";
type Inline = "strong" | "em" | "del" | "code" | "a" | "br";

/** All that is ever made of a note: text, and these elements. Nothing else of what it says can become markup. */
export type MarkdownNode = string | MarkdownElement;

export interface MarkdownElement {
  readonly tag: Block | Inline;
  readonly children: readonly MarkdownNode[];
  /** Of `a` alone: leads to the web or writes a mail. */
  readonly href?: string;
  /** Of `ol` alone: the number of its first item. */
  readonly start?: number;
  /** Of `li` alone: a box that is ticked or not stands in place of its mark. */
  readonly isTask?: true;
}

const element = (tag: MarkdownElement["tag"], children: readonly MarkdownNode[] = []): MarkdownElement => ({ tag, children });

/** Line breaks are kept: people who write notes mean them. */
const parser = new Marked({ gfm: true, breaks: true });

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Characters that were written by number, or by the names that XML and HTML share. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "\ufffd";
  });

const isWebLink = (href: string): boolean => URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);

const linkTo = (href: string, words: readonly MarkdownNode[]): readonly MarkdownNode[] =>
  isWebLink(href) ? [{ ...element("a", words), href }] : words;

const rowOf = (tag: "th" | "td", cells: readonly Tokens.TableCell[]): MarkdownElement =>
  element(
    "tr",
    cells.map(({ tokens }) => element(tag, nodesOf(tokens))),
  );

const tableOf = ({ header, rows }: Tokens.Table): MarkdownElement =>
  element("table", [
    element("thead", [rowOf("th", header)]),
    element(
      "tbody",
      rows.map((row) => rowOf("td", row)),
    ),
  ]);

function listOf({ ordered, start, items }: Tokens.List): MarkdownElement {
  const children = items.map(({ task, tokens }): MarkdownElement => {
    const item = element("li", nodesOf(tokens));
    return task ? { ...item, isTask: true } : item;
  });
  return { ...element(ordered ? "ol" : "ul", children), ...(typeof start === "number" && start !== 1 ? { start } : {}) };
}

/** Tags are text; a picture, which would be loaded from elsewhere, is a link; a heading is a bold line, since the place has its own. */
function nodesOfToken(token: MarkedToken): readonly MarkdownNode[] {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "paragraph":
      return [element("p", nodesOf(token.tokens))];
    case "heading":
      return [element("p", [element("strong", nodesOf(token.tokens))])];
    case "blockquote":
      return [element("blockquote", nodesOf(token.tokens))];
    case "list":
      return [listOf(token)];
    case "list_item":
      return [element("li", nodesOf(token.tokens))];
    case "checkbox":
      return [token.checked ? "☑ " : "☐ "];
    case "code":
      return [element("pre", [element("code", [token.text])])];
    case "table":
      return [tableOf(token)];
    case "hr":
    case "br":
      return [element(token.type)];
    case "html":
      return "block" in token && token.block ? [element("p", [token.text.trimEnd()])] : [token.text];
    case "strong":
    case "em":
    case "del":
      return [element(token.type, nodesOf(token.tokens))];
    case "codespan":
      return [element("code", [token.text])];
    case "link":
      return token.autolink ? linkTo(token.href, [token.text]) : linkTo(decoded(token.href), nodesOf(token.tokens));
    case "image":
      return linkTo(decoded(token.href), [decoded(token.text) || token.href]);
    case "escape":
      return [token.text];
    case "text":
      return token.tokens === undefined ? [decoded(token.text)] : nodesOf(token.tokens);
  }
}

/** Only an extension of the parser gives others, and there is none. */
const isMarked = (token: Token): token is MarkedToken => token.type !== "generic";

const nodesOf = (tokens: readonly Token[]): readonly MarkdownNode[] => tokens.filter(isMarked).flatMap(nodesOfToken);

const longest = 20_000;
const mostDelimiters = 400;
const nestedDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s))){12}|^[ \t]{40}/m;

/** Every parser of Markdown takes the square of its time for some texts, and none of those is a note that somebody wrote. */
const isOrdinary = (body: string): boolean =>
  body.length <= longest &&
  !nestedDeep.test(body) &&
  body.split(/\n\s*\n/).every((part) => (part.match(/[*_~`[\]<]/g)?.length ?? 0) <= mostDelimiters);

/** Lines as they stand. */
const asTyped = (body: string): readonly MarkdownNode[] => [
  element(
    "p",
    body.split("\n").flatMap((line, index) => (index === 0 ? [line] : [element("br"), line])),
  ),
];

/** A note's Markdown (CommonMark with GitHub's tables, strikethrough and addresses) as what may be shown of it; as typed where it is too large or too deep for any reader. */
export const readMarkdown = (body: string): readonly MarkdownNode[] =>
  isOrdinary(body) ? nodesOf(parser.lexer(body)) : asTyped(body);
