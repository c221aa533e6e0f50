import { boxInWindow } from "../highlight/seen-tree.ts";
import type { InView } from "../messaging/view.ts";
import { firstIndex, type Listed } from "../model/listed.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";

/** So often at most is it looked where the reader is, in milliseconds. */
const interval = 200;

/**
 * Which of the mentions are in view. They stand in the order of the text, so that a few have to be measured, however many
 * there are.
 */
export function mentionsInView(mentions: Listed<Mention>, rangeOf: (span: Span) => Range | null, height: number): InView {
  const boxOf = (mention: Mention): DOMRect | undefined => {
    const range = rangeOf(mention);
    return range === null ? undefined : boxInWindow(range);
  };
  const first = firstIndex(mentions, (mention) => (boxOf(mention)?.bottom ?? 0) > 0);
  const last = firstIndex(mentions, (mention) => (boxOf(mention)?.top ?? 0) >= height) - 1;
  return first <= last ? { first, last } : null;
}

/** Tells what is in view, now and as the page is scrolled or changes its size; nothing is listened to after the signal. */
export function watchReadingPlace(
  document: Document,
  look: () => InView,
  tell: (inView: InView) => void,
  signal: AbortSignal,
): void {
  let told: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const lookAndTell = (): void => {
    timer = null;
    const inView = look();
    const written = JSON.stringify(inView);
    if (signal.aborted || written === told) return;
    told = written;
    tell(inView);
  };
  const soon = (): void => {
    timer ??= setTimeout(lookAndTell, interval);
  };
  // Also the scrolling of a part of the page: it does not bubble, but it is captured.
  document.addEventListener("scroll", soon, { signal, capture: true, passive: true });
  document.defaultView?.addEventListener("resize", soon, { signal, passive: true });
  signal.addEventListener("abort", () => clearTimeout(timer ?? undefined), { once: true });
  lookAndTell();
}
