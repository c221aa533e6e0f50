import { firstIndex } from "../model/listed.ts";
import type { Span } from "../model/span.ts";
import { RestingText } from "./resting-text.ts";

/** Characters of the article's text that stand in one text node one to one (white space apart, which is always one space). */
export interface Segment {
  readonly node: Text;
  /** Offset in the article's text. */
  readonly start: number;
  /** Offset in the node's data. */
  readonly from: number;
  length: number;
}

/** A point in the page, as ranges and selections name it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Where each character of the article's text stands in the page, and back. Holds live nodes and never leaves the page.
 * All text offsets are UTF-16 code units.
 */
export class TextMap {
  readonly segments: readonly Segment[];
  readonly #text: RestingText;
  #byNode: ReadonlyMap<Node, readonly Segment[]> | null = null;

  constructor(text: string, segments: readonly Segment[]) {
    this.#text = new RestingText(text);
    this.segments = segments;
  }

  /** Read out anew each time. */
  get text(): string {
    return this.#text.read();
  }

  /**
   * The two ends of a span in the page, in the form `new StaticRange()` takes; each inside a text node. Separators
   * between blocks stand in no node: a span's ends move inwards over them. Null when nothing is left.
   */
  boundaries({ start, end }: Span): StaticRangeInit | null {
    const first = this.segments[firstIndex(this.segments, (segment) => segment.start + segment.length > start)];
    const last = this.segments[firstIndex(this.segments, (segment) => segment.start >= end) - 1];
    if (first === undefined || last === undefined || first.start > last.start) return null;
    const startOffset = first.from + Math.max(0, start - first.start);
    const endOffset = last.from + Math.min(last.length, end - last.start);
    if (first === last && endOffset <= startOffset) return null;
    return { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
  }

  /** The span as a live range; null when it covers no character of the page, or the page no longer has the nodes. */
  rangeOf(span: Span): Range | null {
    const ends = this.boundaries(span);
    const page = ends?.startContainer.ownerDocument;
    if (!ends || !page) return null;
    if (ends.startOffset > lengthOf(ends.startContainer) || ends.endOffset > lengthOf(ends.endContainer)) return null;
    const range = page.createRange();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    // A range lies within one document or shadow root: what starts in another has collapsed.
    return range.startContainer === ends.startContainer ? range : null;
  }

  /** Offset in the article's text of a point in the page; null when it is not inside a text node of the article. */
  offsetOf(node: Node, offset: number): number | null {
    this.#byNode ??= Map.groupBy(this.segments, (segment) => segment.node);
    const segments = this.#byNode.get(node);
    if (segments === undefined) return null;
    const segment = segments[firstIndex(segments, ({ from }) => from > offset) - 1] ?? segments[0];
    if (segment === undefined) return null;
    return segment.start + Math.min(segment.length, Math.max(0, offset - segment.from));
  }

  /**
   * The part of the article's text inside a range, such as the reader's selection, without white space at its ends;
   * null when it holds nothing of the article.
   */
  spanOf(range: Pick<AbstractRange, "startContainer" | "startOffset" | "endContainer" | "endOffset">): Span | null {
    const from = this.#offsetNear({ node: range.startContainer, offset: range.startOffset }, "after");
    const to = this.#offsetNear({ node: range.endContainer, offset: range.endOffset }, "before");
    if (from >= to) return null;
    const raw = this.text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    return start < end ? { start, end } : null;
  }

  /** True when both hold the same text in the same nodes. The other may be of another script of ours, with a class of its own. */
  equals(other: Pick<TextMap, "segments" | "text">): boolean {
    if (this.segments.length !== other.segments.length) return false;
    const isSame = this.segments.every((segment, index) => {
      const its = other.segments[index];
      return segment.node === its?.node && segment.from === its.from && segment.start === its.start;
    });
    return isSame && this.text === other.text;
  }

  #offsetNear(point: Point, side: "after" | "before"): number {
    const exact = this.offsetOf(point.node, point.offset);
    if (exact !== null) return exact;
    const index = firstIndex(this.segments, ({ node }) => isAtOrAfter(node, point));
    const next = this.segments[index];
    if (side === "after") return next?.start ?? this.#text.length;
    const previous = this.segments[index - 1];
    return previous === undefined ? 0 : previous.start + previous.length;
  }
}

const lengthOf = (node: Node): number => node.nodeValue?.length ?? node.childNodes.length;

function isAtOrAfter(node: Node, { node: container, offset }: Point): boolean {
  const child = container.childNodes[offset];
  if (child !== undefined) return child === node || child.contains(node) || follows(node, child);
  return follows(node, container) && !container.contains(node);
}

function follows(node: Node, other: Node): boolean {
  const following = 4;
  return (other.compareDocumentPosition(node) & following) !== 0;
}
