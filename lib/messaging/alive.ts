import { browser } from "wxt/browser";

/** Between two looks, in milliseconds; a look reads one property. */
const interval = 2_000;

/** False in a page that stayed open while the extension was updated, disabled or removed: nobody answers there any more. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Calls back once when that has come to pass; browsers tell nobody. */
export function whenOrphaned(callback: () => void): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    callback();
  }, interval);
}
