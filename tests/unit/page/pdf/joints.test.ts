import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jointsOf, type PdfRun } from "../../../../lib/page/pdf/joints.ts";

interface Place {
  readonly x?: number;
  readonly height?: number;
  readonly width?: number;
}

/** A line at this height of a page; letters are half as wide as high. */
const line = (str: string, y: number, { x = 50, height = 10, width = str.length * (height / 2) }: Place = {}): PdfRun => ({
  str,
  x,
  y,
  width,
  height,
  endsLine: true,
});
const part = (str: string, x: number, y: number): PdfRun => ({ ...line(str, y, { x }), endsLine: false });

/** The text that the joints make. */
function textOf(pages: readonly (readonly PdfRun[])[]): string {
  const joints = jointsOf(pages);
  const between = { none: "", space: " ", break: "\n" } as const;
  return pages
    .flatMap((runs, page) =>
      runs.map(({ str }, index) => {
        const joint = joints[page]?.[index] ?? "left-out";
        return joint === "left-out" ? "" : between[joint] + str;
      }),
    )
    .join("")
    .trim();
}

const long = "a line of words that goes to the right edge";

describe("lines of a PDF", () => {
  test.each<[string, PdfRun[][], string]>([
    ["of a paragraph are joined by spaces", [[line(long, 700), line("and ends.", 688)]], `${long} and ends.`],
    ["far from each other are paragraphs", [[line(long, 700), line("one.", 688), line("two", 660)]], `${long} one.\ntwo`],
    ["in another size are headings", [[line("Heading", 700, { height: 16 }), line(long, 684)]], `Heading\n${long}`],
    ["with an indent after a sentence begin one", [[line(`${long}.`, 700), line("next", 688, { x: 62 })]], `${long}.\nnext`],
    ["after a short last line begin one", [[line(long, 700), line("end.", 688), line(long, 676)]], `${long} end.\n${long}`],
    ["with bullets are items", [[line("We saw", 700), line("• one", 688), line("• two", 676)]], "We saw\n• one\n• two"],
    [
      "that break a word go on without a space",
      [[line("the state-", 700), line("sponsored group", 688)]],
      "the state-sponsored group",
    ],
    ["go on in the next column", [[line(`${long} on`, 100), line("and on", 700, { x: 300 })]], `${long} on and on`],
    ["go on on the next page", [[line(`${long} and`, 100)], [line("ends there.", 700)]], `${long} and ends there.`],
    ["after a sentence begin anew there", [[line(`${long}.`, 100)], [line("Next.", 700)]], `${long}.\nNext.`],
    [
      "of one number at a page's edge are left out",
      [
        [line(long, 700), line("12", 20)],
        [line("3 of 40", 780), line("and on", 700)],
      ],
      `${long} and on`,
    ],
    [
      "of one number within a page stay",
      [[line("We counted", 700), line("12", 688), line("of them", 676)]],
      "We counted 12 of them",
    ],
  ])("%s", (_, pages, text) => {
    expect(textOf(pages)).toBe(text);
  });

  test("that run along on every page are left out, whatever their number", () => {
    const said = ["One group.", "Another group.", "A third one.", "Nobody at all."];
    const pages = said.map((words, index) => [
      line(`Threat report · ${index + 1}`, 790),
      line(words, 700),
      line("Not for resale", 20),
    ]);
    expect(textOf(pages)).toBe(said.join("\n"));
  });

  test("are joined within by what space lies between runs", () => {
    expect(textOf([[part("Sand", 50, 700), part("worm", 70, 700), part("and", 95, 700), part(" APT", 110, 700)]])).toBe(
      "Sandworm and APT",
    );
  });

  test("give a joint for every run, whatever the runs are", () => {
    const run = fc.record({
      str: fc.string({ maxLength: 8 }),
      x: fc.double({ noNaN: true, min: -10, max: 900 }),
      y: fc.double({ noNaN: true, min: -10, max: 900 }),
      width: fc.double({ noNaN: true, min: 0, max: 500 }),
      height: fc.double({ noNaN: true, min: 0, max: 50 }),
      endsLine: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(run, { maxLength: 20 }), { maxLength: 5 }), (pages) => {
        expect(jointsOf(pages).map(({ length }) => length)).toEqual(pages.map(({ length }) => length));
      }),
    );
  });
});
