import type { Block } from "./outline.ts";

/** Class, id and data names of what stands beside an article, as whole words of those names. */
const boilerplateWords = new Set(
  `ad ads advert advertisement advertising adslot adunit affiliate author authors bio biography breadcrumb breadcrumbs byline caption
  comment comments commenting consent contributors cookie cookies copyright credit credits cta dateline disclaimer disqus donate
  follow footer gallery gdpr infobox inline-related jumplinks masthead menu meta metadata modal nav navbar navigation newsletter
  newsletters outbrain overlay pagination paywall pager popular popup prev profile promo promos promotion promoted pullquote
  rail rating readmore reading-list recirc recirculation recommend recommendation recommendations recommended related relatedposts
  republish reviews share sharebar sharedaddy sharing sidebar signup skip slideshow social socials sponsor sponsored sponsors
  subscribe subscription subscriptions syndication tag tags taboola taxonomy teaser teasers timestamp toc toolbar tooltip topics
  trending upsell video-caption viafoura webform widget widgets`.split(/\s+/),
);

const namesOf = (element: Element): string =>
  [element.getAttribute("class"), element.id, element.getAttribute("data-component"), element.getAttribute("data-testid")].join(" ");

/** "RelatedPosts__list-2" gives related, posts, list. */
function wordsOf(names: string): string[] {
  return names
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}

/**
 * True for an element that by its names is a share bar, a comment section, a newsletter box or the like.
 * @param share how much of the page's prose it holds, 0 to 1: what holds most of it is no box beside the article
 */
export function isBoilerplateRegion(element: Element, share: number): boolean {
  if (share > 0.4) return false;
  if (element.tagName === "BODY" || element.tagName === "ARTICLE" || element.tagName === "MAIN") return false;
  return wordsOf(namesOf(element)).some((word) => boilerplateWords.has(word));
}

const closingHeadings =
  /^(related|recommended|read more|more (from|on|stories|news)|most (read|popular)|you may|you might|also read|see also|comments?|leave a (comment|reply)|about the author|share this|trending|latest)\b/i;

export function isClosingHeading({ text, region }: Block): boolean {
  return /^H[1-6]$/.test(region.element.tagName) && closingHeadings.test(text.trim());
}

const furniture =
  /^(advertisement|(read|see|watch|listen|also read|read also|related|more|photos?|video|gallery|image)( more| also| too| next)?\s*:|sign up (for|to)|subscribe (to|now)|click here to (subscribe|sign)|follow (us|me|him|her|@)|share this|©|copyright|photo by|getty images|image (credit|source))/i;

/** True for single lines that are not part of the text: "Read more: …", a menu of links, a credit. */
export function isFurniture({ text, linked }: Block): boolean {
  const words = text.trim();
  if (words.length === 0) return true;
  if (linked >= words.length * 0.9) return true;
  return words.length < 200 && furniture.test(words);
}
