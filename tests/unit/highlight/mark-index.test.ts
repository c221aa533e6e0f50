import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstEndingAfter, type MarkChoice, markAt, marksOf, neighbour } from "../../../lib/highlight/mark-index.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { bySpan, overlap, type Span } from "../../../lib/model/span.ts";

const spans = fc.array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 9 }) })).map((drawn) => {
  const sorted = drawn.map(({ start, length }): Span => ({ start, end: start + length })).toSorted(bySpan);
  const apart: Span[] = [];
  for (const span of sorted) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
});

describe("the index of marks", () => {
  test("finds by halving what a look at every mark finds", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -3, max: 220 }), (marks, offset) => {
        expect(markAt(marks, offset)).toBe(marks.find(({ start, end }) => start <= offset && offset < end) ?? null);
        const first = marks.findIndex(({ end }) => end > offset);
        expect(firstEndingAfter(marks, offset)).toBe(first === -1 ? marks.length : first);
      }),
    );
  });

  test("goes to every mark and round", () => {
    fc.assert(
      fc.property(spans, (marks) => {
        for (const [index, mark] of marks.entries()) {
          expect(neighbour(marks, mark.start, "next")).toBe(marks[(index + 1) % marks.length]);
          expect(neighbour(marks, mark.start, "previous")).toBe(marks.at(index - 1));
        }
      }),
    );
    expect(neighbour([], 0, "next")).toBeNull();
  });
});

const all: MarkChoice = { kinds: ["attack"], density: "every", weakMarks: true };

describe("marks of mentions", () => {
  const mention = (start: number, end: number): Mention => ({
    start,
    end,
    text: "",
    foundBy: "test",
    certainty: "certain",
    why: "",
    kind: "attack",
    attackType: "wiper",
    mode: "event",
  });

  test("never overlap and keep the mention's position", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ start: fc.nat(100), length: fc.integer({ min: 1, max: 9 }) })), (drawn) => {
        const mentions = drawn.map(({ start, length }) => mention(start, start + length)).toSorted(bySpan);
        const marks = [...marksOf(mentions, "", all)];
        for (const [index, mark] of marks.entries()) {
          expect(mentions[mark.index]).toBe(mark.mention);
          const next = marks[index + 1];
          if (next !== undefined) expect(overlap(mark, next)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  const wiper = mention(0, 5);
  const again = mention(10, 15);
  const theft: Mention = { ...mention(20, 25), kind: "attack", attackType: "data-theft", mode: "event" };
  const guess: Mention = { ...mention(30, 35), certainty: "weak" };
  test.each<[string, Partial<MarkChoice>, readonly Mention[]]>([
    ["every mention", {}, [wiper, again, theft, guess]],
    ["the first of each", { density: "first" }, [wiper, theft]],
    ["the first of each in every paragraph", { density: "paragraph" }, [wiper, theft, guess]],
    ["no guesses", { weakMarks: false }, [wiper, again, theft]],
    ["other kinds", { kinds: ["actor", "date"] }, []],
  ])("show %s", (_, choice, shown) => {
    const text = `${" ".repeat(27)}\n${" ".repeat(20)}`;
    const marks = [...marksOf([wiper, again, theft, guess], text, { ...all, ...choice })];
    expect(marks.map((mark) => mark.mention)).toEqual(shown);
  });
});
