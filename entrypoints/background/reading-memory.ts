import { digestOf } from "../../lib/events/digest.ts";
import { readingMemory } from "../../lib/knowledge/reading-memory.ts";
import { verdictStore } from "../../lib/knowledge/verdicts.ts";
import type { memoryMessages } from "../../lib/messaging/memory-messages.ts";
import type { HandlersOf, Sender } from "../../lib/messaging/receive.ts";
import type { Analysis } from "../../lib/model/analysis.ts";
import type { Article } from "../../lib/model/article.ts";
import type { ArticleMemory } from "../../lib/model/reading.ts";
import { readSettings } from "../../lib/settings/store.ts";
import { storyPhrases } from "../../lib/ui/shared/story-phrases.ts";
import { forgetAnalyses } from "./analyses.ts";
import { database } from "./knowledge.ts";
import { newActors, showBadge } from "./new-actors-badge.ts";

const memory = readingMemory(database);
const verdicts = verdictStore(database);

/** Articles are taken in one after the other; questions about them wait for it. */
let taking: Promise<void> = Promise.resolve();

const isOn = async (): Promise<boolean> => (await readSettings()).readingMemory;
const now = (): string => new Date().toISOString();

async function take(article: Article, analysis: Analysis, { tabId }: Sender): Promise<void> {
  if (article.canonicalUrl === "" || !(await isOn())) return;
  await memory.remember(digestOf(article, analysis, storyPhrases()), now());
  const fresh = await memory.newIn(article.canonicalUrl);
  if (tabId !== null && fresh !== null) await showBadge(tabId, newActors(analysis, fresh.entities));
}

/**
 * Remembers what a page's reader was given, in its own time: nobody waits for it. Nothing is remembered of private windows,
 * and nothing of the extension's own pages, such as the welcome page's sample.
 */
export function rememberReading(article: Article, analysis: Analysis, sender: Sender): void {
  if (sender.role !== "reader" || sender.isPrivate) return;
  taking = taking
    .then(() => take(article, analysis, sender))
    .catch((error: unknown) => console.warn("newsgloss: the article is not remembered:", error));
}

async function articleMemory(canonicalUrl: string): Promise<ArticleMemory> {
  await taking;
  const fresh = (await isOn()) ? await memory.newIn(canonicalUrl) : null;
  return {
    isRemembered: fresh !== null,
    newEntities: [...(fresh?.entities ?? [])],
    newIncidents: [...(fresh?.incidents ?? [])],
    verdicts: await verdicts.ofArticle(canonicalUrl),
  };
}

/** Relations count when names are linked: analyses made without them no longer hold. */
async function afterChange(work: Promise<void>, canonicalUrl: string): Promise<ArticleMemory> {
  await work;
  await forgetAnalyses();
  return articleMemory(canonicalUrl);
}

export const memoryAnswers: HandlersOf<typeof memoryMessages> = {
  "memory.article": ({ canonicalUrl }) => articleMemory(canonicalUrl),
  "memory.judge": ({ article, verdict }) => afterChange(verdicts.judge(article, verdict, now()), article.canonicalUrl),
  "memory.takeBack": ({ article, incident }) => afterChange(verdicts.takeBack(article, incident), article.canonicalUrl),
  "memory.acquaintance": async ({ entityId, canonicalUrl }) => {
    await taking;
    return (await isOn()) ? memory.acquaintance(entityId, canonicalUrl) : null;
  },
  "memory.meetings": async ({ entityId }) => {
    await taking;
    return memory.meetings(entityId);
  },
  "memory.size": async () => {
    await taking;
    return memory.count();
  },
  "memory.erase": async () => {
    await taking;
    return memory.erase();
  },
};
