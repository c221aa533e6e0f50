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

/** Names of what may hold much prose and is never the article. */
const frameWords = new Set(["footer", "cookie", "cookies", "consent", "comments", "disqus", "nav", "menu"]);

/** A post quoted in the text, whatever else its box is called ("social-media-embed"). */
const quotedPost = /twitter-tweet|instagram-media|(social|twitter|tweet)[-_a-z]*embed|bluesky-embed/i;
const pictureWords = new Set(["photo", "photos", "image", "img", "picture", "figure", "media", "thumbnail"]);

const namesOf = (element: Element): string =>
  [element.getAttribute("class"), element.id, element.getAttribute("data-component"), element.getAttribute("data-testid")].join(
    " ",
  );

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
  if (share > 0.9) return false;
  if (neverBoxes.has(element.tagName)) return false;
  if (element.tagName === "FORM") return share < 0.4;
  const names = namesOf(element);
  if (wordsOf(names).some((word) => frameWords.has(word))) return true;
  if (share > 0.4) return false;
  if (element.tagName === "FIGURE" || (share < 0.15 && isPicture(names, element))) return element.querySelector(quoted) === null;
  return !quotedPost.test(names) && wordsOf(names).some((word) => boilerplateWords.has(word));
}

const neverBoxes = new Set(["BODY", "ARTICLE", "MAIN", "P", "LI", "TR", "TD", "BLOCKQUOTE"]);
const quoted = "table, blockquote, pre";

function isPicture(names: string, element: Element): boolean {
  return wordsOf(names).some((word) => pictureWords.has(word)) && element.querySelector("img, picture, video, svg") !== null;
}

const closingHeadings =
  /^(related|recommended|read more|more (from|on|stories|news)|most (read|popular)|don['’]t miss|you may (also )?like|you might (also )?like|also read|see also|comments?$|leave a (comment|reply)|about the author|share this( \\w+)?$|trending|latest (news|stories))(\b|$)/i;

export const isHeading = ({ region }: Block): boolean => /^H[1-6]$/.test(region.element.tagName);

export const isClosingHeading = (block: Block): boolean => isHeading(block) && closingHeadings.test(block.text);

const furniture =
  /^(advert(isement)?$|continue reading|explore further|(read|see|watch|listen|also read|read also|related|more|photos?|video|gallery|image)( more| also| too| next)?\s*:|(you may|you might) also like|sign up (for|to)|subscribe (to|now)|click here to (subscribe|sign)|follow (us|me|him|her|@)|share this|©|copyright|photo by|getty images|image (credit|source))|\((image|photo|picture|credit)s?( credit| source)?: [^)]*\)\s*$/i;

/** True for single lines that are not part of the text: "Read more: …", a line that is all link, a credit. */
export function isFurniture({ text: words, length, linked }: Block): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  if (linked >= length * 0.9) return true;
  return length < 200 && (furniture.test(words) || (length < 40 && closingHeadings.test(words)));
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const author = /^[Bb][Yy]\s+\p{Lu}/u;
const authorWithRole = /^[Bb][Yy]\s+\p{Lu}\S+\s+\p{Lu}\S+,\s/u;
const stamp = new RegExp(
  [
    "^(last )?(updated|published|posted|modified)\\b",
    `\\b(${months})[a-z]*\\.?\\s+\\d{1,2},?\\s+\\d{4}`,
    `\\b\\d{1,2}\\.?\\s+(${months})[a-z]*\\.?\\s+\\d{4}`,
    "\\b\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}\\b",
    "^https?://\\S+$",
  ].join("|"),
  "i",
);

/** A line between headline and text that says who wrote it or when: "By A. Writer", "Updated 1:23 p.m.". */
export function isByline({ text: line, length }: Block): boolean {
  if (length < 300 && authorWithRole.test(line)) return true;
  return length < 100 && (author.test(line) || stamp.test(line)) && !/\p{Ll}{2}[.!?]$/u.test(line);
}

const signOff = [
  /\b(follow|tweet|reach(ed)?|contact|e-?mail)\b.*(\btwitter\b|\bfacebook\b|\binstagram\b|@)/i,
  /\b(subscribe|sign up|inbox)\b.*\bnewsletters?\b|\bnewsletters?\b.*\b(subscribe|sign up|inbox)\b/i,
  /\ball rights reserved\b|^©|\bhave a (news )?tip\b|^(additional )?reporting by\b|^download (the|our)\b.*\bapp\b|^sources?:|subject to copyright|^(first )?published (on|at)\b|^citation:/i,
  /\bis an? [^.]{0,60}\b(reporter|editor|writer|journalist|correspondent|columnist|contributor|freelancer?)\b/i,
];

/** What stands under the text: how to reach the author, who they are, what else to subscribe to. */
export function isSignOff({ text, length }: Block): boolean {
  return length < 400 && signOff.some((pattern) => pattern.test(text));
}
