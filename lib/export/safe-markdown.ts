import { type MarkdownNode, readMarkdown } from "./read-markdown.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML shows it, in an element or an attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

function htmlOf(node: MarkdownNode): string {
  if (typeof node === "string") return escaped(node);
  const { tag, children, href, start, isTask } = node;
  if (tag === "br" || tag === "hr") return `<${tag}>`;
  const attributes = [
    href === undefined ? "" : ` href="${escaped(href)}"`,
    start === undefined ? "" : ` start="${start}"`,
    isTask ? ' class="task"' : "",
  ];
  return `<${tag}${attributes.join("")}>${children.map(htmlOf).join("")}</${tag}>`;
}

/** The reader's Markdown as HTML that runs nothing and loads nothing. */
export const safeMarkdown = (markdown: string): string => readMarkdown(markdown).map(htmlOf).join("\n");
