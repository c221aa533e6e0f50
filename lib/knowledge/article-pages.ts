import type { ArticleLine, ArticlePage } from "../model/article-page.ts";
import type { ReadingReference } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle } from "./database.ts";
import { toldBy } from "./meetings.ts";
import { notesStore } from "./notes-store.ts";

const lineOf = (article: ReadingReference, readAt: string | null, notes: number): ArticleLine => {
  const { url, canonicalUrl, title, publishedAt } = article;
  return { url, canonicalUrl, title, publishedAt, readAt, notes };
};

const lastDay = ({ readAt, publishedAt }: ArticleLine): string => readAt ?? publishedAt ?? "";

/** Every article that was read or that a note is on, the latest read first. */
export async function listArticles(database: KnowledgeDatabase): Promise<ArticleLine[]> {
  const [read, notes] = await Promise.all([database.articles.toArray(), notesStore(database).all()]);
  const noted = Map.groupBy(
    notes.flatMap(({ article }) => article ?? []),
    ({ canonicalUrl }) => canonicalUrl,
  );
  const known = new Set(read.map(({ canonicalUrl }) => canonicalUrl));
  const only = Array.from(noted, ([canonicalUrl, references]) => {
    const last = references.at(-1);
    return last === undefined || known.has(canonicalUrl) ? [] : [lineOf(last, null, references.length)];
  }).flat();
  const lines = read.map((article) => lineOf(article, article.readAt, noted.get(article.canonicalUrl)?.length ?? 0));
  return [...lines, ...only].toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)));
}

async function entitiesIn(database: KnowledgeDatabase, article: ReadArticle | undefined): Promise<ArticlePage["entities"]> {
  const met = (article?.entities ?? []).toSorted((a, b) => Number(b.sure) - Number(a.sure) || b.count - a.count);
  const rows = await database.entities.bulkGet(met.map(({ entityId }) => entityId));
  return met.flatMap(({ entityId, count, sure }, position) => {
    const row = rows[position];
    return row === undefined ? [] : [{ id: entityId, name: row.name, kind: row.kind, count, sure }];
  });
}

/** One article with its story and notes; null where neither the reading memory nor a note knows it. */
export function readArticlePage(database: KnowledgeDatabase, canonicalUrl: string): Promise<ArticlePage | null> {
  const { articles, verdicts, notes, entities } = database;
  return database.transaction("r", articles, verdicts, notes, entities, async () => {
    const [article, said, own] = await Promise.all([
      articles.get(canonicalUrl),
      verdicts.where("canonicalUrl").equals(canonicalUrl).toArray(),
      notesStore(database).ofArticle(canonicalUrl),
    ]);
    const reference = article ?? own.at(-1)?.article;
    if (reference == null) return null;
    return {
      line: lineOf(reference, article?.readAt ?? null, own.length),
      incidents: article === undefined ? [] : toldBy(article, said),
      entities: await entitiesIn(database, article),
      notes: own,
    };
  });
}
