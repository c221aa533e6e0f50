import type { Span } from "../model/span.ts";
import { groundReader } from "./ground.ts";
import { allStateNames, highlightName, markNames, type StateName, stateHighlightName } from "./looks.ts";
import type { Mark } from "./mark-index.ts";
import { type Scheme, schemes } from "./palette.ts";

type RangeOf = (span: Span) => Range | null;

const stateKeys = new Set(allStateNames);

/**
 * Puts marks into the page as CSS highlights under our own keys; the DOM is not touched, highlights of the page or of
 * other extensions neither.
 */
export class Painter {
  readonly #rangeOf: RangeOf;
  readonly #schemeOf: (element: Element) => Scheme;

  constructor(rangeOf: RangeOf) {
    this.#rangeOf = rangeOf;
    this.#schemeOf = groundReader();
  }

  /** Light or dark ground behind a range. */
  schemeAt(range: Range): Scheme {
    const { startContainer } = range;
    const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    return element === null ? "light" : this.#schemeOf(element);
  }

  /** Shows these marks instead of those before; to be run in slices. Nothing changes on screen until the last of them. */
  *paint(marks: Iterable<Mark>): Generator<undefined, void, undefined> {
    const highlights = new Map<string, Highlight>();
    for (const mark of marks) {
      const range = this.#rangeOf(mark);
      if (range !== null) this.#add(highlights, highlightName(mark.look, this.schemeAt(range)), range);
      yield;
    }
    for (const name of markNames) if (!highlights.has(name)) CSS.highlights.delete(name);
    for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  }

  /** Words in a passing or lasting state, over or under their marks; an empty list takes the state away. */
  show(state: StateName, spans: readonly Span[]): void {
    const highlights = new Map<string, Highlight>();
    for (const span of spans) {
      const range = this.#rangeOf(span);
      if (range !== null) this.#add(highlights, stateHighlightName(state, this.schemeAt(range)), range);
    }
    for (const scheme of schemes) {
      const name = stateHighlightName(state, scheme);
      const highlight = highlights.get(name);
      if (highlight === undefined) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight);
    }
  }

  #add(highlights: Map<string, Highlight>, name: string, range: Range): void {
    const known = highlights.get(name);
    if (known !== undefined) {
      known.add(range);
      return;
    }
    const highlight = new Highlight(range);
    highlight.priority = stateKeys.has(name) ? 1 : 0;
    highlights.set(name, highlight);
  }
}

/** Takes away everything of ours; what the page or others have set stays. */
export function clearHighlights(): void {
  for (const name of [...markNames, ...allStateNames]) CSS.highlights.delete(name);
}
