import { onAddressChange } from "./address.ts";
import { isArticle } from "./is-article.ts";

/** Pages that fetch their text show it within seconds; looking later than that would be work on pages without one. */
const looksAgainAfter = [1_000, 4_000];

/** Calls back in the moment when the page's own text is there, which may be now. */
function whenParsed(document: Document, signal: AbortSignal, callback: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback, { once: true, signal });
  else callback();
}

/**
 * Calls back once when the page has an article: as soon as its text is there, a little later, or after it went to another address.
 * `took`: milliseconds of the page's thread that the look for it took.
 */
export function whenArticle(document: Document, signal: AbortSignal, found: (took: number) => void): void {
  const life = new AbortController();
  const until = AbortSignal.any([signal, life.signal]);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const look = (): void => {
    const from = performance.now();
    if (life.signal.aborted || !isArticle(document, document.URL)) return;
    life.abort();
    found(performance.now() - from);
  };
  const start = (): void => {
    stop();
    timers = looksAgainAfter.map((delay) => setTimeout(look, delay));
    look();
  };
  until.addEventListener("abort", stop, { once: true });
  onAddressChange(document, until, start);
  if (!signal.aborted) whenParsed(document, until, start);
}
