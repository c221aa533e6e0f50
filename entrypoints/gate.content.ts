import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { again } from "../lib/messaging/again.ts";
import { isAlive } from "../lib/messaging/alive.ts";
import { envelope, isReply } from "../lib/messaging/envelope.ts";
import { whenArticle } from "../lib/page/when-article.ts";

/** Runs on every page of the sites that the reader allowed: sees whether there is an article, and does nothing else. */
export default defineContentScript({
  registration: "runtime",
  main: () => {
    whenArticle(document, new AbortController().signal, () => {
      const want = async (): Promise<void> => {
        const reply: unknown = await browser.runtime.sendMessage(envelope("background", "reader.wanted", null));
        if (!isReply(reply)) throw new Error("not answered");
      };
      // A background that was being stopped is there again a moment later. Where the extension was updated or turned off
      // nobody answers any more, and the page stays as it is.
      again(want, isAlive).catch(() => undefined);
    });
  },
});
