const [documentNode, fragmentNode] = [9, 11];

const isDocument = (root: Node): root is Document => root.nodeType === documentNode;
const isShadowRoot = (root: Node): root is ShadowRoot => root.nodeType === fragmentNode;

/** What the reader has selected in one of these documents and shadow roots; null for nothing. */
export function selectedIn(roots: readonly Node[]): AbstractRange | null {
  const shadowRoots = roots.filter(isShadowRoot);
  for (const document of roots.filter(isDocument)) {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0) continue;
    // Newer than the oldest browsers that we run in: without it a selection within a shadow root is not seen.
    const { getComposedRanges }: Partial<Selection> = selection;
    const [range] = getComposedRanges?.call(selection, { shadowRoots }) ?? [selection.getRangeAt(0)];
    if (range !== undefined && !range.collapsed) return range;
  }
  return null;
}
