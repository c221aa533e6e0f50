/**
 * The page as the reader sees it, across open shadow roots and frames of the same origin: what stands around an element,
 * and where its view lies in the window's.
 */

const fragmentNode = 11;

const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === fragmentNode && "host" in node;

/** The element that an element is seen in: its slot, its parent, its shadow root's host, its frame; null at the top. */
export function seenParent(element: Element): Element | null {
  const known = element.assignedSlot ?? element.parentElement;
  if (known !== null) return known;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : frameOf(element);
}

/** The frame that a node's document is shown in; null in the window's own document and in frames of other origins. */
function frameOf(node: Node): Element | null {
  return node.ownerDocument?.defaultView?.frameElement ?? null;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** What is to be added to client coordinates of a node's document to get those of the window, in CSS pixels. */
function frameOffset(node: Node): Offset {
  let [x, y] = [0, 0];
  for (let frame = frameOf(node); frame !== null; frame = frameOf(frame)) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}

/** Boxes of a range in the window's client coordinates. */
export function boxesInWindow(range: Range): DOMRect[] {
  const { x, y } = frameOffset(range.startContainer);
  return Array.from(range.getClientRects(), (box) => new DOMRect(box.x + x, box.y + y, box.width, box.height));
}

/** The box around a range in the window's client coordinates. */
export function boxInWindow(range: Range): DOMRect {
  const { x, y } = frameOffset(range.startContainer);
  const box = range.getBoundingClientRect();
  return new DOMRect(box.x + x, box.y + y, box.width, box.height);
}
