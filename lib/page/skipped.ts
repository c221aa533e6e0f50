import { readableFrame } from "./seen-children.ts";

/** Elements whose text is never the article's: code, controls, media, and the page's own frame. */
const skippedTags = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS VIDEO AUDIO IFRAME OBJECT EMBED SELECT BUTTON INPUT TEXTAREA DIALOG NAV ASIDE FOOTER FIGCAPTION CAPTION MAP HEAD LINK META TITLE".split(
    " ",
  ),
);
const skippedRoles = new Set(
  "alert alertdialog banner button complementary contentinfo dialog form menu menubar navigation search tablist toolbar tooltip".split(
    " ",
  ),
);
/** For screen readers only, or a wiki's "[edit]" beside its headings. */
const unseenClass = /(^|\s)(sr-only|visually-?hidden|screen-reader-text|mw-editsection|mw-jump-link)(\s|$)/;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Dialogs hide the whole page behind them from screen readers, though the reader still sees it. */
const isLabel = (element: Element): boolean => element.getElementsByTagName("p").length < 3;

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  if (element.getAttribute("aria-hidden") === "true" && isLabel(element)) return true;
  if (unseenClass.test(element.getAttribute("class") ?? "")) return true;
  const style = element.getAttribute("style");
  return style !== null && hiddenStyle.test(style);
}

/** True when the element and all inside it are left out, whatever they say. */
export function isSkipped(element: Element): boolean {
  if (skippedTags.has(element.tagName.toUpperCase()) && readableFrame(element) === null) return true;
  const role = element.getAttribute("role");
  return (role !== null && skippedRoles.has(role)) || isHidden(element);
}
