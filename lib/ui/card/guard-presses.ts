/** A press so soon after the card came or moved was meant for what stood there before; milliseconds. */
const settling = 250;
/** Less is the card following its words by a hair. CSS pixels. */
const shift = 4;

/** What a page may lay over a card that is open: nothing else comes above the top layer. */
const topLayer = (document: Document): Element[] =>
  Array.from(document.querySelectorAll(":popover-open, :modal")).concat(document.fullscreenElement ?? []);

/**
 * Keeps presses out of the card that its reader did not mean for it: a page may lay something over the card that lets presses
 * through, or draw the card under a press. Such a press does nothing; the card comes to the top again, to be seen.
 */
export function guardPresses(root: ShadowRoot, panel: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = panel;
  let above = new Set(topLayer(document));
  let seen = panel.getBoundingClientRect();
  let movedAt = performance.now();
  const lookForMoves = (): void => {
    const now = panel.getBoundingClientRect();
    const moved = Math.abs(now.left - seen.left) > shift || Math.abs(now.top - seen.top) > shift;
    if (moved) movedAt = performance.now();
    seen = now;
  };
  const moves = new MutationObserver(lookForMoves);
  moves.observe(panel, { attributeFilter: ["style"] });
  signal.addEventListener("abort", () => moves.disconnect(), { once: true });

  const isCovered = (): boolean => topLayer(document).some((element) => !above.has(element));
  const raise = (): void => {
    above = new Set(topLayer(document));
    const { activeElement } = root;
    panel.hidePopover();
    panel.showPopover();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    movedAt = performance.now();
  };
  const check = (event: Event): void => {
    if (!event.isTrusted || (event as UIEvent).detail === 0) return;
    lookForMoves();
    const covered = isCovered();
    if (!covered && performance.now() - movedAt > settling) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (covered) raise();
  };
  // A click that the keyboard makes has no detail: it goes to what has the focus, wherever that stands.
  root.addEventListener("click", check, { capture: true, signal });
}
