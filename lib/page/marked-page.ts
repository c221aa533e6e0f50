import { type Hit, markFromPoint } from "../highlight/hit-test.ts";
import { type Mark, type MarkChoice, MarkList, marksOf, neighbour } from "../highlight/mark-index.ts";
import { Painter } from "../highlight/painter.ts";
import { boxInWindow } from "../highlight/seen-tree.ts";
import { subjectOf } from "../highlight/subject.ts";
import type { Article } from "../model/article.ts";
import type { Listed } from "../model/listed.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { runInSlices } from "./slices.ts";
import type { TextMap } from "./text-map.ts";

const documentNode = 9;
const isDocument = (root: Node): root is Document => root.nodeType === documentNode;

/** An article in the page with its marks: where they stand, which is under the pointer, which comes next. */
export class MarkedPage {
  readonly article: Article;
  readonly textMap: TextMap;
  readonly roots: readonly Node[];
  readonly #painter: Painter;
  #mentions: Listed<Mention> | null = null;
  #marks = new MarkList([], []);

  /** @param roots shadow roots and documents of frames in which parts of it stand */
  constructor(article: Article, textMap: TextMap, roots: readonly Node[]) {
    this.article = article;
    this.textMap = textMap;
    this.roots = roots;
    this.#painter = new Painter((span) => textMap.rangeOf(span));
  }

  /** Documents of frames that it stands in. */
  get frames(): readonly Document[] {
    return this.roots.filter(isDocument);
  }

  /** Null until it was shown. */
  get mentions(): Listed<Mention> | null {
    return this.#mentions;
  }

  /** Takes in the mentions of an analysis and paints those that are chosen; @throws the signal's reason when aborted. */
  async show(mentions: Listed<Mention>, choice: MarkChoice, signal: AbortSignal): Promise<void> {
    this.#mentions = mentions;
    this.#marks = marksOf(mentions, this.article.text, choice);
    await runInSlices(this.#painter.paint(this.#marks), signal);
  }

  /** Whether the page has turned from light to dark, or back, since it was marked. */
  hasTurned(): boolean {
    const [first] = this.#marks;
    const range = first === undefined ? null : this.rangeOf(first);
    if (range === null) return false;
    const before = this.#painter.schemeAt(range);
    this.#painter.forgetGround();
    return this.#painter.schemeAt(range) !== before;
  }

  markAt(hit: Hit): Mark | null {
    return markFromPoint(this.#marks, this.textMap, hit);
  }

  neighbour(offset: number, direction: "next" | "previous"): Mark | null {
    return neighbour(this.#marks, offset, direction);
  }

  /** The mark of a mention by its position in the analysis; one that is not marked is given as if it were. */
  markOf(index: number): Mark | null {
    const known = this.#marks[Symbol.iterator]().find((mark) => mark.index === index);
    const mention = this.#mentions?.at(index);
    if (known !== undefined || mention === undefined) return known ?? null;
    return { index, mention, look: { tone: "actor", strength: "quiet" }, start: mention.start, end: mention.end };
  }

  /** All marks about the same as this one, itself included, in order. */
  alike(mark: Mark): Mark[] {
    const subject = subjectOf(mark.mention);
    const alike = [...this.#marks].filter((other) => subjectOf(other.mention) === subject);
    return alike.length > 0 ? alike : [mark];
  }

  rangeOf(span: Span): Range | null {
    return this.textMap.rangeOf(span);
  }

  schemeAt(range: Range): "light" | "dark" {
    return this.#painter.schemeAt(range);
  }

  /** Shows a mark as the one whose card is open, and others like it. */
  showCurrent(mark: Mark | null): void {
    this.#painter.show("current", mark === null ? [] : [mark]);
    this.#painter.show("same", mark === null ? [] : this.alike(mark).filter((other) => other.index !== mark.index));
  }

  showNotes(spans: readonly Span[]): void {
    this.#painter.show("note", spans);
  }

  /** The first mark in view, from where "next mark" goes on when none is current. */
  offsetInView(document: Document): number {
    const view = document.documentElement.clientHeight;
    const mark = this.#marks[Symbol.iterator]().find((candidate) => {
      const range = this.rangeOf(candidate);
      const top = range === null ? -1 : boxInWindow(range).top;
      return top >= 0 && top <= view;
    });
    return (mark?.start ?? 0) - 1;
  }
}
