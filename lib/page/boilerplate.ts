/** Class, id and data names of what stands beside an article, as whole words of those names. */
const boilerplateWords = new Set(
  `ad ads advert advertisement advertising adslot adunit affiliate author authors bio biography breadcrumb breadcrumbs byline caption
  comment comments commenting consent contributors cookie cookies copyright credit credits cta dateline disclaimer disqus donate
  follow footer gallery gdpr infobox inline-related jumplinks masthead menu meta metadata modal nav navbar navigation newsletter
  newsletters outbrain overlay pagination paywall pager popular popup prev promo promos promotion promoted pullquote
  rail rating readmore reading-list recirc recirculation recommend recommendation recommendations recommended related relatedposts
  republish reviews share sharebar sharedaddy sharing sidebar signup skip slideshow social socials sponsor sponsored sponsors
  subscribe subscription subscriptions syndication tag tags taboola taxonomy teaser teasers timestamp toc toolbar tooltip topics
  trending upsell video-caption viafoura webform widget widgets`.split(/\s+/),
);

/** Names of what may hold much prose and is never the article. */
const frameWords = new Set(["footer", "cookie", "cookies", "consent", "comments", "disqus", "nav", "menu"]);

/** A post quoted in the text, whatever else its box is called ("social-media-embed"). */
const quotedPost = /twitter-tweet|instagram-media|(social|twitter|tweet)[-_a-z]{0,40}embed|bluesky-embed/i;
const pictureWords = new Set(["photo", "photos", "image", "img", "picture", "figure", "media", "thumbnail"]);

const namesOf = (element: Element): string =>
  [element.getAttribute("class"), element.id, element.getAttribute("data-component"), element.getAttribute("data-testid")].join(
    " ",
  );

/**
 * "RelatedPosts__list-2" gives relatedposts, list, 2 and related, posts. Names made by machines ("css-1ad3", "kQAdB")
 * hold short words by chance: those count only between hyphens or the like.
 */
function wordsOf(names: string): string[] {
  const between = names.toLowerCase().split(/[^a-z0-9]+/);
  const capitalised = names.match(/[A-Z]?[a-z]{4,}/g) ?? [];
  return [...between, ...capitalised.map((word) => word.toLowerCase())];
}

/** Elements that hold an article, or a piece of its text, however they are named. */
const neverBoxes = new Set(["BODY", "ARTICLE", "MAIN", "P", "LI", "TR", "TD", "BLOCKQUOTE"]);
const quoted = "table, blockquote, pre";

/** A box named for its picture, with not much more in it than a caption. */
function isPicture(names: string, element: Element, share: number): boolean {
  if (share > 0.15 && element.getElementsByTagName("p").length > 2) return false;
  return wordsOf(names).some((word) => pictureWords.has(word)) && element.querySelector("img, picture, video, svg") !== null;
}

/**
 * True for an element that by its names is a share bar, a comment section, a newsletter box or the like.
 * @param share how much of the page's prose it holds, 0 to 1: what holds most of it is no box beside the article
 */
export function isBoilerplateRegion(element: Element, share: number): boolean {
  if (share > 0.9 || neverBoxes.has(element.tagName)) return false;
  if (element.tagName === "FORM") return share < 0.4;
  const names = namesOf(element);
  if (wordsOf(names).some((word) => frameWords.has(word))) return true;
  if (share > 0.4) return false;
  if (element.tagName === "FIGURE" || isPicture(names, element, share)) return element.querySelector(quoted) === null;
  return !quotedPost.test(names) && wordsOf(names).some((word) => boilerplateWords.has(word));
}
