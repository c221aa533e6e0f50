import type { Note } from "../model/note.ts";
import { harmlessWords } from "./defang.ts";
import { byId, type DocumentStory, type Entities, saidLine, storyOf } from "./document-story.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { escaped, safeMarkdown } from "./safe-markdown.ts";
import { kindNames } from "./words.ts";

const style = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:3rem auto;padding:0 1.25rem;font:1rem/1.6 Charter,"Iowan Old Style",Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.25rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{opacity:.7}dd{margin:0}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #c9a227}
.note{margin:1.5rem 0}.task{list-style:none}.soft{opacity:.7;font-size:.875rem}
@media print{:root{color-scheme:light}body{margin:0;max-width:none}article{break-after:page}.note{break-inside:avoid}}
`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
const section = (title: string, content: string): string => (content === "" ? "" : `<h2>${escaped(title)}</h2>\n${content}\n`);

function glanceHtml({ who, toWhom, how, when }: DocumentStory): string {
  const rows: readonly [string, readonly string[]][] = [
    ["Who", who],
    ["To whom", toWhom],
    ["How", how],
    ["When", when],
  ];
  const cells = rows.map(([title, names]) => `<dt>${title}</dt><dd>${escaped(names.join(", ") || "not stated")}</dd>`);
  return `<dl>${cells.join("")}</dl>\n`;
}

function storyHtml({ incidents, said }: DocumentStory): string {
  const lines = incidents.map(
    ({ line, words, recalled }) =>
      `<b>${escaped(line)}${recalled ? " (recalled from earlier)" : ""}.</b>${words === null ? "" : ` “${escaped(words)}”`}`,
  );
  const ledger = said.map((word) => escaped(saidLine(word)) + (word.words === null ? "" : `: “${escaped(word.words)}”`));
  return section("What happened", list(lines)) + section("By whose word", list(ledger));
}

function namedHtml({ named }: DocumentStory): string {
  const parts = named.map(({ kind, things }) => {
    const names = things.map(({ name }) => escaped(name)).join(", ");
    return `<h3>${escaped(kindNames[kind])}</h3><p>${names}</p>`;
  });
  return section("Named in the article", parts.join(""));
}

function noteHtml(note: Note, document: Pick<ExportDocument, "analysis">): string {
  const quote =
    note.target === null ? "" : `<blockquote>${escaped(harmlessWords(note.target.quote.exact, document))}</blockquote>`;
  const foot = [note.updatedAt.slice(0, 10), ...note.tags.map((tag) => `#${tag}`)].join(" ");
  return `<div class="note">${quote}${safeMarkdown(note.body)}<p class="soft">${escaped(foot)}</p></div>\n`;
}

function* documentHtml(document: ExportDocument, entities: Entities): Generator<string> {
  const { article, notes } = document;
  const link = /^https?:\/\//i.test(article.canonicalUrl)
    ? `<a href="${escaped(article.canonicalUrl)}">${escaped(article.canonicalUrl)}</a>`
    : escaped(article.canonicalUrl);
  yield `<article>\n<h1>${escaped(article.title || "Untitled")}</h1>\n`;
  yield `<p class="soft">${escaped(article.publishedAt ?? "undated")} · ${link}</p>\n`;
  const story = storyOf(document, entities);
  if (story !== null) yield glanceHtml(story) + storyHtml(story) + namedHtml(story);
  if (notes.length > 0) yield "<h2>Notes</h2>\n";
  for (const note of notes) yield noteHtml(note, document);
  yield "</article>\n";
}

/** One page that needs nothing else, on screen and on paper. */
export const html: ExportFormat = {
  id: "html",
  label: "export_html",
  extension: "html",
  mediaType: "text/html",
  *pieces({ documents, entityNotes, entities, exportedAt }) {
    const [only] = documents;
    const title = documents.length === 1 && only !== undefined ? only.article.title : `Newsgloss, ${exportedAt.slice(0, 10)}`;
    yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`;
    yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
    yield `<title>${escaped(title)}</title>\n<style>${style}</style>\n`;
    const known = byId(entities);
    for (const document of documents) yield* documentHtml(document, known);
    if (entityNotes.length > 0) yield "<h2>Notes on entities</h2>\n";
    for (const note of entityNotes) yield noteHtml(note, { analysis: null });
    yield "</html>\n";
  },
};
