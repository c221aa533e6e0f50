import * as v from "valibot";
import { browser } from "wxt/browser";
import { analyseArticle, type Depth } from "../../lib/analysis/analyse-article.ts";
import { packAnalysis, UnpackedAnalysisSchema } from "../../lib/messaging/packed-analysis.ts";
import type { Analysis } from "../../lib/model/analysis.ts";
import type { Article } from "../../lib/model/article.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";
import { knowledge } from "./knowledge.ts";

/** Analyses kept for going back and forth between articles; they outlive the worker in `storage.session`. */
const keptAnalyses = 12;
const prefix = "analysis:";
/** Packed: what mentions have in common lies there once, and is one object again in what is read. */
const StoredSchema = v.object({ at: v.number(), analysis: UnpackedAnalysisSchema });

const running = new Map<string, Promise<Analysis>>();

/** What is known of the names in an article, from its first marks until everything of it has been asked for; of the last ones only. */
const slices = new Map<string, Promise<KnowledgeView>>();
const keptSlices = 4;

function sliceFor(key: string, { text }: Article, depth: Depth): Promise<KnowledgeView> {
  const slice = slices.get(key) ?? knowledge.sliceFor(text);
  slices.delete(key);
  if (depth === "names") slices.set(key, slice);
  for (const old of [...slices.keys()].slice(0, -keptSlices)) slices.delete(old);
  return slice;
}

async function keyOf(article: Article): Promise<string> {
  const parts = JSON.stringify([article.canonicalUrl, article.publishedAt, article.lang, article.title, article.text]);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts));
  return prefix + [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function stored(key: string): Promise<Analysis | null> {
  const found = await browser.storage.session.get(key);
  const parsed = v.safeParse(StoredSchema, found[key]);
  return parsed.success ? parsed.output.analysis : null;
}

async function dropOldest(keep: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const ages = Object.entries(all).flatMap(([key, value]) => {
    const parsed = v.safeParse(v.object({ at: v.number() }), value);
    return key.startsWith(prefix) ? [{ key, at: parsed.success ? parsed.output.at : 0 }] : [];
  });
  const old = ages.toSorted((a, b) => b.at - a.at).slice(keep);
  if (old.length > 0) await browser.storage.session.remove(old.map(({ key }) => key));
}

/** The store is small: what does not fit is worked out again another time. */
async function keep(key: string, analysis: Analysis): Promise<void> {
  try {
    await dropOldest(keptAnalyses - 1);
    await browser.storage.session.set({ [key]: { at: Date.now(), analysis: packAnalysis(analysis) } });
  } catch {
    await dropOldest(0);
  }
}

/** What was kept is the whole analysis; whoever asks for names alone is given it as well. */
async function work(key: string, article: Article, depth: Depth): Promise<Analysis> {
  const [known, slice] = await Promise.all([stored(key), sliceFor(key, article, depth)]);
  if (known !== null) return known;
  const analysis = analyseArticle(article, slice, depth);
  // Nobody waits for it: where it cannot be kept it is worked out again.
  if (depth === "full") keep(key, analysis).catch(() => undefined);
  return analysis;
}

/** The analysis of an article, worked out once: a second request meanwhile, or after, gets the first one's result. */
export async function analyse(article: Article, depth: Depth): Promise<Analysis> {
  const key = await keyOf(article);
  const job = `${depth} ${key}`;
  const promise = running.get(job) ?? work(key, article, depth).finally(() => running.delete(job));
  running.set(job, promise);
  return promise;
}

/** To be called when the knowledge base has changed: what was found by the old one no longer holds. */
export function forgetAnalyses(): Promise<void> {
  slices.clear();
  return dropOldest(0);
}
