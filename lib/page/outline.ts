import { type Children, seenChildren } from "./seen-children.ts";
import { isSkipped } from "./skipped.ts";
import type { Sliced } from "./slices.ts";

/** A run of text between two block boundaries: a paragraph, a heading, a list item, a cell. */
export interface Block {
  /** Innermost block-level element around it. */
  readonly region: Region;
  /** Its text nodes in reading order; null stands for a line break. */
  readonly nodes: (Text | null)[];
  /** Its beginning, for looking at what it says: white space as single spaces, trimmed. */
  text: string;
  /** Characters of the whole, white space as single spaces. */
  length: number;
  /** How many characters of it stand in links. */
  linked: number;
}

/** A block-level element with the blocks inside it: those with index `from` to `to`, exclusive. */
export interface Region {
  readonly element: Element;
  readonly parent: Region | null;
  readonly depth: number;
  readonly from: number;
  to: number;
}

/** The page as blocks of text and the elements around them, in reading order. */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
  /** Open shadow roots and documents of frames that were read as well. */
  readonly roots: readonly Node[];
}

const inlineTags = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RTC RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

/** Nodes looked at between two possible pauses. */
const pace = 200;
/** How much of a block's text is kept for looking at; what is longer is prose anyway. */
const beginning = 600;
const [elementNode, textNode] = [1, 3];

/** A link that was never closed holds the rest of the page: more than the few paragraphs of a teaser. */
function isLink(element: Element): boolean {
  if (element.tagName !== "A" || !element.hasAttribute("href")) return false;
  return element.getElementsByTagName("p").length < 4;
}

class OutlineBuilder {
  readonly blocks: Block[] = [];
  readonly regions: Region[] = [];
  readonly roots: Node[] = [];
  #region: Region;
  #open: Block | null = null;
  readonly #links: Element[] = [];

  constructor(root: Element) {
    this.#region = { element: root, parent: null, depth: 0, from: 0, to: 0 };
    this.regions.push(this.#region);
  }

  text(node: Text): void {
    const { data } = node;
    if (this.#open === null && data.trim() === "") return;
    this.#open ??= { region: this.#region, nodes: [], text: "", length: 0, linked: 0 };
    const words = data.slice(0, 2 * beginning).replaceAll(/\s+/gu, " ");
    const length = data.length > 2 * beginning ? data.length : words.length;
    this.#open.nodes.push(node);
    this.#open.length += length;
    if (this.#open.text.length < beginning) this.#open.text += words;
    if (this.#links.length > 0) this.#open.linked += length;
  }

  lineBreak(): void {
    if (this.#open === null) return;
    this.#open.nodes.push(null);
    this.#open.text += " ";
    this.#open.length += 1;
  }

  enter(element: Element): void {
    if (isLink(element)) this.#links.push(element);
    if (inlineTags.has(element.tagName.toUpperCase())) return;
    this.#closeBlock();
    this.#region = {
      element,
      parent: this.#region,
      depth: this.#region.depth + 1,
      from: this.blocks.length,
      to: this.blocks.length,
    };
    this.regions.push(this.#region);
  }

  leave(element: Element): void {
    if (this.#links.at(-1) === element) this.#links.pop();
    if (this.#region.element !== element) return;
    this.#closeBlock();
    this.#region.to = this.blocks.length;
    this.#region = this.#region.parent ?? this.#region;
  }

  finish(): Outline {
    this.#closeBlock();
    for (let region: Region | null = this.#region; region !== null; region = region.parent) region.to = this.blocks.length;
    const regions = this.regions.filter(({ from, to }) => to > from);
    return { blocks: this.blocks, regions, roots: this.roots };
  }

  #closeBlock(): void {
    const block = this.#open;
    if (block === null) return;
    if (block.length === block.text.length) block.length = block.text.trim().length;
    block.text = block.text.trim();
    this.blocks.push(block);
    this.#open = null;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === elementNode;
const isText = (node: Node): node is Text => node.nodeType === textNode;

/** Reads the page without changing it and without asking for its layout. */
export function* outlineOf(root: Element): Sliced<Outline> {
  const builder = new OutlineBuilder(root);
  const onRoot = (other: Node): void => void builder.roots.push(other);
  const way: { readonly element: Element; readonly children: Children }[] = [];
  let [element, children] = [root, seenChildren(root, onRoot)];
  for (let seen = 1; ; seen += 1) {
    if (seen % pace === 0) yield;
    const node = children.next();
    if (node === null) {
      const outer = way.pop();
      if (outer === undefined) return builder.finish();
      builder.leave(element);
      ({ element, children } = outer);
    } else if (isText(node)) builder.text(node);
    else if (!isElement(node)) continue;
    else if (node.tagName === "BR") builder.lineBreak();
    else if (!isSkipped(node)) {
      builder.enter(node);
      way.push({ element, children });
      [element, children] = [node, seenChildren(node, onRoot)];
    }
  }
}
