import type { Browser } from "webextension-polyfill";

declare const chrome: Browser;

/** A scope of the extension's own in which a database is written. */
type Scope = Pick<typeof globalThis, "IDBObjectStore" | "DOMException"> & { putBefore?: IDBObjectStore["put"] };

/**
 * Runs in the background, or in Firefox in a page beside it: from then on its database says what it says on a full disk. The
 * browsers' own ways to limit a site's space do not hold for extensions with `unlimitedStorage`.
 */
export async function setDiskFull(isFull: boolean): Promise<void> {
  const isBackground = "ServiceWorkerGlobalScope" in globalThis;
  const scope = (isBackground ? globalThis : await chrome.runtime.getBackgroundPage()) as unknown as Scope;
  const store = scope.IDBObjectStore.prototype;
  scope.putBefore ??= store.put;
  const refuse = (): never => {
    throw new scope.DOMException("the disk is full", "QuotaExceededError");
  };
  store.put = isFull ? refuse : scope.putBefore;
}
