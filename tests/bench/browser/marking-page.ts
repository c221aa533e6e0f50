// Runs in a page as its own script; `marking.ts` builds and drives it.
import type { Mark as OwnMark } from "../../../lib/highlight/mark-index.ts";
import { Painter } from "../../../lib/highlight/painter.ts";
import { extractArticle } from "../../../lib/page/extract.ts";
import { runInSlices } from "../../../lib/page/slices.ts";
import type { TextMap } from "../../../lib/page/text-map.ts";

/** mark.js takes places in the text of all text nodes, one after the other. */
interface TextRange {
  readonly start: number;
  readonly length: number;
}

interface MarkJs {
  markRanges(ranges: readonly TextRange[], options: { done(): void }): void;
}

declare const Mark: new (context: Element) => MarkJs;

let map: TextMap | null = null;
let marks: readonly OwnMark[] = [];

function read(): string {
  const found = extractArticle(document, document.URL);
  if (found.kind !== "article") throw new Error(found.why);
  map = found.textMap;
  return found.article.text;
}

function textMap(): TextMap {
  if (map === null) throw new Error("nothing was read");
  return map;
}

function take(given: readonly OwnMark[]): void {
  marks = given;
}

/** The same places as mark.js counts them. */
function rangesForMarkJs(): TextRange[] {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    offsets.set(node, length);
    length += node.nodeValue?.length ?? 0;
  }
  return marks.flatMap((mark) => {
    const ends = textMap().boundaries(mark);
    if (ends === null) return [];
    const start = (offsets.get(ends.startContainer) ?? 0) + ends.startOffset;
    return [{ start, length: (offsets.get(ends.endContainer) ?? 0) + ends.endOffset - start }];
  });
}

let prepared: TextRange[] = [];
const prepareMarkJs = (): void => {
  prepared = rangesForMarkJs();
};

/** Two frames: the first lays out and paints what was changed. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))));

async function byHighlights(): Promise<number> {
  await runInSlices(new Painter((span) => textMap().rangeOf(span)).paint(marks));
  await painted();
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

async function byMarkJs(): Promise<number> {
  await new Promise<void>((done) => new Mark(document.body).markRanges(prepared, { done }));
  await painted();
  return document.querySelectorAll("mark").length;
}

Object.assign(globalThis, { marking: { read, take, prepareMarkJs, byHighlights, byMarkJs } });
