/** Rest over a mark in a link before its card opens, in milliseconds; and grace to get from the words to the card. */
const restBeforeCard = 600;
const graceToCard = 300;

interface PointerPort<M> {
  hit(x: number, y: number): M | null;
  /** Whether an event happened in our own card. */
  isOwn(event: Event): boolean;
  open(mark: M, by: "click" | "hover"): void;
  /** A press beside every mark and outside of the card. */
  pressedElsewhere(): void;
  /** The pointer has left mark and card for a while. */
  left(): void;
}

/** What answers a click by itself: there a click belongs to the page, and the card opens on rest. */
const interactive =
  "a[href], button, summary, label, input, select, textarea, video, audio, [role=button], [role=link], [contenteditable]";

const elementOf = (event: Event): Element | null => {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
};

const hasSelection = (document: Document): boolean => document.getSelection()?.isCollapsed === false;

/** Opens cards by click, or by rest where a click belongs to the page; never stops an event. */
export function attachPointer<M>(document: Document, port: PointerPort<M>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: M | null = null;
  const after = (delay: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const onClick = (event: MouseEvent): void => {
    clearTimeout(timer);
    if (port.isOwn(event) || event.button !== 0) return;
    hovered = null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isPages = elementOf(event)?.closest(interactive) !== null;
    const mark = isPlain && !isPages && !hasSelection(document) ? port.hit(event.clientX, event.clientY) : null;
    if (mark === null) port.pressedElsewhere();
    else port.open(mark, "click");
  };
  const rest = (x: number, y: number): void => {
    const mark = hasSelection(document) ? null : port.hit(x, y);
    if (mark === null || mark === hovered) return;
    hovered = mark;
    port.open(mark, "hover");
  };
  const leave = (): void => {
    hovered = null;
    port.left();
  };
  const overLink = (x: number, y: number): void => {
    if (hovered !== null && port.hit(x, y) === hovered) clearTimeout(timer);
    else
      after(hovered === null ? restBeforeCard : graceToCard, () => {
        if (hovered !== null) leave();
        rest(x, y);
      });
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse") return;
    if (port.isOwn(event)) clearTimeout(timer);
    else if (elementOf(event)?.closest("a[href]")) overLink(event.clientX, event.clientY);
    else if (hovered === null) clearTimeout(timer);
    else after(graceToCard, leave);
  };
  document.addEventListener("click", onClick, { signal, capture: true, passive: true });
  document.addEventListener("pointermove", onMove, { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
