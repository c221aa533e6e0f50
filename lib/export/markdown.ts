import type { BlockContent, List, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { incidentLine } from "../events/story.ts";
import type { Analysis, Attribution } from "../model/analysis.ts";
import { glanceAt, type NamedThing, namedThings } from "../model/glance.ts";
import type { Note } from "../model/note.ts";
import { harmlessWords, shownText } from "./defang.ts";
import type { ExportDocument, ExportFormat, ExportOptions } from "./export-format.ts";
import { frontMatter } from "./front-matter.ts";
import { attackName, harmlessWordsAt, kindNames, type NamedKind, stanceWords } from "./words.ts";

type Depth = 1 | 2;

const text = (value: string): PhrasingContent => ({ type: "text", value });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: "paragraph", children });
const quote = (...children: BlockContent[]): BlockContent => ({ type: "blockquote", children });
const heading = (depth: number, title: string): RootContent => ({
  type: "heading",
  depth: depth < 4 ? (depth as 1 | 2 | 3) : 4,
  children: [text(title)],
});

/** Markdown as its writer typed it: not parsed, not escaped. */
const raw = (value: string): BlockContent => ({ type: "html", value });

const bullets = (items: readonly PhrasingContent[][]): List => ({
  type: "list",
  ordered: false,
  spread: false,
  children: items.map((children) => ({ type: "listItem", spread: false, children: [{ type: "paragraph", children }] })),
});

const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });

/** A name, as a link between the reader's own notes where that is wanted and the name may stand in one. */
function named(name: string, { wikiLinks }: ExportOptions): PhrasingContent {
  return wikiLinks && !/[[\]|#^\\/:<>]/.test(name) ? { type: "html", value: `[[${name}]]` } : text(name);
}

function joined(parts: readonly PhrasingContent[]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [text(", "), part]));
}

const orNotStated = (parts: readonly PhrasingContent[]): PhrasingContent[] =>
  parts.length === 0 ? [text("not stated")] : joined(parts);

function glanceOf(analysis: Analysis, options: ExportOptions): RootContent {
  const glance = glanceAt(analysis);
  const names = (things: readonly NamedThing[]) => things.map(({ name }) => named(name, options));
  const others = names(glance.othersNamed.slice(0, 12));
  return bullets([
    [strong("Who"), text(": "), ...orNotStated(names(glance.attackers))],
    [strong("To whom"), text(": "), ...orNotStated(names(glance.victims))],
    [strong("How"), text(": "), ...orNotStated(glance.attackTypes.map(({ attackType }) => text(attackName(attackType))))],
    [strong("When"), text(": "), ...orNotStated(glance.dates.map(({ value }) => text(value)))],
    ...(others.length === 0 ? [] : [[strong("Also named"), text(": "), ...joined(others)]]),
  ]);
}

function ledgerLine(document: ExportDocument, analysis: Analysis, said: Attribution): PhrasingContent[] {
  const nameAt = (position: number | null): string =>
    position === null ? "" : (namedThings(analysis, [position])[0]?.name ?? "");
  const words = harmlessWordsAt(document, said);
  const parts = [nameAt(said.claimant) || "Somebody", stanceWords[said.stance], nameAt(said.accused)].filter(
    (part) => part !== "",
  );
  return [text(parts.join(" ")), ...(words === null ? [] : [text(`: “${words}”`)])];
}

function storyOf(document: ExportDocument, analysis: Analysis, depth: Depth): RootContent[] {
  const incidents = analysis.incidents.flatMap((incident) => {
    if (incident.realis === "general") return [];
    const words = harmlessWordsAt(document, incident);
    const line = `${incidentLine(analysis, incident)}${incident.background ? " (recalled from earlier)" : ""}.`;
    return [[strong(line), ...(words === null ? [] : [text(` “${words}”`)])]];
  });
  const ledger = analysis.attributions.map((said) => ledgerLine(document, analysis, said));
  return [
    ...(incidents.length === 0 ? [] : [heading(depth + 1, "What happened"), bullets(incidents)]),
    ...(ledger.length === 0 ? [] : [heading(depth + 1, "By whose word"), bullets(ledger)]),
  ];
}

