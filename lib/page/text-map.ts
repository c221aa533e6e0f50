import type { Span } from "../model/span.ts";

/** Characters of the article's text that stand in one text node one to one (white space apart, which is always one space). */
interface Segment {
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

const whiteSpace = /\s/u;
/** Soft hyphens and zero-width characters: they would cut words apart that the reader sees whole. Left out of the text. */
const isInvisible = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
const isSpace = (code: number): boolean =>
  code === 32 || (code < 33 && code > 8) || (code > 126 && code !== 0xfeff && whiteSpace.test(String.fromCharCode(code)));

/** Index of the first element for which `test` holds, when all those after it hold too. */
function firstIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where each character of the article's text stands in the page, and back. Holds live nodes and never leaves the page.
 * All text offsets are UTF-16 code units.
 */
export class TextMap {
  readonly text: string;
  private readonly segments: readonly Segment[];
  private readonly byNode: ReadonlyMap<Node, readonly Segment[]>;

  constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.segments = segments;
    this.byNode = Map.groupBy(segments, (segment) => segment.node);
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
    return range;
  }

  /** Offset in the article's text of a point in the page; null when it is not inside a text node of the article. */
  offsetOf(node: Node, offset: number): number | null {
    const segments = this.byNode.get(node);
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
    const from = this.offsetNear({ node: range.startContainer, offset: range.startOffset }, "after");
    const to = this.offsetNear({ node: range.endContainer, offset: range.endOffset }, "before");
    if (from >= to) return null;
    const raw = this.text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    return start < end ? { start, end } : null;
  }

  /** False once the page has taken out or rewritten a node that the text stands in. */
  isCurrent(): boolean {
    return this.segments.every(({ node, start, from, length }) => {
      if (!node.isConnected) return false;
      const now = node.data.slice(from, from + length);
      return now.length === length && now.replaceAll(/\s/gu, " ") === this.text.slice(start, start + length);
    });
  }

  private offsetNear(point: Point, side: "after" | "before"): number {
    const exact = this.offsetOf(point.node, point.offset);
    if (exact !== null) return exact;
    const index = firstIndex(this.segments, ({ node }) => isAtOrAfter(node, point));
    const next = this.segments[index];
    if (side === "after") return next?.start ?? this.text.length;
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

/** Puts the text together, node by node in reading order. */
export class TextMapBuilder {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private length = 0;
  private pending: "" | " " | "\n" | "\n\n" = "";

  get size(): number {
    return this.length;
  }

  /** Before the next words: a line break for another line or block. Never first or last in the text. */
  break(separator: "\n" | "\n\n"): void {
    if (this.length > 0 && separator.length >= this.pending.length) this.pending = separator;
  }

  /** Takes in a text node; runs of white space become one space. */
  add(node: Text): void {
    const { data } = node;
    let at = 0;
    while (at < data.length) {
      if (isSpace(data.charCodeAt(at))) {
        at = this.space(node, at);
        continue;
      }
      if (isInvisible(data.charCodeAt(at))) {
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < data.length && !isSpace(data.charCodeAt(end)) && !isInvisible(data.charCodeAt(end))) end += 1;
      this.word(node, at, data.slice(at, end));
      at = end;
    }
  }

  build(): TextMap {
    return new TextMap(this.parts.join(""), this.segments);
  }

  /** The first character of a run stands for all; it is written when a word follows. */
  private space(node: Text, at: number): number {
    const { data } = node;
    let end = at + 1;
    while (end < data.length && isSpace(data.charCodeAt(end))) end += 1;
    if (this.length > 0 && this.pending === "") this.pending = " ";
    return end;
  }

  private word(node: Text, from: number, word: string): void {
    const separator = this.pending;
    this.pending = "";
    this.parts.push(separator, word);
    const last = this.segments.at(-1);
    const follows = last?.node === node && last.from + last.length + separator.length === from;
    const start = this.length + separator.length;
    if (last && follows && separator.length <= 1) last.length += separator.length + word.length;
    else this.segments.push({ node, start, from, length: word.length });
    this.length = start + word.length;
  }
}
