import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { incidentKey, referenceOf } from "../../events/digest.ts";
import { isAmong, withVerdicts } from "../../events/verdicts.ts";
import { ask } from "../../messaging/send.ts";
import type { Analysis, Incident } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import type { ArticleMemory, Verdict } from "../../model/reading.ts";

/** An article beside what the reader has read before, and said of it. */
export interface MemoryOfArticle {
  readonly article: Article;
  /** As the reader's verdicts leave it. */
  readonly analysis: Analysis;
  readonly newEntities: ReadonlySet<string>;
  readonly newIncidents: ReadonlySet<string>;
  readonly verdicts: readonly Verdict[];
  /** In a private window nothing can be said: it would have to be remembered. */
  readonly canJudge: boolean;
  verdictOn(incident: Incident): Verdict | null;
  /** Each gives null when it is kept, or a sentence why it is not. */
  judge(verdict: Verdict): Promise<string | null>;
  takeBack(incidentKey: string): Promise<string | null>;
}

const nothing: ArticleMemory = { isRemembered: false, newEntities: [], newIncidents: [], verdicts: [] };

/** Whether some known name of the article was met before. Where all are new, as in the very first article, the sign tells nothing. */
function hasOldAcquaintance({ mentions }: Analysis, { newEntities }: ArticleMemory): boolean {
  const fresh = new Set(newEntities);
  return mentions.some(
    (mention) =>
      (mention.kind === "actor" || mention.kind === "software") && mention.link.kind === "linked" && !isAmong(mention, fresh),
  );
}

/** What is remembered of an article that is shown; asks again when it was analysed anew. */
export function useArticleMemory(article: Article, found: Analysis, isPrivate: boolean): MemoryOfArticle {
  const [memory, setMemory] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const take = (known: ArticleMemory): void => {
      if (isCurrent) setMemory(known);
    };
    // Without an answer the article is shown as if nothing had been read before.
    if (!isPrivate) ask("memory.article", { canonicalUrl: article.canonicalUrl }).then(take, () => take(nothing));
    return () => {
      isCurrent = false;
    };
  }, [article, found, isPrivate]);
  const analysis = useMemo(() => withVerdicts(article, found, memory.verdicts), [article, found, memory]);
  const change = async (changed: Promise<ArticleMemory>): Promise<string | null> => {
    try {
      setMemory(await changed);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const tellsApart = useMemo(() => hasOldAcquaintance(found, memory), [found, memory]);
  return {
    article,
    analysis,
    newEntities: new Set(tellsApart ? memory.newEntities : []),
    newIncidents: new Set(tellsApart ? memory.newIncidents : []),
    verdicts: memory.verdicts,
    canJudge: !isPrivate,
    verdictOn: (incident) => memory.verdicts.find(({ told }) => told.key === incidentKey(article, incident)) ?? null,
    judge: (verdict) => change(ask("memory.judge", { article: referenceOf(article), verdict })),
    takeBack: (incident) => change(ask("memory.takeBack", { article: referenceOf(article), incident })),
  };
}

/** Null where no article is shown. */
export const ArticleMemoryContext = createContext<MemoryOfArticle | null>(null);
export const useMemoryOfArticle = (): MemoryOfArticle | null => useContext(ArticleMemoryContext);
