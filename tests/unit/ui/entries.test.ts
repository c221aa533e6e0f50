// The side panel's list: what it holds, how it is found, and where the reader is in it.
import { describe, expect, it, vi } from "vitest";
import type { Analysis } from "../../../lib/model/analysis.ts";
import { type Mention, unknownLink } from "../../../lib/model/mention.ts";
import type { Wanted } from "../../../lib/ui/sidepanel/entries.ts";

vi.mock("wxt/browser", () => ({
  browser: { i18n: { getMessage: (key: string) => (key === "languageTag" ? "en" : `[${key}]`) } },
}));
const { currentAmong, entriesOf, kindsIn, nextPlace } = await import("../../../lib/ui/sidepanel/entries.ts");
const { wordsAfter, wordsBefore } = await import("../../../lib/ui/sidepanel/snippet.tsx");

const found = (text: string, start: number) =>
  ({ start, end: start + text.length, text, foundBy: "test", certainty: "certain", why: "" }) as const;
const unknown = unknownLink("");

const mentions: Mention[] = [
  { ...found("Forêt Hospital", 0), kind: "actor", actorType: "organization", link: unknown },
  {
    ...found("mid-July", 20),
    kind: "date",
    timexType: "DATE",
    value: "2022-07-15",
    earliest: "2022-07-15",
    latest: "2022-07-15",
    implied: [],
    approximate: false,
  },
  { ...found("Quiet Heron", 40), kind: "actor", actorType: "threat-group", link: unknown },
  { ...found("locked the files", 60), kind: "attack", attackType: "ransomware", mode: "event" },
  { ...found("the hackers", 80), kind: "participant", hint: "attacker" },
  { ...found("Forêt Hospital", 100), kind: "actor", actorType: "organization", link: unknown },
  { ...found("Forêt Hospital", 130), kind: "actor", actorType: "organization", link: unknown },
];
const analysis: Analysis = {
  mentions,
  incidents: [
    {
      start: 0,
      end: 99,
      attackTypes: ["ransomware"],
      attackers: [2],
      victims: [],
      software: [],
      dates: [1],
      places: [],
      realis: "happened",
      background: false,
    },
  ],
  attributions: [],
  responses: [],
  notices: [],
};
const usual: Wanted = { order: "salience", query: "", kind: null };
const names = (wanted: Partial<Wanted>): string[] => entriesOf(analysis, { ...usual, ...wanted }).map(({ name }) => name);

describe("the list of mentions", () => {
  it.each<[string, Partial<Wanted>, string[]]>([
    [
      "whoever did it first, then what is named most; words without a name are left out",
      {},
      ["Quiet Heron", "Forêt Hospital", "mid-July", "locked the files"],
    ],
    [
      "every place in the order of the text",
      { order: "place" },
      ["Forêt Hospital", "mid-July", "Quiet Heron", "locked the files", "Forêt Hospital", "Forêt Hospital"],
    ],
    ["one kind", { kind: "date" }, ["mid-July"]],
    ["a kind that the article has not", { kind: "indicator" }, []],
    ["a search without accents and case", { query: " foret " }, ["Forêt Hospital"]],
    ["a search for what an attack is called", { query: "attack_ransomware" }, ["locked the files"]],
    ["a search for the day that a date means", { query: "jul 15" }, ["mid-July"]],
    ["a search for what is not there", { query: "albania" }, []],
    ["a search within a kind", { query: "e", kind: "attack", order: "place" }, ["locked the files"]],
  ])("shows %s", (_, wanted, expected) => {
    expect(names(wanted)).toEqual(expected);
  });

  it("counts the kinds in their usual order", () => {
    expect(kindsIn(analysis)).toEqual([
      { kind: "actor", count: 4 },
      { kind: "attack", count: 1 },
      { kind: "date", count: 1 },
    ]);
  });
});

describe("the reader's place", () => {
  const entries = entriesOf(analysis, usual);
  const nameAt = (inView: { first: number; last: number } | null): string | undefined =>
    entries.find(({ key }) => key === currentAmong(entries, inView))?.name;

  it.each<[string, { first: number; last: number } | null, string | undefined]>([
    ["unknown", null, undefined],
    ["at the first line", { first: 0, last: 1 }, "Forêt Hospital"],
    ["in the middle: what stands first in view, not first in the list", { first: 1, last: 3 }, "mid-July"],
    ["at words that are not listed", { first: 4, last: 4 }, undefined],
    ["at the end: a later place of the same", { first: 5, last: 6 }, "Forêt Hospital"],
  ])("%s", (_, inView, expected) => {
    expect(nameAt(inView)).toBe(expected);
  });

  it("goes on to the next place of a thing, and round again", () => {
    const [, hospital] = entries;
    if (hospital === undefined) throw new Error("no entry");
    expect([null, 0, 5, 6].map((last) => nextPlace(hospital, last))).toEqual([0, 5, 6, 0]);
  });
});

describe("the words around a mention", () => {
  const text = `First line\n${"word ".repeat(12)}HERE${" word".repeat(12)}\nlast line`;
  const at = text.indexOf("HERE");

  it("are cut between words, and end with the line", () => {
    expect(wordsBefore(text, at)).toMatch(/^…(word ){8,}$/);
    expect(wordsAfter(text, at + 4)).toMatch(/^( word){8,}…$/);
    expect(wordsBefore("Short HERE", 6)).toBe("Short ");
    expect(wordsBefore("Above\nHERE", 6)).toBe("");
    expect(wordsAfter("HERE it is.\nBelow", 4)).toBe(" it is.");
  });
});
