import * as v from "valibot";
import { browser } from "wxt/browser";
import { analyseArticle, type Depth } from "../../lib/analysis/analyse-article.ts";
import { type Analysis, AnalysisSchema } from "../../lib/model/analysis.ts";
import type { Article } from "../../lib/model/article.ts";
import { knowledge } from "./knowledge.ts";

/** Analyses kept for going back and forth between articles; they outlive the worker in `storage.session`. */
const keptAnalyses = 12;
const prefix = "analysis:";
const StoredSchema = v.object({ at: v.number(), analysis: AnalysisSchema });

const running = new Map<string, Promise<Analysis>>();

async function keyOf(article: Article, depth: Depth): Promise<string> {
  const parts = JSON.stringify([depth, article.canonicalUrl, article.publishedAt, article.lang, article.title, article.text]);
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
    await browser.storage.session.set({ [key]: { at: Date.now(), analysis } });
  } catch {
    await dropOldest(0);
  }
}

async function work(key: string, article: Article, depth: Depth): Promise<Analysis> {
  const known = await stored(key);
  if (known !== null) return known;
  const analysis = analyseArticle(article, await knowledge.sliceFor(article.text), depth);
  if (depth === "full") await keep(key, analysis);
  return analysis;
}

/** The analysis of an article, worked out once: a second request meanwhile, or after, gets the first one's result. */
export async function analyse(article: Article, depth: Depth): Promise<Analysis> {
  const key = await keyOf(article, depth);
  const promise = running.get(key) ?? work(key, article, depth).finally(() => running.delete(key));
  running.set(key, promise);
  return promise;
}

/** To be called when the knowledge base has changed: what was found by the old one no longer holds. */
export const forgetAnalyses = (): Promise<void> => dropOldest(0);
