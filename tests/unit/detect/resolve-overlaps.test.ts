import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveOverlaps } from "../../../lib/detect/refiners/resolve-overlaps.ts";
import type { Candidate, Certainty, Link, Mention } from "../../../lib/model/mention.ts";
import { sentenceOf } from "../../../lib/model/reason.ts";
import { overlap } from "../../../lib/model/span.ts";
import { readingOf } from "./reading.ts";

const text =
  "In May, leaks of Iranian government files by Conti Sales Group and Fancy Bear hit CVE-2021-44228 at evil.example.org again.";

const candidate: Candidate = {
  entityId: "x:1",
  name: "X",
  externalIds: [],
  claim: { name: "X", claimedBy: "x", policy: "strong" },
  score: 0,
  why: "X.",
};
const known: Link = { kind: "ambiguous", candidates: [candidate], why: "Not compared." };
const unknown: Link = { kind: "unknown", candidates: [], why: "Not known." };

const kinds = [
  "group",
  "state",
  "government",
  "organization",
  "software",
  "software-known",
  "group-known",
  "attack",
  "date",
  "indicator",
  "cve",
  "participant",
] as const;
type Kind = (typeof kinds)[number];

const noDay = { value: "2022-05", earliest: null, latest: null, implied: [], approximate: false, timexType: "DATE" } as const;

function mention(kind: Kind, words: string, certainty: Certainty = "likely", at = text.indexOf(words)): Mention {
  const found = { start: at, end: at + words.length, text: words, foundBy: "test", certainty, why: "Test." };
  switch (kind) {
    case "attack":
      return { ...found, kind, attackType: "data-leak", mode: "event" };
    case "date":
      return { ...found, kind, ...noDay, implied: [] };
    case "indicator":
      return { ...found, kind, indicatorType: "domain", refanged: words };
    case "cve":
      return { ...found, kind: "vulnerability", cve: words, link: unknown };
    case "participant":
      return { ...found, kind, hint: "either" };
    case "software":
    case "software-known":
      return { ...found, kind: "software", link: kind === "software" ? unknown : known };
    case "group":
    case "group-known":
      return { ...found, kind: "actor", actorType: "threat-group", link: kind === "group" ? unknown : known };
    default:
      return { ...found, kind: "actor", actorType: kind, link: kind === "state" ? known : unknown };
  }
}

const settle = (mentions: readonly Mention[]): readonly Mention[] => resolveOverlaps.refine(mentions, readingOf(text));
const words = (mentions: readonly Mention[]): string[] =>
  mentions.toSorted((a, b) => a.start - b.start || a.end - b.end).map((found) => `${found.kind} ${found.text}`);

describe("overlaps", () => {
  const cases: readonly (readonly [name: string, mentions: readonly Mention[], expected: readonly string[]])[] = [
    ["the longer wins", [mention("state", "Iranian"), mention("government", "Iranian government")], ["actor Iranian government"]],
    [
      "the weak never win",
      [mention("state", "Iranian"), mention("organization", "Iranian government", "weak")],
      ["actor Iranian"],
    ],
    [
      "a known name stays in a guessed one",
      [mention("software-known", "Conti", "certain"), mention("organization", "Conti Sales Group")],
      ["software Conti"],
    ],
    [
      "a guessed name gives way to a longer one",
      [mention("software", "Conti"), mention("organization", "Conti Sales Group")],
      ["actor Conti Sales Group"],
    ],
    [
      "of the same words the surer wins",
      [mention("group", "Fancy Bear"), mention("software", "Fancy Bear", "certain")],
      ["software Fancy Bear"],
    ],
    [
      "of equals the known wins",
      [mention("organization", "Fancy Bear"), mention("group-known", "Fancy Bear")],
      ["actor Fancy Bear"],
    ],
    [
      "a machine’s notation is no prose",
      [mention("indicator", "evil.example.org"), mention("organization", "evil.example.org again", "certain")],
      ["indicator evil.example.org"],
    ],
    [
      "a CVE id stays",
      [mention("cve", "CVE-2021-44228"), mention("attack", "hit CVE-2021-44228")],
      ["attack hit", "vulnerability CVE-2021-44228"],
    ],
    [
      "an attack keeps its words around a name",
      [mention("attack", "leaks of Iranian government files"), mention("government", "Iranian government")],
      ["attack leaks", "actor Iranian government"],
    ],
    [
      "an attack inside a name goes",
      [mention("attack", "Sales"), mention("organization", "Conti Sales Group")],
      ["actor Conti Sales Group"],
    ],
    ["a date and a name apart both stay", [mention("date", "May"), mention("state", "Iranian")], ["date May", "actor Iranian"]],
    [
      "participants are left to the incidents",
      [mention("participant", "Iranian government files"), mention("state", "Iranian")],
      ["actor Iranian", "participant Iranian government files"],
    ],
  ];

  it.each(cases)("%s", (_, mentions, expected) => {
    expect(words(settle(mentions))).toEqual(expected);
    expect(words(settle(mentions.toReversed()))).toEqual(expected);
  });

  it("tell why one kind was read rather than the other", () => {
    const [winner] = settle([mention("group-known", "Fancy Bear"), mention("organization", "Fancy Bear")]);
    expect(sentenceOf(winner?.why ?? "")).toContain("rather than organization");
    expect(winner?.foundBy).toBe("test+resolve-overlaps");
  });

  const spans = fc.tuple(
    fc.constantFrom(...kinds),
    fc.nat(text.length - 4),
    fc.integer({ min: 3, max: 30 }),
    fc.constantFrom<Certainty>("certain", "likely", "weak"),
  );
  const anyMentions = fc.array(
    spans.map(([kind, start, length, certainty]) => mention(kind, text.slice(start, start + length), certainty, start)),
    { maxLength: 25 },
  );

  it("leave no two marks on the same words, and no words without any", () => {
    fc.assert(
      fc.property(anyMentions, (mentions) => {
        const left = settle(mentions);
        const shown = left.filter(({ kind }) => kind !== "participant");
        for (const [index, one] of shown.entries()) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          for (const other of shown.slice(index + 1)) expect(overlap(one, other)).toBeLessThanOrEqual(0);
        }
        for (const lost of mentions) expect(left.some((kept) => overlap(kept, lost) > 0)).toBe(true);
        expect(words(settle(left)).toSorted()).toEqual(words(left).toSorted());
      }),
    );
  });
});
