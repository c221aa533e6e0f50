import { onAddressChange } from "./address.ts";
import { type Extraction, extraction } from "./extract.ts";
import { runInSlices } from "./slices.ts";

/** Milliseconds without a change before looking, so that a page still building itself is read once. */
const quietTime = 800;
/** Pages that never come to rest are looked at after this long all the same. */
const longestWait = 3_000;
/** Between two looks that found the same text; doubled each time, for pages that never come to rest. */
const [firstPause, longestPause] = [2_000, 60_000];
/** Shorter additions are clocks, counters and labels. */
const shortestText = 40;

const [elementNode, textNode] = [1, 3];
const isText = ({ nodeType }: Node): boolean => nodeType === textNode;
const isFrame = (node: Node): boolean => /^(SCRIPT|STYLE|IFRAME|NOSCRIPT|LINK|SVG)$/i.test(node.nodeName);

function holdsText(node: Node): boolean {
  if (node.nodeType !== elementNode && !isText(node)) return false;
  return !isFrame(node) && (node.textContent ?? "").trim().length >= shortestText;
}

/** What is shown or hidden as a whole: a page behind a dialog of consent, a text behind "read on". */
const holdsParagraphs = (node: Node): boolean => (node as Partial<Element>).getElementsByTagName?.("p")[1] !== undefined;

function changesText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === "attributes") return holdsParagraphs(target);
  return type === "characterData" ? holdsText(target) : [...addedNodes, ...removedNodes].some(holdsText);
}

const changesWatched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["hidden", "aria-hidden", "style", "open"],
};

export interface Watch {
  readonly signal: AbortSignal;
  /** The page has changed since the article was found, in whatever way. */
  readonly hasChanged: boolean;
  /** The article has another text, other nodes, or another address: to be read again. */
  readonly onChange: () => void;
}

interface LookingWatch extends Pick<Watch, "signal" | "onChange"> {
  readonly onLook: (found: Extraction) => void;
}

/** Looks again after changes, less and less often while they come to nothing. */
class ArticleWatch {
  readonly #document: Document;
  readonly #watch: LookingWatch;
  #seen: Extraction;
  #pause = firstPause;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stirredAt: number | null = null;

  constructor(document: Document, seen: Extraction, watch: LookingWatch) {
    this.#document = document;
    this.#seen = seen;
    this.#watch = watch;
  }

  stir(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#stirredAt ??= now;
    const wait = Math.min(quietTime, this.#stirredAt + longestWait - now);
    const delay = Math.max(0, wait, this.#notBefore - now);
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const { signal, onChange, onLook } = this.#watch;
    this.#stirredAt = null;
    try {
      const found = await runInSlices(extraction(this.#document, this.#document.URL), signal);
      onLook(found);
      const isSame = isSameArticle(this.#seen, found);
      this.#pause = isSame ? Math.min(longestPause, this.#pause * 2) : firstPause;
      this.#notBefore = performance.now() + this.#pause;
      if (isSame) return;
      this.#seen = found;
      onChange();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** The same text in the same nodes. */
function isSameArticle(before: Extraction, now: Extraction): boolean {
  if (before.kind === "no-article" || now.kind === "no-article") return before.kind === now.kind;
  return before.article.canonicalUrl === now.article.canonicalUrl && before.textMap.equals(now.textMap);
}

/** Watches a page that has been read, until the signal ends it. `seen`: what was read. Changes nothing in the page. */
export function watchArticle(document: Document, seen: Extraction, watch: Watch): void {
  const { signal, hasChanged, onChange } = watch;
  if (signal.aborted) return;
  const observe = (roots: readonly Node[]): void => {
    for (const root of roots) observer.observe(root, changesWatched);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(changesText)) watcher.stir();
  });
  const watcher = new ArticleWatch(document, seen, { signal, onChange, onLook: (found) => observe(found.roots) });
  observe([document.documentElement, ...seen.roots]);
  if (hasChanged) watcher.stir();
  // What a frame has loaded is no change of its element, and a style sheet that comes late may hide or show a text.
  const onLoad = ({ target }: Event): void => {
    if (/^(?:IFRAME|LINK)$/.test((target as Partial<Element> | null)?.tagName ?? "")) watcher.stir();
  };
  document.addEventListener("load", onLoad, { capture: true, signal });
  onAddressChange(document, signal, () => watcher.stir());
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      watcher.stop();
    },
    { once: true },
  );
}
