import Mustache from "mustache";
import type { Note } from "../model/note.ts";
import { harmlessWords } from "./defang.ts";
import { byId, type DocumentStory, type Entities, saidLine, storyOf } from "./document-story.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { ExportDocument, ExportFormat, ExportInput } from "./export-format.ts";
import { yamlScalar } from "./front-matter.ts";
import { kindNames } from "./words.ts";

/** What a template is filled with for each article; docs/markdown-template.md describes every name. */
interface View {
  readonly [name: string]: unknown;
}

const listed = (names: readonly string[]): View => ({ all: names.join(", "), each: names.map((name) => ({ name })) });

function noteView(note: Note, document: Pick<ExportDocument, "analysis">): View {
  return {
    body: note.body,
    quote: note.target === null ? "" : harmlessWords(note.target.quote.exact, document),
    tags: listed(note.tags),
    hashtags: note.tags.map((tag) => `#${tag.trim().replaceAll(/\s+/g, "-")}`).join(" "),
    on: note.subject,
    colour: note.colour,
    created: note.createdAt.slice(0, 10),
    updated: note.updatedAt.slice(0, 10),
  };
}

const nothing: DocumentStory = {
  who: [],
  toWhom: [],
  how: [],
  when: [],
  alsoNamed: [],
  incidents: [],
  said: [],
  named: [],
};

function viewOf(document: ExportDocument, entities: Entities, exportedAt: string): View {
  const { article, notes } = document;
  const story = storyOf(document, entities) ?? nothing;
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const site = URL.canParse(article.canonicalUrl) ? new URL(article.canonicalUrl).hostname.replace(/^www\./, "") : "";
  return {
    title: article.title,
    url: article.canonicalUrl,
    site,
    published: article.publishedAt ?? "",
    language: article.lang ?? "",
    exported: exportedAt.slice(0, 10),
    who: listed(story.who),
    toWhom: listed(story.toWhom),
    how: listed(story.how),
    when: listed(story.when),
    alsoNamed: listed(story.alsoNamed),
    incidents: story.incidents.map(({ line, words, recalled }) => ({ line, words: words ?? "", recalled })),
    said: story.said.map((word) => ({ line: saidLine(word), words: word.words ?? "" })),
    named: story.named.map(({ kind, things }) => ({
      kind: kindNames[kind],
      things: things.map(({ name, value, count }) => ({ name, value: value ?? "", count })),
    })),
    notes: notes.map((note) => noteView(note, document)),
    hasNotes: notes.length > 0,
    tags: listed(tags),
    yaml: { title: yamlScalar(article.title), url: yamlScalar(article.canonicalUrl), tags: yamlScalar(tags) },
  };
}

/** Names that may stand anywhere, and those that the items of a list have. */
export const templateNames: ReadonlySet<string> = new Set([
  ...["title", "url", "site", "published", "language", "exported", "who", "toWhom", "how", "when", "alsoNamed", "all", "each"],
  ...["name", "incidents", "line", "words", "recalled", "said", "named", "kind", "things", "value", "count", "notes", "hasNotes"],
  ...["body", "quote", "tags", "hashtags", "on", "colour", "created", "updated", "yaml"],
]);

/** The template that stands in the field before the reader has one. */
export const usualTemplate = `---
title: {{{yaml.title}}}
source: {{{yaml.url}}}
published: {{published}}
tags: {{{yaml.tags}}}
---

# {{title}}

- **Who**: {{who.all}}{{^who.all}}not stated{{/who.all}}
- **To whom**: {{toWhom.all}}{{^toWhom.all}}not stated{{/toWhom.all}}
- **How**: {{how.all}}
- **When**: {{when.all}}

{{#incidents}}
- {{line}}.
{{/incidents}}

{{#hasNotes}}
## Notes

{{/hasNotes}}
{{#notes}}
{{#quote}}
> {{quote}}

{{/quote}}
{{{body}}}

{{hashtags}}

{{/notes}}
`;

/** A template that cannot be used: says on which line, and why. */
export class TemplateFault extends Error {
  override readonly name = "TemplateFault";
  /** Counted from 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const lineAt = (template: string, offset: number): number => template.slice(0, offset).split("\n").length;

type Token = readonly [type: string, value: string, start: number, end: number, inner?: unknown];

const isToken = (value: unknown): value is Token => Array.isArray(value) && typeof value[0] === "string";

/** Every tag of a parsed template, those inside of sections too. */
function* tagsIn(tokens: readonly unknown[]): Generator<Token> {
  for (const token of tokens) {
    if (!isToken(token)) continue;
    if (token[0] !== "text") yield token;
    if (Array.isArray(token[4])) yield* tagsIn(token[4]);
  }
}

function parsed(template: string): readonly unknown[] {
  try {
    return Mustache.parse(template);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what = message, at = "0"] = /^(.*?)(?: at (\d+))?$/s.exec(message) ?? [];
    throw new TemplateFault(what, lineAt(template, Number(at)));
  }
}

/** Throws a `TemplateFault` where a section is not closed, a name is unknown, or something is asked for that does not exist here. */
export function checkTemplate(template: string): void {
  for (const [type, value, start] of tagsIn(parsed(template))) {
    if (type === ">") throw new TemplateFault(`partials ({{> ${value}}}) are not supported`, lineAt(template, start));
    if (type === "=") throw new TemplateFault("other delimiters are not supported", lineAt(template, start));
    const unknown = type === "!" || value === "." ? undefined : value.split(".").find((name) => !templateNames.has(name));
    if (unknown !== undefined) throw new TemplateFault(`there is no variable “${unknown}”`, lineAt(template, start));
  }
}

/** One article by the template: `{{name}}` is escaped as Markdown, `{{{name}}}` is not. */
const filled = (template: string, view: View): string => Mustache.render(template, view, undefined, { escape: escapedValue });

const escapedValue = (value: unknown): string => escapeMarkdown(String(value));

/** Notes on entities, as the notes of a document without an article. */
function entityView(input: ExportInput): View {
  const article = {
    url: "",
    canonicalUrl: "",
    title: "Notes on entities",
    publishedAt: null,
    publishedBy: "given",
    lang: null,
    text: null,
  } as const;
  return viewOf({ article, analysis: null, remembered: null, notes: [...input.entityNotes] }, new Map(), input.exportedAt);
}

/** Markdown by the reader's own template, article by article. @throws TemplateFault */
export const template: ExportFormat = {
  id: "template",
  label: "export_template",
  extension: "md",
  mediaType: "text/markdown",
  *pieces(input, { template: own }) {
    const text = own ?? usualTemplate;
    checkTemplate(text);
    const entities = byId(input.entities);
    for (const [index, document] of input.documents.entries()) {
      yield (index === 0 ? "" : "\n") + filled(text, viewOf(document, entities, input.exportedAt));
    }
    if (input.entityNotes.length > 0) yield `\n${filled(text, entityView(input))}`;
  },
};
