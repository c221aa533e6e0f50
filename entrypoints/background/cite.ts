import { browser } from "wxt/browser";
import { quotation } from "../../lib/export/citation.ts";
import { askTab } from "../../lib/messaging/send.ts";
import type { Article } from "../../lib/model/article.ts";
import { analyse } from "./analyses.ts";

interface Page {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

const bare = ({ url, title }: Page): Omit<Article, "text"> => ({
  url,
  canonicalUrl: url,
  title,
  publishedAt: null,
  publishedBy: "none",
  lang: null,
});

/** Selected words as a quotation with its source, addresses in it defanged; of an article that is read, with its day. */
export async function citationOf(page: Page, words: string): Promise<string> {
  const state = await askTab(page.id, "page.state", null).catch(() => null);
  const isRead = state?.kind === "ready" && state.depth === "full";
  const article = isRead ? state.article : { ...bare(page), text: words };
  const analysis = isRead ? state.analysis : await analyse(article, "full");
  return quotation({ article, analysis, remembered: null, notes: [] }, words, new Date().toISOString());
}

/** Runs in the page, with nothing but its argument. Where the newer way is closed, the page's own "copy" is answered with the words. */
async function copyInPage(words: string): Promise<boolean> {
  let isCopied = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", words);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    document.addEventListener("copy", answer, { capture: true });
    document.execCommand("copy");
    document.removeEventListener("copy", answer, { capture: true });
    return isCopied;
  }
}

/** Puts words on the clipboard by way of the page, since a background has none. False where the page or the browser refuses. */
export async function copy(tabId: number, words: string): Promise<boolean> {
  const [first] = await browser.scripting.executeScript({ target: { tabId }, func: copyInPage, args: [words] });
  return first?.result === true;
}
