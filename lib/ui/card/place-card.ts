import { autoUpdate, computePosition, flip, inline, offset, shift, size } from "@floating-ui/dom";
import { boxesInWindow, boxInWindow } from "../../highlight/seen-tree.ts";

/** Room to the words and to the view's edges, in CSS pixels. */
const gap = 6;
const margin = 8;

/** Words that are shown in one line of text or over several, in a frame perhaps. */
const anchorOf = (range: Range) => ({
  getBoundingClientRect: () => boxInWindow(range),
  getClientRects: () => boxesInWindow(range),
});

/** Keeps the card below or above its words, within the view, while the page scrolls or changes; returns the end of it. */
export function placeCard(card: HTMLElement, range: Range): () => void {
  const anchor = anchorOf(range);
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, card, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        inline(),
        offset(gap),
        flip({ padding: margin }),
        shift({ padding: margin }),
        size({
          padding: margin,
          apply: ({ availableHeight }) => card.style.setProperty("max-height", `${Math.max(160, availableHeight)}px`),
        }),
      ],
    });
    card.style.setProperty("left", `${Math.round(x)}px`);
    card.style.setProperty("top", `${Math.round(y)}px`);
  };
  // What scrolls around the words is found by their element.
  const { parentElement } = range.startContainer;
  const watched = parentElement === null ? anchor : { ...anchor, contextElement: parentElement };
  return autoUpdate(watched, card, () => void place());
}
