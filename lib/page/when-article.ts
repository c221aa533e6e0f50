import { onAddressChange } from "./address.ts";
import { isArticle } from "./is-article.ts";

/** Pages that fetch their text show it within seconds; looking later than that would be work on pages without one. */
const looksAfter = [0, 1_000, 4_000];

/** Calls back once, when the page has an article: now, a little later, or after it went to another address. */
export function whenArticle(document: Document, signal: AbortSignal, found: () => void): void {
  const life = new AbortController();
  const until = AbortSignal.any([signal, life.signal]);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const look = (): void => {
    if (life.signal.aborted || !isArticle(document, document.URL)) return;
    life.abort();
    found();
  };
  const start = (): void => {
    stop();
    timers = looksAfter.map((delay) => setTimeout(look, delay));
  };
  until.addEventListener("abort", stop, { once: true });
  onAddressChange(document, until, start);
  if (!signal.aborted) start();
}
