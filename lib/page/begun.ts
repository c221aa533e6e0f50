import type { Extraction } from "./extract.ts";

/** What the gate began before the reader was in the page. */
export interface Begun {
  /** The settings as they lie in the store: the background has put the marks' sheet into the page by them. */
  readonly settings: Promise<unknown>;
  readonly found: Promise<Extraction>;
  /** The background's reply on the article's names, as it came. */
  readonly names: Promise<unknown>;
  /** Whether the page has changed since; nothing is listened to after the question. */
  readonly hasChanged: () => boolean;
}

/** The extension's own world in this page, which its scripts share. */
const world: typeof globalThis & { newsglossBegun?: Begun } = globalThis;

export function keepBegun(begun: Begun): void {
  world.newsglossBegun = begun;
}

/** Once: what is begun later is begun anew. */
export function takeBegun(): Begun | null {
  // An element of the page with that id would be found as well, but not as the world's own.
  const begun = Object.hasOwn(world, "newsglossBegun") ? world.newsglossBegun : undefined;
  delete world.newsglossBegun;
  return begun ?? null;
}

/** Notes from now on whether the document changes in any way. */
export function changeNoted(document: Document): () => boolean {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
    observer.disconnect();
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  return () => {
    const isNow = isChanged || observer.takeRecords().length > 0;
    observer.disconnect();
    return isNow;
  };
}
