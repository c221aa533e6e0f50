// What a note's Markdown becomes: a table of what is meant, of what is harmless, and of what would hold a thread.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type MarkdownNode, readMarkdown } from "../../../lib/export/read-markdown.ts";
import { safeMarkdown } from "../../../lib/export/safe-markdown.ts";

test.each([
  ["one line", "<p>one line</p>"],
  ["two\nlines", "<p>two<br>lines</p>"],
  ["two\n\nparts", "<p>two</p>\n<p>parts</p>"],
  [
    "**bold**, *slanted*, ~~gone~~ and `code`",
    "<p><strong>bold</strong>, <em>slanted</em>, <del>gone</del> and <code>code</code></p>",
  ],
  ["snake_case and 2*3*4", "<p>snake_case and 2<em>3</em>4</p>"],
  ["## A heading", "<p><strong>A heading</strong></p>"],
  ["> said *so*", "<blockquote><p>said <em>so</em></p></blockquote>"],
  ["- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"],
  ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
  ["- [ ] ask\n- [x] done", '<ul><li class="task">☐ ask</li><li class="task">☑ done</li></ul>'],
  ["```js\na < b\n```", "<pre><code>a &lt; b</code></pre>"],
  [
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
  ],
  ["above\n\n---\n\nbelow", "<p>above</p>\n<hr>\n<p>below</p>"],
  ["[a report](https://a.example/x?y=1&z=2)", '<p><a href="https://a.example/x?y=1&amp;z=2">a report</a></p>'],
  ["see https://a.example/x.", '<p>see <a href="https://a.example/x">https://a.example/x</a>.</p>'],
  ["ask a@b.example", '<p>ask <a href="mailto:a@b.example">a@b.example</a></p>'],
  ["[a][1]\n\n[1]: https://a.example", '<p><a href="https://a.example">a</a></p>'],
  ["\\*not slanted\\*", "<p>*not slanted*</p>"],
  ["AT&amp;T, &lt;b&gt;, &#8364; and &copy;", "<p>AT&amp;T, &lt;b&gt;, € and &amp;copy;</p>"],
  ["", ""],
])("%j", (body, shown) => {
  expect(safeMarkdown(body)).toBe(shown);
});

describe("what could do harm", () => {
  it.each([
    ["a tag is text", "<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
    ["a script is text", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["a tag within a line is text", "a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"],
    ["a tag written by numbers is text", "&#60;script&#62;", "<p>&lt;script&gt;</p>"],
    ["no address of a script", "[x](javascript:alert(1))", "<p>x</p>"],
    ["nor in capitals", "[x](JaVaScRiPt:alert(1))", "<p>x</p>"],
    ["nor with a letter by its number", "[x](java&#115;cript:alert(1))", "<p>x</p>"],
    ["nor with a tabulator in it", "[x](<java\tscript:alert(1)>)", "<p>x</p>"],
    ["nor between angles", "<javascript:alert(1)>", "<p>javascript:alert(1)</p>"],
    ["nor in a reference", "[x][1]\n\n[1]: javascript:alert(1)", "<p>x</p>"],
    ["no address of data", "[x](data:text/html,<script>alert(1)</script>)", "<p>x</p>"],
    ["no file of the machine", "[x](file:///etc/passwd)", "<p>x</p>"],
    ["no page of the extension", "[x](chrome-extension://a/library.html)", "<p>x</p>"],
    ["no place beside the page", "[x](/library.html) [y](//a.example) [z](#notes)", "<p>x y z</p>"],
    [
      "a picture is a link, never loaded",
      "![seen](https://a.example/p.png)",
      '<p><a href="https://a.example/p.png">seen</a></p>',
    ],
    ["a picture of a script is its words", "![seen](javascript:alert(1))", "<p>seen</p>"],
    [
      "a quote in an address ends nothing",
      '[x](https://a.example/"onclick=alert(1))',
      '<p><a href="https://a.example/&quot;onclick=alert(1)">x</a></p>',
    ],
    ["a quote in a title neither", '[x](https://a.example "\\"><script>")', '<p><a href="https://a.example">x</a></p>'],
    ["half a character and none", "\ud800 &#xD800; &#0; &#x110000;", "<p>\ud800 \ufffd \ufffd \ufffd</p>"],
  ])("%s", (_, body, shown) => {
    expect(safeMarkdown(body)).toBe(shown);
  });

  const elements = (nodes: readonly MarkdownNode[]): Exclude<MarkdownNode, string>[] =>
    nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elements(node.children)]));

  it("links nowhere but to the web and to mail, whatever is written", () => {
    const bit = fc.constantFrom(
      "[a]",
      "(",
      ")",
      "<",
      ">",
      "![",
      "javascript:",
      "data:",
      "https://a.example/",
      "\n",
      "- ",
      "|",
      "`",
      "*",
      " ",
    );
    const body = fc.array(fc.oneof(bit, fc.string({ unit: "binary" })), { maxLength: 40 }).map((bits) => bits.join(""));
    fc.assert(
      fc.property(body, (written) => {
        for (const { tag, href } of elements(readMarkdown(written))) {
          if (href !== undefined)
            expect([tag, new URL(href).protocol]).toEqual(["a", expect.stringMatching(/^(https?|mailto):$/)]);
        }
      }),
    );
  });
});

/** So much text as the parser is given at most, of what takes parsers of Markdown longest. */
const floods = [
  ">",
  "> ",
  "[",
  "![",
  "[a](",
  "*a ",
  "**a*",
  "_a",
  "~~a",
  "`",
  "<a ",
  "<!--",
  "&",
  "1) ",
  "- ",
  "a\n=",
  "|a\n",
  "a@",
  "[]",
  "\\",
];
const nested = Array.from({ length: 200 }, (_, depth) => `${" ".repeat(2 * depth)}- a`).join("\n");

describe("what takes parsers of Markdown the square of its length", () => {
  const time = (body: string): number => {
    const begun = process.cpuUsage();
    readMarkdown(body);
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  const least = (body: string): number => Math.min(time(body), time(body), time(body));
  const usual = "A line of a *usual* note, with a [link](https://a.example) in it.\n\n".repeat(250);

  it.each([
    ...floods.map((flood) => [JSON.stringify(flood), flood.repeat(20_000 / flood.length)] as const),
    ["lists in lists", nested] as const,
    ["a million quotes", ">".repeat(1_000_000)] as const,
  ])("is held in bounds: %s", (_, flood) => {
    expect(least(flood)).toBeLessThan(10 * least(usual));
  });

  it("shows such a text as it was typed", () => {
    expect(safeMarkdown(`${"_a".repeat(500)}\n<b>`)).toBe(`<p>${"_a".repeat(500)}<br>&lt;b&gt;</p>`);
  });

  it.each([
    ["a line between two parts", `${"-".repeat(80)}\n\n*a*`],
    ["a list of lists", `${Array.from({ length: 8 }, (_, depth) => `${" ".repeat(2 * depth)}- *a*`).join("\n")}`],
    ["a long one", `${"A sentence with *stress*. ".repeat(12)}\n\n`.repeat(50)],
  ])("and not %s", (_, body) => {
    expect(safeMarkdown(body)).toContain("<em>");
  });
});
