import { readableFrame } from "./seen-children.ts";

/** Prose that tells an article from a page of links, in characters. */
const enoughWhenDeclared = 150;
const enoughUndeclared = 700;
const enoughOnFrontPage = 2000;
const shortestRun = 60;
const nodesLookedAt = 6_000;

const declaredArticle =
  /"@type"\s*:\s*(\[[^\]]{0,200})?"([A-Za-z]{0,40}(News|Analysis|Opinion|Reportage|Tech|Scholarly)?Article|BlogPosting|LiveBlogPosting|Report)"/;
const declaredOther =
  /"@type"\s*:\s*"(QAPage|DiscussionForumPosting|SearchResultsPage|CollectionPage|ItemList|Product|JobPosting|Recipe)"/;
const beside =
  "a, nav, aside, footer, script, style, noscript, template, textarea, button, dialog, [hidden], [role=navigation], [role=complementary]";

const metaIs = (document: Document, selector: string, pattern: RegExp): boolean =>
  pattern.test(document.querySelector(selector)?.getAttribute("content") ?? "");

interface Declared {
  readonly asArticle: boolean;
  readonly asOther: boolean;
}

/** What the page's metadata says it is. JSON-LD is only searched, not parsed. */
function declared(document: Document): Declared {
  const json = [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent ?? "");
  const asArticle =
    metaIs(document, 'meta[property="og:type"]', /article|news|blog/i) ||
    document.querySelector('[itemprop~="articleBody"], meta[property="article:published_time"], meta[name="date"]') !== null ||
    json.some((text) => declaredArticle.test(text) && !declaredOther.test(text));
  return { asArticle, asOther: !asArticle && json.some((text) => declaredOther.test(text)) };
}

const paragraphLike = "p, li, blockquote, h1, h2, h3, h4, td, div, section, article";

/**
 * True once one element holds this many characters of prose: long runs of text, outside links and frames, in
 * paragraphs side by side. Teasers stand each in a box of its own.
 */
function holdsProse(root: Node, enough: number): boolean {
  const textNodes = 4;
  const walker = (root.ownerDocument as Document).createTreeWalker(root, textNodes);
  const prose = new Map<Element, number>();
  for (let seen = 0; seen < nodesLookedAt; seen += 1) {
    const node = walker.nextNode();
    if (node === null) return false;
    const length = node.nodeValue?.trim().length ?? 0;
    const parent = node.parentElement;
    if (length < shortestRun || parent === null || parent.closest(beside)) continue;
    const container = parent.closest(paragraphLike)?.parentElement ?? parent;
    const sum = (prose.get(container) ?? 0) + length;
    if (sum >= enough) return true;
    prose.set(container, sum);
  }
  return false;
}

/** Open shadow roots and the bodies of readable frames, which a walk through the page does not come to. */
function* partsOf(document: Document): Generator<Node> {
  const elements = document.body.getElementsByTagName("*");
  for (let index = 0; index < Math.min(elements.length, nodesLookedAt); index += 1) {
    const element = elements[index];
    if (element?.shadowRoot) yield element.shadowRoot;
    const body = element === undefined ? null : readableFrame(element);
    if (body !== null) yield body;
  }
}

function holdsProseAnywhere(document: Document, enough: number): boolean {
  if (holdsProse(document.body, enough)) return true;
  for (const part of partsOf(document)) if (holdsProse(part, enough)) return true;
  return false;
}

const isFrontPage = (url: string): boolean => /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+)?$/i.test(URL.parse(url)?.pathname ?? "");

/**
 * Whether there may be an article to read in the page: a few queries, no layout, a few milliseconds at most. Run on
 * every page, so that all others cost nothing; what it lets through, the extraction looks at closely.
 */
export function isArticle(document: Document, url: string): boolean {
  if (!document.body) return false;
  const { asArticle, asOther } = declared(document);
  if (asOther) return false;
  if (isFrontPage(url)) return holdsProseAnywhere(document, enoughOnFrontPage);
  return holdsProseAnywhere(document, asArticle ? enoughWhenDeclared : enoughUndeclared);
}
