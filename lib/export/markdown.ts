import type { Note } from "../model/note.ts";
import { harmlessWords } from "./defang.ts";
import { byId, type DocumentStory, type Entities, saidLine, storyOf } from "./document-story.ts";
import { escapeMarkdown, inlineCode, nameOrLink, quoted } from "./escape-markdown.ts";
import type { ExportDocument, ExportFormat, ExportOptions } from "./export-format.ts";
import { frontMatter } from "./front-matter.ts";
import { kindNames } from "./words.ts";

type Depth = 1 | 2;

/** Parts of Markdown, a blank line between them. */
const blocks = (...parts: readonly string[]): string => `${parts.filter((part) => part !== "").join("\n\n")}\n`;

const heading = (depth: number, title: string): string => `${"#".repeat(depth)} ${escapeMarkdown(title) || "Untitled"}`;
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
const inQuotes = (words: string | null): string => (words === null ? "" : ` “${escapeMarkdown(words)}”`);
const orNotStated = (words: readonly string[]): string => (words.length === 0 ? "not stated" : words.join(", "));

function glanceOf({ who, toWhom, how, when, alsoNamed }: DocumentStory, { wikiLinks }: ExportOptions): string {
  const names = (list: readonly string[]) => list.map((name) => nameOrLink(name, wikiLinks));
  return bullets([
    `**Who**: ${orNotStated(names(who))}`,
    `**To whom**: ${orNotStated(names(toWhom))}`,
    `**How**: ${orNotStated(how)}`,
    `**When**: ${orNotStated(when)}`,
    ...(alsoNamed.length === 0 ? [] : [`**Also named**: ${names(alsoNamed).join(", ")}`]),
  ]);
}

function eventsOf({ incidents, said }: DocumentStory, depth: Depth): string[] {
  const lines = incidents.map(
    ({ line, words, recalled }) => `**${escapeMarkdown(line)}${recalled ? " (recalled from earlier)" : ""}.**${inQuotes(words)}`,
  );
  const ledger = said.map((word) => escapeMarkdown(saidLine(word)) + (word.words === null ? "" : `:${inQuotes(word.words)}`));
  return [
    ...(lines.length === 0 ? [] : [heading(depth + 1, "What happened"), bullets(lines)]),
    ...(ledger.length === 0 ? [] : [heading(depth + 1, "By whose word"), bullets(ledger)]),
  ];
}

function marksOf({ named }: DocumentStory, depth: Depth): string[] {
  const lists = named.flatMap(({ kind, things }) => {
    const lines = things.map(({ name, value, count }) => {
      const shown = kind === "indicator" ? inlineCode(name) : escapeMarkdown(value === null ? name : `${name} (${value})`);
      return count > 1 ? `${shown} × ${count}` : shown;
    });
    return [heading(depth + 2, kindNames[kind]), bullets(lines)];
  });
  return lists.length === 0 ? [] : [heading(depth + 1, "Named in the article"), ...lists];
}

/** A note as a callout: its day and tags, the words it is on, and what the reader wrote, as typed. */
function noteOf({ updatedAt, tags, target, body }: Note, document: Pick<ExportDocument, "analysis">): string {
  const head = `[!note] ${updatedAt.slice(0, 10)}${tags.map((tag) => ` #${tag.trim().replaceAll(/\s+/g, "-")}`).join("")}`;
  const words = target === null ? "" : quoted(escapeMarkdown(harmlessWords(target.quote.exact, document)));
  return quoted(blocks(head, words, body.trim() === "" ? "" : body).trimEnd());
}

/** The article's address as a link, where it may stand in one. */
function sourceOf({ canonicalUrl }: ExportDocument["article"]): string {
  if (!URL.canParse(canonicalUrl)) return escapeMarkdown(canonicalUrl);
  const { hostname, href } = new URL(canonicalUrl);
  return `[${escapeMarkdown(hostname || "source")}](<${href.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`;
}

function* documentPieces(document: ExportDocument, entities: Entities, depth: Depth, options: ExportOptions): Generator<string> {
  const { article, notes } = document;
  const story = storyOf(document, entities);
  yield blocks(
    heading(depth, article.title),
    `${sourceOf(article)}, ${article.publishedAt ?? "undated"}`,
    ...(story === null ? [] : [glanceOf(story, options), ...eventsOf(story, depth), ...marksOf(story, depth)]),
  );
  yield* notesPieces(notes, document, "Notes", depth);
}

function* notesPieces(
  notes: readonly Note[],
  document: Pick<ExportDocument, "analysis">,
  title: string,
  depth: Depth,
): Generator<string> {
  if (notes.length > 0) yield `\n${heading(depth + 1, title)}\n`;
  for (const note of notes) yield `\n${noteOf(note, document)}\n`;
}

/** For Obsidian and every other place that reads Markdown: front matter, the story, what is named, the notes. */
export const markdown: ExportFormat = {
  id: "markdown",
  label: "export_markdown",
  extension: "md",
  mediaType: "text/markdown",
  *pieces(input, options) {
    yield frontMatter(input);
    const entities = byId(input.entities);
    const depth = input.documents.length === 1 ? 1 : 2;
    if (depth === 2) yield `\n${heading(1, `Newsgloss, ${input.exportedAt.slice(0, 10)}`)}\n`;
    for (const document of input.documents) {
      yield "\n";
      yield* documentPieces(document, entities, depth, options);
    }
    yield* notesPieces(input.entityNotes, { analysis: null }, "Notes on entities", 1);
  },
};
