import { parseHTML } from "linkedom";

/** What stands at the beginning of a page without a body element and belongs into its head. */
const leadingHead = /^(\s*(<!--[\s\S]*?-->|<(title|script|style)\b[\s\S]*?<\/\3>|<(meta|link|base)\b[^>]*>))*/i;

const has = (html: string, tag: string): boolean => new RegExp(`<${tag}[\\s>]`, "i").test(html);

/** The page with the three elements that every page has and many do not write: linkedom would find no body. */
function completed(html: string): string {
  if (has(html, "html") && has(html, "head") && has(html, "body")) return html;
  const content = html.replace(/^\s*<!doctype[^>]*>/i, "").replaceAll(/<\/?(html|head)\b[^>]*>/gi, "");
  const start = content.search(/<body[\s>]/i);
  const split = start < 0 ? (leadingHead.exec(content)?.[0].length ?? 0) : start;
  const head = content.slice(0, split);
  const body = start < 0 ? `<body>${content.slice(split)}</body>` : content.slice(split);
  const language = /<html[^>]*\slang=["']?([\w-]+)/i.exec(html)?.[1];
  return `<!doctype html><html${language ? ` lang="${language}"` : ""}><head>${head}</head>${body}</html>`;
}

/** Longer than any "please turn on JavaScript". */
const shortestArticle = 500;

/** Some blogs put their text into `<noscript>` too, for readers that run no scripts, such as this one. */
function unwrapNoscript(page: Document): void {
  for (const wrapper of page.querySelectorAll("noscript")) {
    if ((wrapper.textContent ?? "").trim().length >= shortestArticle) wrapper.replaceWith(...wrapper.childNodes);
  }
}

/** In vain written are the tags that an unclosed comment or script swallows. */
const isWhole = ({ documentElement }: { readonly documentElement: Element | null }): boolean =>
  documentElement?.localName === "html";

/** A page as a document, as it is without its scripts. */
export function parsePage(html: string): Document {
  const written = parseHTML(completed(html)).document;
  const page = isWhole(written) ? written : parseHTML(`<!doctype html><html><head></head><body>${html}`).document;
  unwrapNoscript(page);
  return page;
}
