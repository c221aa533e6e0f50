// Articles as nobody wrote them: samples of our own, and real pages where they are at hand, changed at random places.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { articleOf } from "../../scripts/annotate/document.ts";

const root = join(import.meta.dirname, "../..");

const read = (path: string): string => {
  const bytes = readFileSync(path);
  return path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
};
const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .toSorted()
    .map((path) => join(root, path));

const realPages = existsSync(join(root, "../shared/pages")) ? filesOf("../shared/pages/*.html.gz") : [];
if (realPages.length === 0) console.log("fuzz: no saved pages of others at hand, only the project's own samples are changed");

/** HTML of whole pages. Long ones are left to the browser tests: thousands of cases are tried here. */
const pages: readonly string[] = [...filesOf("tests/samples/*.html"), ...filesOf("tests/pages/*.html"), ...realPages]
  .map(read)
  .filter((html) => html.length < 150_000);

const textOf = (html: string): string => {
  try {
    return articleOf({ id: "", html }).text;
  } catch {
    return "";
  }
};

/** Paragraphs of their articles. */
export const paragraphs: readonly string[] = pages
  .map(textOf)
  .flatMap((text) => text.split("\n").filter((line) => line.length > 20));

/** What detectors, parsers and people stumble over. */
const odd = [
  ..."\u0000 \u200b \u00ad \u202e \ufeff \ud83d \udc7e 👾 é é ﬁ İ ß … ’ “ ” — – \t \n \r\n \u2028 $& $1 \\ %s".split(" "),
  ...[
    "</p>",
    "<p>",
    "<b>",
    "<!--",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<table>",
    "&amp;",
    "&#0;",
    "]]>",
  ],
  ...["APT28", "APT-28/Fancy Bear", "Play", "LockBit 3.0", "CVE-2024-12345", "hxxp://evil[.]example", "10[.]0.0.1", "T1059.001"],
  ...["Feb. 30, 2022", "31/02/22", "last Monday", "0000-00-00", "99999 years ago", "the 1990s", "Q5 2021", "2022-W54", "12:99"],
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "NaN", "undefined", "[object Object]", "1e309", "-0"],
  "a".repeat(2_000),
  "(".repeat(300),
  "A. ".repeat(300),
];

const splice = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 2, arbitrary: fc.constantFrom(...paragraphs).map((text) => text.slice(0, 80)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);

interface Change {
  /** Where, 0 to 1 of the text. */
  readonly at: number;
  /** How many characters are taken out. */
  readonly out: number;
  readonly in: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 400 })),
  in: splice,
});

const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((now, { at, out, in: put }) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + put + now.slice(from + out);
  }, text);

export const mutated = (texts: fc.Arbitrary<string>, most = 8): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(change, { maxLength: most })).map(([text, changes]) => changed(text, changes));

/** A few paragraphs of different articles, then changed. */
export const anyArticle = mutated(
  fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n").slice(0, 1_500)),
);
export const anyPage = mutated(fc.constantFrom(...pages), 12);
export const anyDay = fc.constantFrom("2022-09-08", "2020-02-29", "1999-12-31", "2024-01-01", null);
