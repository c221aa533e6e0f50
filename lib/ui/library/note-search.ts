import MiniSearch from "minisearch";
import type { Note } from "../../model/note.ts";

export interface NoteFilter {
  readonly query: string;
  readonly tag: string | null;
  readonly site: string | null;
  /** Id of an entity that the note is linked to. */
  readonly entity: string | null;
  /** First and last day of the last change, `YYYY-MM-DD` in UTC; empty: any. */
  readonly from: string;
  readonly until: string;
}

export const noFilter: NoteFilter = { query: "", tag: null, site: null, entity: null, from: "", until: "" };

/** The site that an address is of; null where it has none. */
export function siteOfAddress(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;
}

/** Where a note's article is from; null for a note on an entity. */
export const siteOfNote = ({ article }: Note): string | null => (article === null ? null : siteOfAddress(article.canonicalUrl));

const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

export const tagsOf = (notes: readonly Note[]): string[] => sorted(notes.flatMap(({ tags }) => tags));
export const sitesOf = (notes: readonly Note[]): string[] => sorted(notes.flatMap((note) => siteOfNote(note) ?? []));
export const entitiesOf = (notes: readonly Note[]): string[] => sorted(notes.flatMap(({ entityIds }) => entityIds));

/** So many notes are indexed before the page's thread is given back. */
const indexedAtOnce = 50;

type Row = { id: string; body: string; quote: string; title: string; tags: string };

const rowOf = ({ id, body, target, article, tags }: Note): Row => ({
  id,
  body,
  quote: target?.quote.exact ?? "",
  title: article?.title ?? "",
  tags: tags.join(" "),
});

const fits = (note: Note, { tag, site, entity, from, until }: NoteFilter): boolean => {
  const day = note.updatedAt.slice(0, 10);
  return (
    (tag === null || note.tags.includes(tag)) &&
    (site === null || siteOfNote(note) === site) &&
    (entity === null || note.entityIds.includes(entity)) &&
    (from === "" || day >= from) &&
    (until === "" || day <= until)
  );
};

/**
 * Finds notes by words, word beginnings and small slips in body, quote, title and tags; the newest first without words.
 * Their index is made when words are first asked for, in slices that leave the page's thread free.
 */
export function noteFinder(notes: readonly Note[]): (filter: NoteFilter) => Promise<Note[]> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const newest = notes.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
  const makeIndex = async (): Promise<MiniSearch<Row>> => {
    const index = new MiniSearch<Row>({
      fields: ["body", "quote", "title", "tags"],
      searchOptions: {
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        combineWith: "AND",
        boost: { body: 2, tags: 2 },
      },
    });
    await index.addAllAsync(notes.map(rowOf), { chunkSize: indexedAtOnce });
    return index;
  };
  let index: Promise<MiniSearch<Row>> | null = null;
  const byWords = async (query: string): Promise<Note[]> => {
    index ??= makeIndex();
    return (await index).search(query).flatMap(({ id }) => byId.get(String(id)) ?? []);
  };
  return async (filter) => {
    const found = filter.query.trim() === "" ? newest : await byWords(filter.query);
    return found.filter((note) => fits(note, filter));
  };
}
