import type { Span } from "../model/span.ts";
import { groundReader } from "./ground.ts";
import { allStateNames, highlightName, markNames, type StateName, stateHighlightName, stateNames } from "./looks.ts";
import type { Mark } from "./mark-index.ts";
import { type Scheme, schemes } from "./palette.ts";
import { seenParent } from "./seen-tree.ts";

type RangeOf = (span: Span) => Range | null;
type PageWindow = Window & typeof globalThis;

/** Higher ones are painted over lower ones: marks under every state. */
const priorityOf = (name: string): number => stateNames.findLastIndex((state) => name.includes(`-${state}-`)) + 1;

/** What we have put into the registries of windows, this one's and those of frames. */
const painted = new Map<PageWindow, Map<string, Highlight>>();

/** Takes highlights of ours out of a window, which may be gone with its frame meanwhile. */
function remove({ closed, CSS }: PageWindow, names: readonly string[], own: Map<string, Highlight>): void {
  for (const name of names) {
    own.get(name)?.clear();
    own.delete(name);
    if (!closed) CSS.highlights.delete(name);
  }
}

/** Highlights under their names, for each window that has some of them. */
class HighlightSet {
  readonly #byWindow = new Map<PageWindow, Map<string, Highlight>>();

  add(name: string, range: Range): void {
    const window = range.startContainer.ownerDocument?.defaultView;
    if (!window) return;
    const highlights = this.#byWindow.get(window) ?? new Map<string, Highlight>();
    this.#byWindow.set(window, highlights);
    const known = highlights.get(name);
    if (known === undefined) {
      const highlight = new window.Highlight(range);
      highlight.priority = priorityOf(name);
      highlights.set(name, highlight);
    } else known.add(range);
  }

  /** Shows these under the names, and nothing else under them in any window. */
  showUnder(names: readonly string[]): void {
    for (const other of [window, ...this.#byWindow.keys()]) if (!painted.has(other)) painted.set(other, new Map());
    for (const [other, own] of painted) {
      remove(other, names, own);
      for (const [name, highlight] of this.#byWindow.get(other) ?? []) {
        own.set(name, highlight);
        other.CSS.highlights.set(name, highlight);
      }
    }
  }
}

/**
 * Puts marks into the page as CSS highlights under our own keys; the DOM is not touched, highlights of the page or of
 * other extensions neither.
 */
export class Painter {
  readonly #rangeOf: RangeOf;
  #schemeOf: (element: Element) => Scheme;

  constructor(rangeOf: RangeOf) {
    this.#rangeOf = rangeOf;
    this.#schemeOf = groundReader();
  }

  /** Light or dark ground behind a range. */
  schemeAt({ startContainer }: Range): Scheme {
    const element = startContainer.parentElement ?? seenParent(startContainer as Element);
    return element === null ? "light" : this.#schemeOf(element);
  }

  /** Looks at the ground anew, whose colour is otherwise kept for each element. */
  forgetGround(): void {
    this.#schemeOf = groundReader();
  }

  /** Shows these marks instead of those before; to be run in slices. Nothing changes on screen until the last of them. */
  *paint(marks: Iterable<Mark>): Generator<undefined, void, undefined> {
    const highlights = new HighlightSet();
    for (const mark of marks) {
      const range = this.#rangeOf(mark);
      if (range !== null) highlights.add(highlightName(mark.look, this.schemeAt(range)), range);
      yield;
    }
    highlights.showUnder(markNames);
  }

  /** Words in a passing or lasting state, over or under their marks; an empty list takes the state away. */
  show(state: StateName, spans: readonly Span[]): void {
    const highlights = new HighlightSet();
    for (const span of spans) {
      const range = this.#rangeOf(span);
      if (range !== null) highlights.add(stateHighlightName(state, this.schemeAt(range)), range);
    }
    highlights.showUnder(schemes.map((scheme) => stateHighlightName(state, scheme)));
  }
}

/** Takes away everything of ours; what the page or others have set stays. */
export function clearHighlights(): void {
  new HighlightSet().showUnder([...markNames, ...allStateNames]);
  painted.clear();
}
