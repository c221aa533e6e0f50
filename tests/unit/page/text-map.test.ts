import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../lib/page/outline.ts";
import { runAtOnce } from "../../../lib/page/slices.ts";
import type { TextMap } from "../../../lib/page/text-map.ts";
import { TextMapBuilder } from "../../../lib/page/text-map-builder.ts";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";

/** All text of a page, a line for each block. */
function mapOf(html: string, limit = 1_000_000): TextMap {
  const builder = new TextMapBuilder(limit);
  for (const { nodes } of runAtOnce(outlineOf(parsePage(html).body)).blocks) {
    builder.break();
    for (const node of nodes) {
      if (node === null) builder.break();
      else runAtOnce(builder.add(node));
    }
  }
  return builder.build();
}

/** The characters of the page between two ends that stand in one text node. */
function charactersAt(map: TextMap, start: number, end: number): string | null {
  const ends = map.boundaries({ start, end });
  if (ends === null) return null;
  expect(ends.startContainer).toBe(ends.endContainer);
  return ends.startContainer.nodeValue?.slice(ends.startOffset, ends.endOffset) ?? null;
}

describe("the text of a page", () => {
  it.each([
    ["inline elements join", "<p>Glass<b>Heron</b> wa<i>its</i>.</p>", "GlassHeron waits."],
    ["white space is one space", "<p>one\n\t two \u00a0three</p>", "one two three"],
    ["spaces at the edges of elements", "<p> a <b> b </b> c </p>", "a b c"],
    ["blocks are lines", "<h2>Head</h2><p>One.</p><ul><li>a</li><li>b</li></ul>", "Head\nOne.\na\nb"],
    ["line breaks are lines", "<p>one<br>two<br><br>three</p>", "one\ntwo\nthree"],
    ["text beside blocks", "<div>one<p>two</p>three</div>", "one\ntwo\nthree"],
    ["soft hyphens and zero-width characters are left out", "<p>Mal\u00adware\u200b\u2060 X\ufeffY</p>", "Malware XY"],
    ["cells are lines", "<table><tr><td>Domain</td><td>a.example</td></tr></table>", "Domain\na.example"],
    ["scripts and hidden parts are left out", "<p>a<script>b</script><span hidden>c</span></p><style>d</style>", "a"],
    ["entities are characters", "<p>R&amp;D &lt;b&gt;</p>", "R&D <b>"],
    ["characters of two code units", "<p>a 👾 b</p>", "a 👾 b"],
    ["nothing", "<p> </p><p>\u00a0</p>", ""],
  ])("%s", (_, html, text) => {
    expect(mapOf(html).text).toBe(text);
  });

  it("stops at its limit", () => {
    expect(mapOf("<p>one two three</p><p>four</p>", 9).text).toBe("one two t");
  });
});

const inline = fc.string({
  unit: fc.constantFrom("a", "é", "👾", " ", "\n", "\u00a0", "\u00ad", "\u200b", ".", "b"),
  maxLength: 30,
});
const element = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom("b", "i", "p", "div", "li", "span"), content).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .array(fc.oneof({ depthSize: "small" }, inline, fc.constant("<br>"), element(tie("tree"))), { maxLength: 6 })
    .map((parts) => parts.join("")),
}));

describe("the map", () => {
  it("leads from every character to the same character in the page, and back", () => {
    fc.assert(
      fc.property(tree, (html) => {
        const map = mapOf(`<div>${html}</div>`);
        for (let at = 0; at < map.text.length; at += 1) {
          const character = map.text.charAt(at);
          const there = charactersAt(map, at, at + 1);
          if (/\s/u.test(character)) expect(there === null || /^\s$/u.test(there)).toBe(true);
          else expect(there).toBe(character);
          const ends = map.boundaries({ start: at, end: at + 1 });
          if (ends !== null) expect(map.offsetOf(ends.startContainer, ends.startOffset)).toBe(at);
        }
      }),
    );
  });

  it("has no white space twice, first or last", () => {
    fc.assert(
      fc.property(tree, (html) => {
        expect(mapOf(`<div>${html}</div>`).text).not.toMatch(/^\s|\s$|\s\s/u);
      }),
    );
  });

  it.each([
    [0, 0],
    [3, 3],
    [7, 8],
    [50, 60],
  ])("has no place for the span %i to %i", (start, end) => {
    expect(mapOf("<p>One two</p><p>Three</p>").boundaries({ start, end })).toBeNull();
  });
});
