import type { Block } from "./outline.ts";

/** Headings of what follows an article. "Recommended mitigations" and "Related indicators" are the article's own. */
const closingHeadings = new RegExp(
  [
    "^(related|recommended|similar|latest|trending|popular|top|more)( \\w+)? (stories|articles|posts|news|content|links|coverage|reading|topics|videos?|headlines)\\b",
    "^(related|recommended( for you)?|trending( now)?|see also|share this( \\w+)?|(\\d+ )?comments?( \\(\\d+\\))?):?$",
    "^(most (read|popular|viewed)|more (from|in|on this)|read (more|next)|also read|don['’]t miss|leave a (comment|reply)|about the authors?)\\b",
    "^you (may|might) (also )?(like|enjoy|be interested)\\b",
  ].join("|"),
  "i",
);

export const isHeading = ({ region }: Block): boolean => /^H[1-6]$/.test(region.element.tagName);

export const isClosingHeading = (block: Block): boolean => isHeading(block) && closingHeadings.test(block.text);

/** Lines that stand between the paragraphs of an article and belong to the site. */
const furniture =
  /^(filed under|tags?:|(get|receive) .{0,60}\b(delivered|in your inbox|newsletters?|subscription)\b|tell us what you think|advert(isement)?$|continue reading|explore further|(read|see|watch|listen|also read|read also|related|more|photos?|video|gallery|image)( more| also| too| next)?\s*:|(you may|you might) also like|sign up (for|to)|subscribe (to|now)|click here to (subscribe|sign)|follow (us|me|him|her|@)|share this|©|copyright|photo by|getty images|image (credit|source))|\((image|photo|picture|credit)s?( credit| source)?: [^)]{0,200}\)\s*$/i;

/** True for single lines that are not part of the text: "Read more: …", a line that is all link, a credit. */
export function isFurniture({ text: words, length, linked }: Block): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  if (linked >= length * (length < 250 ? 0.75 : 0.9)) return true;
  return length < 200 && (furniture.test(words) || (length < 40 && closingHeadings.test(words) && !/[.!?]$/.test(words)));
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
  /\b(follow|tweet)\b.*(\btwitter\b|\bfacebook\b|\binstagram\b|\blinkedin\b|@\w)/i,
  /\b(can|may) be (reached|contacted|followed)\b/i,
  /\b(subscribe|sign up|inbox)\b.*\bnewsletters?\b|\bnewsletters?\b.*\b(subscribe|sign up|inbox)\b/i,
  /\ball rights reserved\b|^©|\bhave a (news )?tip\b|^(additional )?reporting by\b|^download (the|our)\b.*\bapp\b|^sources?:|subject to copyright|^(first )?published (on|at)\b|^citation:/i,
  /\bis an? [^.]{0,60}\b(reporter|editor|writer|journalist|correspondent|columnist|contributor|freelancer?)\b/i,
];

const reach =
  /\b(?:reach|contact|e-?mail|write to) (?:(us|me|him|her|them|the (?:author|writer|editor|reporter)s?)|(\S+)(?: \S+)?) (?:at|on|via|by)\b/gi;
const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** "Reach him at", "contact Jane Doe on". A `\p{Lu}` in the midst of the pattern would cost 70 kB of compiled code in every tab. */
const saysHowToReach = (text: string): boolean =>
  text.matchAll(reach).some(([, somebody, name = ""]) => somebody !== undefined || isCapital(name));

/** What stands under the text: how to reach the author, who they are, what else to subscribe to. */
export function isSignOff({ text, length }: Block): boolean {
  return length < 400 && (saysHowToReach(text) || signOff.some((pattern) => pattern.test(text)));
}
