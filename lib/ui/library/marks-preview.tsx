import { useEffect, useRef } from "preact/hooks";
import { marksOf } from "../../highlight/mark-index.ts";
import { clearHighlights, Painter } from "../../highlight/painter.ts";
import { highlightSheet } from "../../highlight/sheet.ts";
import type { Certainty, Link, Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Settings } from "../../settings/settings.ts";

/** A line break ends a paragraph, as in an article's text. Written for this page. */
const sample = [
  "Sandworm hit the grid again on 9 March. Its wiper, Industroyer, came through CVE-2023-0001 and called home to 192.0.2.7.",
  "Sandworm, or somebody who writes like Sandworm, is thought to be behind a wiper of 2 April as well.",
].join("\n");

const link = (kind: Link["kind"]): Link => ({ kind, candidates: [], why: "" });

function mentionAt(text: string, from: number, certainty: Certainty = "certain"): Mention {
  const start = sample.indexOf(text, from);
  const found = { start, end: start + text.length, text, foundBy: "sample", certainty, why: "" };
  const days = { value: text, earliest: "2023-03-09", latest: "2023-03-09", implied: [], approximate: false };
  if (text === "Sandworm") return { ...found, kind: "actor", actorType: "threat-group", link: link("linked") };
  if (text === "wiper") return { ...found, kind: "attack", attackType: "wiper", mode: "event" };
  if (text === "Industroyer") return { ...found, kind: "software", link: link("ambiguous") };
  if (text.startsWith("CVE")) return { ...found, kind: "vulnerability", cve: text, link: link("unknown") };
  if (text.startsWith("192")) return { ...found, kind: "indicator", indicatorType: "ipv4", refanged: text };
  return { ...found, ...days, kind: "date", timexType: "DATE" };
}

const second = sample.indexOf("\n");
const mentions: readonly Mention[] = [
  mentionAt("Sandworm", 0),
  mentionAt("9 March", 0),
  mentionAt("wiper", 0),
  mentionAt("Industroyer", 0),
  mentionAt("CVE-2023-0001", 0),
  mentionAt("192.0.2.7", 0),
  mentionAt("Sandworm", second),
  mentionAt("Sandworm", second + 2, "weak"),
  mentionAt("wiper", second),
  mentionAt("2 April", second),
];

function rangeIn(words: Node, { start, end }: Span): Range {
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** A few lines with marks as an article would have them by these settings. */
export function MarksPreview({ settings, label }: { readonly settings: Settings; readonly label: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const words = paragraph.current?.firstChild;
    if (!words) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightSheet(settings.markStyle));
    document.adoptedStyleSheets = [sheet];
    for (const _ of new Painter((span) => rangeIn(words, span)).paint(marksOf(mentions, sample, settings)));
    return () => {
      clearHighlights();
      document.adoptedStyleSheets = [];
    };
  }, [settings]);
  return (
    <figure class="preview">
      <figcaption class="label">{label}</figcaption>
      <p ref={paragraph} lang="en">
        {sample}
      </p>
    </figure>
  );
}
