/**
 * Calls back when the page has changed its address without loading anew, as single-page applications do. Without the
 * Navigation API only going back and forth is seen; a changed text is then noticed by its own watch.
 */
export function onAddressChange(document: Document, signal: AbortSignal, callback: () => void): void {
  const window = document.defaultView;
  if (window === null) return;
  let address = withoutFragment(document.URL);
  const compare = (): void => {
    const now = withoutFragment(document.URL);
    if (now === address) return;
    address = now;
    callback();
  };
  const navigation: EventTarget | undefined = window.navigation;
  navigation?.addEventListener("currententrychange", compare, { signal });
  window.addEventListener("popstate", compare, { signal });
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");