function kindLines(analysis: Analysis, kind: NamedKind): PhrasingContent[][] {
  const positions = analysis.mentions.flatMap((mention, position) => (mention.kind === kind ? [position] : []));
  return namedThings(analysis, positions).map((thing) => {
    const mention = analysis.mentions[thing.mentions[0] ?? -1];
    const value = mention?.kind === "date" ? ` (${mention.value})` : "";
    const name = mention !== undefined && thing.entityId === null ? shownText(mention) : thing.name;
    const shown: PhrasingContent = kind === "indicator" ? { type: "inlineCode", value: name } : text(`${name}${value}`);
    return [shown, text(thing.mentions.length > 1 ? ` × ${thing.mentions.length}` : "")];
  });
}

function marksOf(analysis: Analysis, depth: Depth): RootContent[] {
  const kinds = Object.keys(kindNames) as readonly NamedKind[];
  const lists = kinds.flatMap((kind): RootContent[] => {
    const lines = kindLines(analysis, kind);
    return lines.length === 0 ? [] : [heading(depth + 2, kindNames[kind]), bullets(lines)];
  });
  return lists.length === 0 ? [] : [heading(depth + 1, "Named in the article"), ...lists];
}

/** A callout, so that nothing in the note's own Markdown, such as a code fence left open, reaches past it. */
function noteOf(note: Note, document: Pick<ExportDocument, "analysis">): RootContent {
  const head = `[!note] ${note.updatedAt.slice(0, 10)}${note.tags.map((tag) => ` #${tag.replaceAll(/\s+/g, "-")}`).join("")}`;
  const words = note.target === null ? [] : [quote(paragraph(text(harmlessWords(note.target.quote.exact, document))))];
  return quote(raw(head), ...words, ...(note.body.trim() === "" ? [] : [raw(note.body)]));
}

function* documentPieces(document: ExportDocument, depth: Depth, options: ExportOptions): Generator<string> {
  const { article, analysis, notes } = document;
  const source: PhrasingContent[] = URL.canParse(article.canonicalUrl)
    ? [
        {
          type: "link",
          url: article.canonicalUrl,
          title: null,
          children: [text(new URL(article.canonicalUrl).hostname || "source")],
        },
      ]
    : [text(article.canonicalUrl)];
  const head = [
    heading(depth, article.title.replaceAll(/\s+/g, " ").trim() || "Untitled"),
    paragraph(...source, text(`, ${article.publishedAt ?? "undated"}`)),
  ] as const;
  const found =
    analysis === null ? [] : [glanceOf(analysis, options), ...storyOf(document, analysis, depth), ...marksOf(analysis, depth)];
  yield serialise([...head, ...found]);
  yield* notesPieces(notes, document, "Notes", depth);
}

function* notesPieces(
  notes: readonly Note[],
  document: Pick<ExportDocument, "analysis">,
  title: string,
  depth: Depth,
): Generator<string> {
  if (notes.length > 0) yield `\n${serialise([heading(depth + 1, title)])}`;
  for (const note of notes) yield `\n${serialise([noteOf(note, document)])}`;
}

const serialise = (children: RootContent[]): string =>
  toMarkdown({ type: "root", children }, { bullet: "-", rule: "-", fences: true, listItemIndent: "one" });

/** For Obsidian and every other place that reads Markdown: front matter, the story, what is named, the notes. */
export const markdown: ExportFormat = {
  id: "markdown",
  label: "export_markdown",
  extension: "md",
  mediaType: "text/markdown",
  *pieces(input, options) {
    yield frontMatter(input);
    const depth = input.documents.length === 1 ? 1 : 2;
    if (depth === 2) yield serialise([heading(1, `Newsgloss, ${input.exportedAt.slice(0, 10)}`)]);
    for (const document of input.documents) {
      yield "\n";
      yield* documentPieces(document, depth, options);
    }
    yield* notesPieces(input.entityNotes, { analysis: null }, "Notes on entities", 1);
  },
};
