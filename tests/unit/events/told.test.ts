import { describe, expect, it } from "vitest";
import {
  attacked,
  days,
  denials,
  disinformation,
  type LineCase,
  namedAfter,
  ownWords,
  recalled,
  roundups,
  selfNamed,
  stopped,
  unknownFirms,
  victims,
} from "../../cases/event-lines.ts";
import { analyseText, linesOf, starterKnowledge, wordsOf } from "./gold.ts";

const knowledge = starterKnowledge();
const sorted = (list: readonly string[]): string[] => list.toSorted();

const tables: Readonly<Record<string, readonly LineCase[]>> = {
  recalled,
  selfNamed,
  stopped,
  attacked,
  unknownFirms,
  namedAfter,
  disinformation,
  victims,
  days,
  roundups,
  ownWords,
};

describe.each(Object.entries(tables))("%s", (_, cases) => {
  it.each(cases.map((each) => [each.text, each] as const))("%s", (text, { lines, published = "2023-03-15" }) => {
    expect(sorted(linesOf(analyseText(text, published, knowledge)))).toEqual(sorted(lines));
  });
});

describe("denials", () => {
  it.each(denials.map(({ text, words }) => [text, words] as const))("%s", (text, words) => {
    expect(sorted(wordsOf(analyseText(text, "2023-03-15", knowledge)))).toEqual(sorted(words));
  });
});
