import { describe, expect, it } from "vitest";
import { isAcronymOf } from "../../../lib/detect/people-and-places/acronyms.ts";
import { joinAcronyms } from "../../../lib/detect/refiners/join-acronyms.ts";
import { joinSurnames } from "../../../lib/detect/refiners/join-surnames.ts";
import type { Candidate, Mention } from "../../../lib/model/mention.ts";
import { readingOf } from "./reading.ts";

type Actor = Extract<Mention, { kind: "actor" }>;

function candidate(name: string): Candidate {
  const claim = { name, claimedBy: "test", policy: "strong" as const };
  return { entityId: `newsgloss:${name}`, name, externalIds: [], claim, score: 1, why: "" };
}

/** The `nth` place of a name in a text, known or not. */
function actor(text: string, name: string, actorType: Actor["actorType"], known: boolean, nth = 0): Actor {
  const start = text.split(name, nth + 1).join(name).length;
  const candidates = known ? [candidate(name)] : [];
  const link = { kind: known ? ("linked" as const) : ("unknown" as const), candidates, why: "" };
  return {
    kind: "actor",
    actorType,
    start,
    end: start + name.length,
    text: name,
    foundBy: "test",
    certainty: "certain",
    why: "",
    link,
  };
}

const shown = (mentions: readonly Mention[]): string[] =>
  mentions
    .toSorted((a, b) => a.start - b.start)
    .map(
      (mention) =>
        `${mention.text}${"link" in mention && mention.link.candidates[0] ? ` = ${mention.link.candidates[0].name}` : ""}`,
    );

describe("surnames", () => {
  it("take over what the full name is known as, marked before or not", () => {
    const text = "Edda Roe spoke. Roe left. Critics of Roe's plan stayed.";
    const mentions = [actor(text, "Edda Roe", "person", true), actor(text, "Roe", "person", false, 1)];
    expect(shown(joinSurnames.refine(mentions, readingOf(text)))).toEqual([
      "Edda Roe = Edda Roe",
      "Roe = Edda Roe",
      "Roe = Edda Roe",
    ]);
  });

  it("stand first in some languages", () => {
    const text = "Xi Jinping spoke. Xi left.";
    expect(shown(joinSurnames.refine([actor(text, "Xi Jinping", "person", true)], readingOf(text)))).toEqual([
      "Xi Jinping = Xi Jinping",
      "Xi = Xi Jinping",
    ]);
  });

  it("mean nobody for sure when two persons share them", () => {
    const text = "Edda Roe and Max Roe spoke. Roe left.";
    const mentions = [actor(text, "Edda Roe", "person", true), actor(text, "Max Roe", "person", true)];
    expect(shown(joinSurnames.refine(mentions, readingOf(text)))).toEqual(["Edda Roe = Edda Roe", "Max Roe = Max Roe"]);
  });

  it("are not cut out of other names", () => {
    const text = "Osama bin Tarek hid. Bin Tarek fled, and Tarek Street was closed.";
    const mentions = [
      actor(text, "Osama bin Tarek", "person", true),
      actor(text, "Bin Tarek", "person", false),
      actor(text, "Tarek Street", "organization", false),
    ];
    expect(shown(joinSurnames.refine(mentions, readingOf(text)))).toEqual([
      "Osama bin Tarek = Osama bin Tarek",
      "Bin Tarek = Osama bin Tarek",
      "Tarek Street",
    ]);
  });
});

describe("acronyms", () => {
  const text = "The Harbour Safety Authority (HSA) closed. The HSA's staff went home.";

  it("take over what the long form is known as", () => {
    const mentions = [actor(text, "Harbour Safety Authority", "government", true), actor(text, "HSA", "organization", false)];
    const joined = joinAcronyms.refine(mentions, readingOf(text));
    expect(shown(joined)).toEqual([
      "Harbour Safety Authority = Harbour Safety Authority",
      "HSA = Harbour Safety Authority",
      "HSA = Harbour Safety Authority",
    ]);
    expect(joined.map((mention) => mention.kind === "actor" && mention.actorType)).toEqual([
      "government",
      "government",
      "government",
    ]);
  });

  it("keep a meaning of their own", () => {
    const mentions = [
      actor(text, "Harbour Safety Authority", "government", true),
      { ...actor(text, "HSA", "threat-group", true) },
    ];
    expect(shown(joinAcronyms.refine(mentions, readingOf(text)))).toContain("HSA = HSA");
  });

  it.each([
    ["NCSC", "National Cyber Security Centre", true],
    ["DOH", "Department of Health", true],
    ["CISA", "Cybersecurity and Infrastructure Security Agency", true],
    ["FBI", "Federal Bureau of Investigation", true],
    ["HSA", "Harbour Master", false],
    ["RAT", "Royal Library", false],
    ["A", "Acme", false],
  ])("%s for %s: %s", (acronym, name, expected) => {
    expect(isAcronymOf(acronym, name)).toBe(expected);
  });
});
