/** Prose that tells an article from a page of links, in characters. */
const enoughWhenDeclared = 250;
const enoughUndeclared = 900;
const enoughOnFrontPage = 4000;
const paragraphsLookedAt = 300;

const declaredArticle = /"@type"\s*:\s*(\[[^\]]*)?"([A-Za-z]*(News|Analysis|Opinion|Reportage|Tech|Scholarly)?Article|BlogPosting|LiveBlogPosting|Report)"/;
const declaredOther = /"@type"\s*:\s*"(QAPage|DiscussionForumPosting|SearchResultsPage|CollectionPage|ItemList|Product|JobPosting|Recipe)"/;
const beside = "nav, aside, footer, form, dialog, [hidden], [role=navigation], [role=complementary]";

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
    document.querySelector('[itemprop~="articleBody"], meta[property="article:published_time"]') !== null ||
    json.some((text) => declaredArticle.test(text) && !declaredOther.test(text));
  return { asArticle, asOther: !asArticle && json.some((text) => declaredOther.test(text)) };
}

function linkedLength(paragraph: Element): number {
  let length = 0;
  for (const link of paragraph.querySelectorAll("a")) length += link.textContent?.length ?? 0;
  return length;
}

/** Characters in paragraphs that read like prose, counted until there is enough. */
function proseLength(document: Document, enough: number): number {
  const paragraphs = document.querySelectorAll("p");
  let prose = 0;
  for (let index = 0; index < Math.min(paragraphs.length, paragraphsLookedAt) && prose < enough; index += 1) {
    const paragraph = paragraphs[index];
    const length = paragraph?.textContent?.trim().length ?? 0;
    if (!paragraph || length < 60 || linkedLength(paragraph) > length / 2 || paragraph.closest(beside)) continue;
    prose += length;
  }
  return prose;
}

/** Text that stands in the article's own element without paragraphs, as some sites write it. */
function looseLength(document: Document): number {
  const body = document.querySelector('[itemprop~="articleBody"], article, [role=main], main');
  if (body === null) return 0;
  return body.querySelector("p") === null ? (body.textContent ?? "").length - linkedLength(body) : 0;
}

const isFrontPage = (url: string): boolean => /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+)?$/i.test(URL.parse(url)?.pathname ?? "");

/**
 * Whether there may be an article to read in the page: a few queries, no layout, about a millisecond. Run on every
 * page, so that all others cost nothing; what it lets through, the extraction looks at closely.
 */
export function isArticle(document: Document, url: string): boolean {
  const { asArticle, asOther } = declared(document);
  if (asOther) return false;
  const front = isFrontPage(url);
  const enough = front ? enoughOnFrontPage : asArticle ? enoughWhenDeclared : enoughUndeclared;
  if (!asArticle && isMostlyTeasers(document)) return false;
  return Math.max(proseLength(document, enough), asArticle || !front ? looseLength(document) : 0) >= enough;
}

/** Linked headings one after the other: a section's front page, a blog's, search results. */
function isMostlyTeasers(document: Document): boolean {
  const titles = document.querySelectorAll("h2 a[href], h3 a[href], a[href] h2, a[href] h3").length;
  return titles >= 8 && document.querySelectorAll("p").length < titles * 3;
}
