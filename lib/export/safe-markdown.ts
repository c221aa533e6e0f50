import { Marked, type Tokens } from "marked";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML shows it, in an element or an attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

const isWebLink = (href: string): boolean => URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);

/** Tags are shown as text; links lead to the web or nowhere; pictures, which would be loaded from there, are links. */
const parser = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens);
      return isWebLink(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    },
    image: ({ href, text }: Tokens.Image) =>
      isWebLink(href) ? `<a href="${escaped(href)}">${escaped(text || href)}</a>` : escaped(text),
  },
});

/** The reader's Markdown as HTML that runs nothing and loads nothing. */
export const safeMarkdown = (markdown: string): string => parser.parse(markdown, { async: false });
