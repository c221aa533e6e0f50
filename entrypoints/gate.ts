import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { again } from "../lib/messaging/again.ts";
import { envelope, isReply, type Reply } from "../lib/messaging/envelope.ts";
import { changeNoted, keepBegun } from "../lib/page/begun.ts";
import type { Extraction } from "../lib/page/extract.ts";
import { nextTurn, runInSlices } from "../lib/page/slices.ts";
import { whenArticle } from "../lib/page/when-article.ts";

/** Both browsers know it, with promises. */
declare const chrome: {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
};

/** Milliseconds. A background that was stopped at the wrong moment lets a question hang in Firefox. */
const longestWait = 8_000;
/** Milliseconds. */
const longLook = 8;

const after = (delay: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, delay, null));

async function ask(name: string, request: unknown): Promise<Reply> {
  const reply = await Promise.race([chrome.runtime?.sendMessage(envelope("background", name, request)), after(longestWait)]);
  if (!isReply(reply)) throw new Error("not answered");
  return reply;
}

/** Whether it comes: not where it is turned off. */
async function askForReader(): Promise<boolean> {
  const reply = await ask("reader.wanted", null);
  return reply.ok && reply.data === true;
}

/** Nobody answers where the extension was updated or turned off meanwhile; the page stays as it is. */
const isAlive = (): boolean => chrome.runtime?.id !== undefined;

/** Where the stored settings say so at a glance; the background looks closely. */
function isOff(stored: unknown): boolean {
  const { enabled, sitesOff } = (stored ?? {}) as { readonly enabled?: unknown; readonly sitesOff?: unknown };
  return enabled === false || (Array.isArray(sitesOff) && sitesOff.includes(location.hostname));
}

const readStoredSettings = async (): Promise<unknown> => (await chrome.storage.local.get("settings")).settings;

/** What reads an article is in this script, and set up only where there is one. */
const read = async (signal: AbortSignal, took: number): Promise<Extraction> => {
  const { extraction } = await import("../lib/page/extract.ts");
  // On a page of a million nodes the look for an article was work enough for one turn.
  if (took > longLook) await nextTurn();
  return runInSlices(extraction(document, document.URL), signal);
};

/** Asks for the reader, reads the article while that is on its way, and asks for its names. */
function begin(took: number): void {
  const life = new AbortController();
  const hasChanged = changeNoted(document);
  again(askForReader, isAlive)
    .then((comes) => comes || life.abort())
    .catch(() => life.abort());
  const settings = readStoredSettings();
  settings.then((stored) => isOff(stored) && life.abort()).catch(() => undefined);
  const found = read(life.signal, took);
  const names = Promise.all([found, settings]).then(([seen]) => {
    life.signal.throwIfAborted();
    return seen.kind === "article" ? ask("article.analyse", { article: { ...seen.article }, depth: "names" }) : null;
  });
  // Where one fails, the reader does it again.
  for (const promise of [settings, found, names]) promise.catch(() => undefined);
  keepBegun({ settings, found, names, hasChanged });
}

/** Runs on every page of the sites that the reader allowed: sees whether there is an article, and does nothing where there is none. */
export default defineUnlistedScript(() => {
  whenArticle(document, new AbortController().signal, begin);
});
