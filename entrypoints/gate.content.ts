import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { envelope } from "../lib/messaging/envelope.ts";
import { whenArticle } from "../lib/page/when-article.ts";

/** Runs on every page of the sites that the reader allowed: sees whether there is an article, and does nothing else. */
export default defineContentScript({
  registration: "runtime",
  main: () => {
    whenArticle(document, new AbortController().signal, () => {
      // Nobody answers where the extension was updated or turned off meanwhile; the page stays as it is.
      Promise.resolve()
        .then(() => browser.runtime.sendMessage(envelope("background", "reader.wanted", null)))
        .catch(() => undefined);
    });
  },
});
