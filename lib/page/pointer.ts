import type { Hit } from "../highlight/hit-test.ts";
import type { Span } from "../model/span.ts";

/** Rest over a mark in a link before its card opens, in milliseconds; and grace to get from the words to the card. */
const restBeforeCard = 600;
const graceToCard = 300;

interface PointerPort<M> {
  hit(hit: Hit): M | null;
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

const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && (target as Partial<Node>).nodeType === 1;

/** Whether an event happened in such an element, be it through shadow roots. */
const isWithin = (event: Event, selector: string): boolean =>
  event.composedPath().some((target) => isElement(target) && target.matches(selector));

function hitOf(event: MouseEvent, document: Document): Hit {
  const [target] = event.composedPath();
  return { document, target: isElement(target) ? target : null, x: event.clientX, y: event.clientY };
}

const hasSelection = (document: Document): boolean => document.getSelection()?.isCollapsed === false;

/** Marks are made anew each time that they are asked for. */
const isSame = (one: Span | null, other: Span | null): boolean => one?.start === other?.start && one?.end === other?.end;

/** Opens cards by click, or by rest where a click belongs to the page; never stops an event, and takes none that a script made. */
export class Pointer<M extends Span> {
  readonly #port: PointerPort<M>;
  readonly #signal: AbortSignal;
  readonly #documents = new WeakSet<Document>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hovered: M | null = null;

  constructor(port: PointerPort<M>, signal: AbortSignal) {
    this.#port = port;
    this.#signal = signal;
    signal.addEventListener("abort", () => clearTimeout(this.#timer), { once: true });
  }

  /** The page's own document, or that of a frame in which the article stands; a second time changes nothing. */
  listenTo(document: Document): void {
    if (this.#documents.has(document)) return;
    this.#documents.add(document);
    const how = { signal: this.#signal, capture: true, passive: true };
    document.addEventListener("click", (event) => this.#onClick(event, document), how);
    document.addEventListener("pointermove", (event) => this.#onMove(event, document), how);
  }

  #onClick(event: MouseEvent, document: Document): void {
    clearTimeout(this.#timer);
    if (!event.isTrusted || this.#port.isOwn(event) || event.button !== 0) return;
    this.#hovered = null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isOurs = isPlain && !isWithin(event, interactive) && !hasSelection(document);
    const mark = isOurs ? this.#port.hit(hitOf(event, document)) : null;
    if (mark === null) this.#port.pressedElsewhere();
    else this.#port.open(mark, "click");
  }

  #onMove(event: PointerEvent, document: Document): void {
    if (!event.isTrusted || event.pointerType !== "mouse") return;
    if (this.#port.isOwn(event)) clearTimeout(this.#timer);
    else if (isWithin(event, "a[href]")) this.#overLink(hitOf(event, document));
    else if (this.#hovered === null) clearTimeout(this.#timer);
    else this.#after(graceToCard, () => this.#leave());
  }

  #overLink(hit: Hit): void {
    if (this.#hovered !== null && isSame(this.#port.hit(hit), this.#hovered)) {
      clearTimeout(this.#timer);
      return;
    }
    this.#after(this.#hovered === null ? restBeforeCard : graceToCard, () => {
      if (this.#hovered !== null) this.#leave();
      this.#rest(hit);
    });
  }

  #rest(hit: Hit): void {
    const mark = hasSelection(hit.document) ? null : this.#port.hit(hit);
    if (mark === null || isSame(mark, this.#hovered)) return;
    this.#hovered = mark;
    this.#port.open(mark, "hover");
  }

  #leave(): void {
    this.#hovered = null;
    this.#port.left();
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }
}
