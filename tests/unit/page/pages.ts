import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";

const folder = join(import.meta.dirname, "../../pages");

/** One of the pages of `tests/pages`. */
export const savedPage = (name: string): Document => parsePage(readFileSync(join(folder, `${name}.html`), "utf8"));

function textOf(node: Node): string {
  if (node.nodeName === "BR") return "\n";
  if (node.nodeType === 3) return node.nodeValue?.replaceAll(/\s+/gu, " ") ?? "";
  return [...node.childNodes].map(textOf).join("");
}

/** What the page's own labels say is the article: the elements with `data-gold`, a line each. */
export function labelledText(page: Document): string {
  const lines = [...page.querySelectorAll("[data-gold]")].flatMap((element) => textOf(element).split("\n"));
  return lines
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("\n");
}
