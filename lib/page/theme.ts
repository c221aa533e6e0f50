/** Milliseconds: pages fade from one theme to the other. */
const fading = 400;

/** Calls back when the page may have turned from light to dark or back: by the system's wish, or by a switch of its own. */
export function onThemeChange(document: Document, signal: AbortSignal, changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stir = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, fading);
  };
  document.defaultView?.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", stir, { signal });
  const observer = new MutationObserver(stir);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, {
      attributeFilter: ["class", "style", "theme", "data-theme", "data-color-mode", "data-color-scheme"],
    });
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
