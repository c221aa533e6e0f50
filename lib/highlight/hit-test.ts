import type { Span } from "../model/span.ts";
import { markAt } from "./mark-index.ts";

/** How marks and page know each other's places. */
export interface Places {
  offsetOf(node: Node, offset: number): number | null;
  rangeOf(span: Span): Range | null;
}

/** Room around the words, in CSS pixels, that still counts as on them: an underline lies below its words. */
const slack = 3;

const isIn = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;

/**
 * The mark under a point of the viewport (CSS pixels), or null. The browser tells the nearest place for a caret, which
 * may be a line's end far from the point: so the mark's own boxes have the last word.
 */
export function markFromPoint<M extends Span>(
  document: Document,
  marks: readonly M[],
  places: Places,
  x: number,
  y: number,
): M | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return null;
  const offset = places.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  for (const at of [offset, offset - 1]) {
    const mark = markAt(marks, at);
    const range = mark === null ? null : places.rangeOf(mark);
    if (range !== null && Array.from(range.getClientRects()).some((rect) => isIn(rect, x, y))) return mark;
  }
  return null;
}
