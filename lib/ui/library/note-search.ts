import MiniSearch from "minisearch";
import type { Note } from "../../model/note.ts";

export interface NoteFilter {
  readonly query: string;
  readonly tag: string | null;
  readonly site: string | null;
}

export const noFilter: NoteFilter = { query: "", tag: null, site: null };

/** Where a note's article is from; null for a note on an entity. */
export function siteOfNote({ article }: Note): string | null {
  if (article === null || !URL.canParse(article.canonicalUrl)) return null;
  return new URL(article.canonicalUrl).hostname.replace(/^www\./, "");
}

export const tagsOf = (notes: readonly Note[]): string[] => [...new Set(notes.flatMap(({ tags }) => tags))].toSorted();
export const sitesOf = (notes: readonly Note[]): string[] =>
  [...new Set(notes.flatMap((note) => siteOfNote(note) ?? []))].toSorted();

/** Finds notes by words, word beginnings and small slips in body, quote, title and tags; the newest first without words. */
export function noteFinder(notes: readonly Note[]): (filter: NoteFilter) => Note[] {
  const index = new MiniSearch<{ id: string; body: string; quote: string; title: string; tags: string }>({
    fields: ["body", "quote", "title", "tags"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boost: { body: 2, tags: 2 },
    },
  });
  index.addAll(
    notes.map(({ id, body, target, article, tags }) => ({
      id,
      body,
      quote: target?.quote.exact ?? "",
      title: article?.title ?? "",
      tags: tags.join(" "),
    })),
  );
  const byId = new Map(notes.map((note) => [note.id, note]));
  const newest = notes.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
  return ({ query, tag, site }) => {
    const found = query.trim() === "" ? newest : index.search(query).flatMap(({ id }) => byId.get(String(id)) ?? []);
    return found.filter((note) => (tag === null || note.tags.includes(tag)) && (site === null || siteOfNote(note) === site));
  };
}
