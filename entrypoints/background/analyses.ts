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
/** Under this key the keys of those that are kept, the latest last: to see which is the oldest without reading them all. */
const keptKey = "kept-analyses";
const KeptSchema = v.array(v.string());

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

async function storedKeys(): Promise<string[]> {
  const found = await browser.storage.session.get(keptKey).catch(() => null);
  const parsed = v.safeParse(KeptSchema, found?.[keptKey]);
  return parsed.success ? parsed.output : [];
}

/** Read from the store once: only this worker writes there. */
let kept: Promise<string[]> | null = null;
function keptNow(): Promise<string[]> {
  kept ??= storedKeys();
  return kept;
}

/** They lie there packed: what mentions have in common is one object again in what is read. */
async function stored(key: string): Promise<Analysis | null> {
  if (!(await keptNow()).includes(key)) return null;
  const found = await browser.storage.session.get(key);
  const parsed = v.safeParse(UnpackedAnalysisSchema, found[key]);
  return parsed.success ? parsed.output : null;
}

/** Keeps these at most, the latest; takes the others out of the store. */
async function keepOnly(most: number): Promise<void> {
  const keys = await keptNow();
  const old = keys.splice(0, Math.max(0, keys.length - most));
  if (old.length === 0) return;
  await browser.storage.session.remove(old);
  await browser.storage.session.set({ [keptKey]: keys });
}

/** The store is small: what does not fit is worked out again another time. */
async function keep(key: string, analysis: Analysis): Promise<void> {
  try {
    await keepOnly(keptAnalyses - 1);
    const keys = await keptNow();
    if (!keys.includes(key)) keys.push(key);
    await browser.storage.session.set({ [key]: packAnalysis(analysis), [keptKey]: keys });
  } catch {
    await keepOnly(0);
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
  return keepOnly(0);
}
