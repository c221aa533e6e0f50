import fc from "fast-check";
import { expect, test } from "vitest";
import { finderIn, searching } from "../../../lib/notes/find-in.ts";

const line = (number: number): string => `On day ${number} the ministry said that server ${number * 7} was clean. “Wiped”, 𝄞.\n`;
/** Long enough for a table. */
const page = Array.from({ length: 2_000 }, (_, number) => line(number)).join("");

test.each([
  ["the ministry", 3, [page.indexOf("the ministry"), line(0).length + 9, 2 * line(0).length + 9]],
  ["server 13993 was", 3, [page.indexOf("server 13993 was")]],
  ["server 13994 was", 3, []],
  [page.slice(0, 8), 3, [0]],
  [page.slice(-9), 1, [page.indexOf(page.slice(-9))]],
  ["day 7 ", 3, [page.indexOf("day 7 ")]],
  ["", 3, []],
])("%j, at most %d", (piece, limit, places) => {
  expect(finderIn(page)(piece, limit)).toEqual(places);
});

test("the table finds what going through the text finds, for every piece of it and others", () => {
  const [find, search] = [finderIn(page), searching(page)];
  const piece = fc
    .tuple(fc.nat(page.length), fc.integer({ min: 1, max: 40 }), fc.string({ unit: "binary", maxLength: 2 }))
    .map(([start, length, more]) => page.slice(start, start + length) + more);
  fc.assert(
    fc.property(
      fc.oneof(piece, fc.string({ unit: "binary", maxLength: 20 })),
      fc.integer({ min: 1, max: 30 }),
      (wanted, limit) => {
        expect(find(wanted, limit)).toEqual(search(wanted, limit));
      },
    ),
  );
});
