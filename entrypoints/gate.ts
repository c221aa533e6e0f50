import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { again } from "../lib/messaging/again.ts";
import { envelope, isReply } from "../lib/messaging/envelope.ts";
import { whenArticle } from "../lib/page/when-article.ts";

/** Both browsers know it, with promises; what makes them alike elsewhere would be two thirds of this script. */
declare const chrome: { readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Milliseconds. A background that was stopped at the wrong moment lets a question hang in Firefox. */
const longestWait = 8_000;

async function askForReader(): Promise<void> {
  const waited = new Promise<null>((resolve) => setTimeout(resolve, longestWait, null));
  const reply = await Promise.race([chrome.runtime?.sendMessage(envelope("background", "reader.wanted", null)), waited]);
  if (!isReply(reply)) throw new Error("not answered");
}

/** Nobody answers where the extension was updated or turned off meanwhile; the page stays as it is. */
const isAlive = (): boolean => chrome.runtime?.id !== undefined;

/** Runs on every page of the sites that the reader allowed: sees whether there is an article, and does nothing else. */
export default defineUnlistedScript(() => {
  whenArticle(document, new AbortController().signal, () => {
    again(askForReader, isAlive).catch(() => undefined);
  });
});
