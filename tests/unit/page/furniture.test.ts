import { describe, expect, it } from "vitest";
import { isBoilerplateRegion } from "../../../lib/page/boilerplate.ts";
import { isByline, isClosingHeading, isFurniture, isSignOff } from "../../../lib/page/furniture.ts";
import { type Block, outlineOf } from "../../../lib/page/outline.ts";
import { runAtOnce } from "../../../lib/page/slices.ts";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";

function blockOf(html: string): Block {
  const [block] = runAtOnce(outlineOf(parsePage(html).body)).blocks;
  if (block === undefined) throw new Error(`no text in ${html}`);
  return block;
}

const line = (text: string): Block => blockOf(`<p>${text}</p>`);

describe("furniture between paragraphs", () => {
  it.each([
    "Advertisement",
    "Read more: How ports became a favourite",
    "RELATED: The port that never slept",
    "Don't miss",
    "Sign up for our newsletter",
    "Photo by Ola Brandt",
    "Cranes in the fog (Image: COURIER)",
    "* * *",
    "<a href=/a>How ports became a favourite of extortionists</a>",
    "Tags: <a href=/a>loader</a>",
  ])("%s", (text) => {
    expect(isFurniture(line(text))).toBe(true);
  });

  it.each([
    "The advertisement was taken down.",
    "Related firms were hit as well.",
    "He read more than a hundred letters.",
    "More than forty ships were waiting.",
    "See the <a href=/a>list of indicators</a> below for what to block.",
    "Photos of the crash were shown in court.",
    "The loader signs up for events of the system.",
    "Get-Process is called with the name of the loader.",
    "港は閉まった。",
  ])("not: %s", (text) => {
    expect(isFurniture(line(text))).toBe(false);
  });
});

describe("lines about author and time", () => {
  it.each([
    "By Ola Brandt",
    "BY OLA BRANDT",
    "Updated 5:27 am CST, Wednesday, November 20, 2019",
    "Published: March 5, 2019 10:42",
    "7 September 2022",
    "13/11/2023, 22:15",
    "By Ola Brandt, who covers shipping and crime for the Courier since 2011",
  ])("%s", (text) => {
    expect(isByline(line(text))).toBe(true);
  });

  it.each([
    "By noon the port was empty.",
    "BAAR, SWITZERLAND",
    "It was founded on 3 May 1911 by monks.",
    "On November 20, 2019 the port was closed by its owner.",
  ])("not: %s", (text) => {
    expect(isByline(line(text))).toBe(false);
  });
});

describe("what stands under an article", () => {
  it.each([
    "Follow Ola on Twitter @olabrandt",
    "Ola Brandt can be reached at ola@courier.example.",
    "Contact Ola Brandt at ola@courier.example",
    "Reach Érica on Signal.",
    "You may write to the editors by post.",
    "Get our newsletter: subscribe here and find it in your inbox.",
    "© 2023 The Northern Courier",
    "All rights reserved.",
    "Temi Iwu is a senior reporter at the Courier.",
    "Additional reporting by Temi Iwu",
  ])("%s", (text) => {
    expect(isSignOff(line(text))).toBe(true);
  });

  it.each([
    "Contact: payme[at]bad-mail[.]net",
    "E-mail addresses used by the gang: help@bad-mail.example",
    "The police follow every hint.",
    "Victims can contact the company at any hour.",
    "Ships reach port by night.",
    "The port could not be reached for two days.",
    "He is a sailor.",
  ])("not: %s", (text) => {
    expect(isSignOff(line(text))).toBe(false);
  });

  it.each([
    ["<h2>Related stories</h2>", true],
    ["<h3>More from World</h3>", true],
    ["<h2>Comments</h2>", true],
    ["<h2>12 comments</h2>", true],
    ["<h2>Related work</h2>", false],
    ["<h2>Recommended mitigations</h2>", false],
    ["<h2>More on the loader</h2>", false],
    ["<h2>Comments of the police</h2>", false],
    ["<h2>What happened next</h2>", false],
    ["<p>Related stories</p>", false],
  ])("heading of it %s: %s", (html, expected) => {
    expect(isClosingHeading(blockOf(html))).toBe(expected);
  });
});

describe("boxes beside an article", () => {
  const element = (html: string): Element => parsePage(html).body.firstElementChild ?? parsePage("").body;

  it.each([
    ['<div class="RelatedPosts__list-2">', 0.1, true],
    ['<section id="comments">', 0.6, true],
    ['<div class="newsletter-signup">', 0.05, true],
    ['<div data-component="author-bio">', 0.1, true],
    ['<div class="photo"><img>Caption', 0.05, true],
    ["<figure>Caption", 0.05, true],
    ['<div class="ad-300">', 0.05, true],
    ['<div class="css-1ad3 kQAdB">', 0.05, false],
    ["<form>", 0.1, true],
    ["<figure><table><tr><td>1", 0.05, false],
    ['<div class="social-media-embed"><blockquote>', 0.1, false],
    ['<div class="social-post">', 0.7, false],
    ['<div class="commentary">', 0.1, false],
    ['<article class="tag-x comments-open">', 0.1, false],
    ['<p class="caption">', 0.1, false],
    ['<div class="story-body">', 0.1, false],
  ])("%s with %f of the prose: %s", (html, share, expected) => {
    expect(isBoilerplateRegion(element(html), share)).toBe(expected);
  });
});
