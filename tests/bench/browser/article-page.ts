import type { Article } from "../../../lib/model/article.ts";

/** When the page's own clock saw what, in milliseconds after its text was there (`DOMContentLoaded`); null: not yet. */
export interface Seen {
  readonly first: number | null;
  readonly everything: number | null;
}

declare global {
  var seen: { first: number | null; everything: number | null };
}

/** Dates are never among the first marks: with them everything is there. */
function watchMarks(): void {
  const pause = 2;
  globalThis.seen = { first: null, everything: null };
  document.addEventListener("DOMContentLoaded", () => {
    const ready = performance.now();
    const look = (): void => {
      const keys = [...CSS.highlights.keys()].filter((key) => key.startsWith("newsgloss-"));
      const now = performance.now() - ready;
      if (keys.length > 0) globalThis.seen.first ??= now;
      if (keys.some((key) => key.startsWith("newsgloss-date"))) globalThis.seen.everything ??= now;
      else setTimeout(look, pause);
    };
    look();
  });
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const paragraphsOf = ({ text }: Article): string =>
  text
    .split("\n")
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join("\n");

/** A plain news page with the article; with `watched` it notes when marks appear. */
export function articlePage(article: Article, watched = false): string {
  const { title, publishedAt } = article;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${publishedAt}">
${watched ? `<script>(${watchMarks.toString()})()</script>` : ""}</head>
<body><header><a href="/">The Bench Courier</a></header><main><article><h1>${escaped(title)}</h1>
${paragraphsOf(article)}</article></main><footer>The Bench Courier</footer></body></html>`;
}
