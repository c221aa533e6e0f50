import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { envelope } from "../lib/messaging/envelope.ts";
import { whenArticle } from "../lib/page/when-article.ts";

/** Both browsers know it, with promises; what makes them alike elsewhere would be two thirds of this script. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Runs on every page of the sites that the reader allowed: sees whether there is an article, and does nothing else. */
export default defineUnlistedScript(() => {
  whenArticle(document, new AbortController().signal, () => {
    // Nobody answers where the extension was updated or turned off meanwhile; the page stays as it is.
    Promise.resolve()
      .then(() => chrome.runtime.sendMessage(envelope("background", "reader.wanted", null)))
      .catch(() => undefined);
  });
});
