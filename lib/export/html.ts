import { micromark } from "micromark";
import { incidentLine } from "../events/story.ts";
import { glanceAt, namedThings } from "../model/glance.ts";
import type { Note } from "../model/note.ts";
import { harmlessWords, shownText } from "./defang.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { attackName, harmlessWordsAt, kindNames, type NamedKind, stanceWords } from "./words.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:3rem auto;padding:0 1.25rem;font:1rem/1.6 Charter,"Iowan Old Style",Georgia,serif}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.25rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{opacity:.7}dd{margin:0}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #c9a227}
.note{margin:1.5rem 0}.soft{opacity:.7;font-size:.875rem}
@media print{body{margin:0;max-width:none}article{break-after:page}.note{break-inside:avoid}}
`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
const section = (title: string, content: string): string => (content === "" ? "" : `<h2>${escaped(title)}</h2>\n${content}\n`);

function glanceHtml({ analysis }: ExportDocument): string {
  if (analysis === null) return "";
  const glance = glanceAt(analysis);
  const rows: readonly [string, readonly string[]][] = [
    ["Who", glance.attackers.map(({ name }) => name)],
    ["To whom", glance.victims.map(({ name }) => name)],
    ["How", glance.attackTypes.map(({ attackType }) => attackName(attackType))],
    ["When", glance.dates.map(({ value }) => value)],
  ];
  const cells = rows.map(([title, names]) => `<dt>${title}</dt><dd>${escaped(names.join(", ") || "not stated")}</dd>`);
  return `<dl>${cells.join("")}</dl>\n`;
}

function storyHtml(document: ExportDocument): string {
  const { analysis } = document;
  if (analysis === null) return "";
  const name = (position: number | null): string => (position === null ? "" : (namedThings(analysis, [position])[0]?.name ?? ""));
  const incidents = analysis.incidents.flatMap((incident) => {
    if (incident.realis === "general") return [];
    const words = harmlessWordsAt(document, incident);
    return [`<b>${escaped(incidentLine(analysis, incident))}.</b>${words === null ? "" : ` “${escaped(words)}”`}`];
  });
  const ledger = analysis.attributions.map((said) =>
    escaped([name(said.claimant) || "Somebody", stanceWords[said.stance], name(said.accused)].join(" ").trim()),
  );
  return section("What happened", list(incidents)) + section("By whose word", list(ledger));
}

function marksHtml({ analysis }: ExportDocument): string {
  if (analysis === null) return "";
  const kinds = Object.keys(kindNames) as readonly NamedKind[];
  const parts = kinds.map((kind) => {
    const positions = analysis.mentions.flatMap((mention, position) => (mention.kind === kind ? [position] : []));
    const names = namedThings(analysis, positions).map((thing) => {
      const mention = analysis.mentions[thing.mentions[0] ?? -1];
      return escaped(mention !== undefined && thing.entityId === null ? shownText(mention) : thing.name);
    });
    return names.length === 0 ? "" : `<h3>${escaped(kindNames[kind])}</h3><p>${names.join(", ")}</p>`;
  });
  return section("Named in the article", parts.join(""));
}

/** The reader's Markdown as HTML: micromark shows tags as text and drops links that are no web links. */
function noteHtml(note: Note, document: Pick<ExportDocument, "analysis">): string {
  const quote =
    note.target === null ? "" : `<blockquote>${escaped(harmlessWords(note.target.quote.exact, document))}</blockquote>`;
  const foot = [note.updatedAt.slice(0, 10), ...note.tags.map((tag) => `#${tag}`)].join(" ");
  return `<div class="note">${quote}${micromark(note.body)}<p class="soft">${escaped(foot)}</p></div>\n`;
}

function documentHtml(document: ExportDocument): string {
  const { article, notes } = document;
  const link = /^https?:\/\//i.test(article.canonicalUrl)
    ? `<a href="${escaped(article.canonicalUrl)}">${escaped(article.canonicalUrl)}</a>`
    : escaped(article.canonicalUrl);
  return `<article>
<h1>${escaped(article.title || "Untitled")}</h1>
<p class="soft">${escaped(article.publishedAt ?? "undated")} · ${link}</p>
${glanceHtml(document)}${storyHtml(document)}${marksHtml(document)}${section("Notes", notes.map((note) => noteHtml(note, document)).join(""))}</article>
`;
}

/** One page that needs nothing else, on screen and on paper. */
export const html: ExportFormat = {
  id: "html",
  label: "export_html",
  extension: "html",
  mediaType: "text/html",
  *pieces({ documents, entityNotes, exportedAt }) {
    const [only] = documents;
    const title = documents.length === 1 && only !== undefined ? only.article.title : `Newsgloss, ${exportedAt.slice(0, 10)}`;
    yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`;
    yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
    yield `<title>${escaped(title)}</title>\n<style>${style}</style>\n`;
    for (const document of documents) yield documentHtml(document);
    if (entityNotes.length > 0)
      yield section("Notes on entities", entityNotes.map((note) => noteHtml(note, { analysis: null })).join(""));
    yield "</html>\n";
  },
};
