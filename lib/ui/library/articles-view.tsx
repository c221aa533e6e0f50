import { useEffect, useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { ArticleLine } from "../../model/article-page.ts";
import { SearchField } from "../shared/filter-fields.tsx";
import { dayInWords } from "../shared/words.ts";
import { ArticleView } from "./article-view.tsx";
import type { LibraryPort } from "./library-port.ts";
import { siteOfAddress } from "./note-search.ts";

const pageLength = 100;

const placeOf = (canonicalUrl: string): string => `#articles/${encodeURIComponent(canonicalUrl)}`;

/** The article that the address names; null: the list. */
function articleInAddress(): string | null {
  const [, encoded] = /^#articles\/(.+)$/.exec(location.hash) ?? [];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

const Line = ({ article }: { readonly article: ArticleLine }) => (
  <li class="article-line">
    <a href={placeOf(article.canonicalUrl)}>{article.title || article.canonicalUrl}</a>
    <p class="soft">
      {[
        siteOfAddress(article.canonicalUrl),
        article.publishedAt === null ? text("popup_undated") : dayInWords(article.publishedAt),
        article.notes > 0 ? text("library_article_notes", article.notes) : null,
      ]
        .filter((part) => part !== null)
        .join(" · ")}
    </p>
  </li>
);

function ArticleList({ port }: { readonly port: LibraryPort }) {
  const [articles, setArticles] = useState<readonly ArticleLine[] | null>(null);
  const [query, setQuery] = useState("");
  const [shownCount, setShownCount] = useState(pageLength);
  useEffect(() => void port.articles().then(setArticles), [port]);
  const shown = useMemo(() => {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const holds = ({ title, canonicalUrl }: ArticleLine, word: string): boolean =>
      title.toLowerCase().includes(word) || canonicalUrl.toLowerCase().includes(word);
    return (articles ?? []).filter((article) => words.every((word) => holds(article, word)));
  }, [articles, query]);
  if (articles === null) return <p class="soft">{text("library_loading")}</p>;
  return (
    <section aria-labelledby="articles-title">
      <h1 id="articles-title">{text("library_articles")}</h1>
      {articles.length === 0 ? (
        <p class="empty">{text("library_no_articles")}</p>
      ) : (
        <>
          <search class="filters">
            <SearchField label={text("library_articles_search")} value={query} set={setQuery} />
          </search>
          <p class="soft" role="status">
            {text("library_articles_count", shown.length, articles.length)}
          </p>
        </>
      )}
      <ul class="article-lines">
        {shown.slice(0, shownCount).map((article) => (
          <Line key={article.canonicalUrl} article={article} />
        ))}
      </ul>
      {shown.length > shownCount && (
        <button type="button" class="button" onClick={() => setShownCount(shownCount + pageLength)}>
          {text("library_more")}
        </button>
      )}
    </section>
  );
}

/** Articles read and noted; one of them with its story and notes where the address names it. */
export function ArticlesView({ port }: { readonly port: LibraryPort }) {
  const [canonicalUrl, setCanonicalUrl] = useState(articleInAddress);
  useEffect(() => {
    const life = new AbortController();
    addEventListener("hashchange", () => setCanonicalUrl(articleInAddress()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return canonicalUrl === null ? (
    <ArticleList port={port} />
  ) : (
    <ArticleView key={canonicalUrl} port={port} canonicalUrl={canonicalUrl} />
  );
}
