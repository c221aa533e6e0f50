import fc from "fast-check";
import { expect, it } from "vitest";
import { packWords, unpackWords } from "../../../lib/text/packed-words.ts";

it("gives back what was packed", () => {
  const words = fc.array(fc.stringMatching(/^[a-z' .-]{1,40}$/));
  fc.assert(
    fc.property(words, (list) => {
      expect(unpackWords(packWords(list))).toEqual(new Set(list));
    }),
  );
});

it("shares the beginnings of words", () => {
  expect(packWords(["belgium", "belgrade", "belarus"])).toBe("AbelarusDgiumErade");
});

it("says which word it cannot take", () => {
  expect(() => packWords(["Berlin"])).toThrow('packWords takes lower-case words, not "Berlin"');
});
