import type { Listed } from "../model/listed.ts";
import type { Span } from "../model/span.ts";
import { markAt } from "./mark-index.ts";

/** How marks and page know each other's places. */
export interface Places {
  offsetOf(node: Node, offset: number): number | null;
  rangeOf(span: Span): Range | null;
}

/** A point in the view of a document (CSS pixels), and the innermost node there, in a shadow root too. */
export interface Hit {
  readonly document: Document;
  readonly target: Node | null;
  readonly x: number;
  readonly y: number;
}

/** Room around the words, in CSS pixels, that still counts as on them: an underline lies below its words. */
const slack = 3;

const isIn = (rect: DOMRect, { x, y }: Hit): boolean =>
  x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;

const covers = (range: Range | null, hit: Hit): boolean =>
  range !== null && Array.from(range.getClientRects()).some((rect) => isIn(rect, hit));

/** In a shadow root browsers do not tell the place for a caret alike: there each mark of that root is looked at. */
function markInShadow<M extends Span>(root: Node, marks: Listed<M>, places: Places, hit: Hit): M | null {
  for (const mark of marks) {
    const range = places.rangeOf(mark);
    if (range?.startContainer.getRootNode() === root && covers(range, hit)) return mark;
  }
  return null;
}

/**
 * The mark under a point, or null. The browser tells the nearest place for a caret, which may be a line's end far from the
 * point: so the mark's own boxes have the last word.
 */
export function markFromPoint<M extends Span>(marks: Listed<M>, places: Places, hit: Hit): M | null {
  const { document, target, x, y } = hit;
  const root = target?.getRootNode() ?? document;
  if (root !== document) return markInShadow(root, marks, places, hit);
  const caret = document.caretPositionFromPoint(x, y);
  const offset = caret === null ? null : places.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  for (const at of [offset, offset - 1]) {
    const mark = markAt(marks, at);
    if (mark !== null && covers(places.rangeOf(mark), hit)) return mark;
  }
  return null;
}
