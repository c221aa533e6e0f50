/** Prose worth reading in a frame: the frames of advertisements and players hold less. */
const paragraphsInFrame = 2;

/** The body of a frame of the same origin that holds paragraphs; null for all others, which no script of ours may read. */
export function readableFrame(element: Element): HTMLElement | null {
  if (element.tagName !== "IFRAME") return null;
  const body = (element as Partial<HTMLIFrameElement>).contentDocument?.body ?? null;
  return body !== null && body.getElementsByTagName("p").length >= paragraphsInFrame ? body : null;
}

/** Children of an element one after the other, as the reader sees them. */
export interface Children {
  next(): Node | null;
}

class Siblings implements Children {
  #node: Node | null;

  constructor(first: Node | null) {
    this.#node = first;
  }

  next(): Node | null {
    const node = this.#node;
    this.#node = node?.nextSibling ?? null;
    return node;
  }
}

class Listed implements Children {
  readonly #nodes: readonly Node[];
  #at = 0;

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  next(): Node | null {
    this.#at += 1;
    return this.#nodes[this.#at - 1] ?? null;
  }
}

/** Told of every document and shadow root besides the page's own that the way leads into. */
export type OnRoot = (root: Node) => void;

/** What a slot was given, an open shadow root instead of the children that it replaces, the body of a readable frame. */
export function seenChildren(element: Element, onRoot: OnRoot): Children {
  const { shadowRoot } = element as Partial<Element>;
  if (shadowRoot) {
    onRoot(shadowRoot);
    return new Siblings(shadowRoot.firstChild);
  }
  if (element.tagName === "SLOT") {
    const given = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
    if (given.length > 0) return new Listed(given);
  }
  const body = readableFrame(element);
  if (body === null) return new Siblings(element.firstChild);
  onRoot(body.ownerDocument);
  return new Listed([body]);
}
