// An analysis on its way to a page: what arrives is what was sent, and what mentions have in common is there once.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { PackedAnalysisSchema, packAnalysis } from "../../../lib/messaging/packed-analysis.ts";
import type { Analysis } from "../../../lib/model/analysis.ts";
import { hasLink, type Link, type Mention, unknownLink } from "../../../lib/model/mention.ts";

const link: Link = {
  kind: "linked",
  why: "MITRE ATT&CK keeps it under this name.",
  candidates: [
    {
      entityId: "attack:G0034",
      name: "Sandworm Team",
      externalIds: ["G0034"],
      claim: { name: "Sandworm", claimedBy: "attack", policy: "strong" },
      score: 0.7,
      why: "MITRE ATT&CK lists it.",
    },
  ],
};
const at = (start: number, text: string) => ({
  ...{ start, end: start + text.length, text, foundBy: "known-names" },
  ...{ certainty: "certain", why: "A name that the knowledge base has." },
});
const actor = (start: number, text: string, its: Link): Mention =>
  ({ ...at(start, text), kind: "actor", actorType: "threat-group", link: its }) as Mention;

const analysis: Analysis = {
  mentions: [
    actor(0, "Sandworm Team", link),
    actor(20, "Sandworm Team", link),
    actor(40, "the Grey Plovers", unknownLink("No register knows it.")),
    actor(60, "the Grey Plovers", unknownLink("No register knows it.")),
    { ...at(80, "ransomware"), kind: "attack", attackType: "ransomware", mode: "event" } as Mention,
  ],
  ...{ incidents: [], attributions: [], responses: [], notices: ["no date"] },
};

/** As messages come: every part of them a copy of its own. */
const sent = (packed: unknown): unknown => JSON.parse(JSON.stringify(packed));

describe("a packed analysis", () => {
  it("arrives as it was", () => {
    expect(v.parse(PackedAnalysisSchema, sent(packAnalysis(analysis)))).toEqual(analysis);
  });

  it("holds each link and each reason once, there and back", () => {
    const packed = packAnalysis(analysis);
    expect(packed.links).toEqual([link, unknownLink("No register knows it.")]);
    expect(packed.reasons).toEqual(["A name that the knowledge base has."]);
    const [first, second, third, fourth] = v.parse(PackedAnalysisSchema, sent(packed)).mentions.filter(hasLink);
    expect(first?.link).toBe(second?.link);
    expect(third?.link).toBe(fourth?.link);
    expect(first?.link).not.toBe(third?.link);
  });

  it("leaves the analysis that it was made of as it is", () => {
    const before = structuredClone(analysis);
    v.parse(PackedAnalysisSchema, packAnalysis(analysis));
    expect(analysis).toEqual(before);
  });

  it.each([
    ["a link that is not there", { link: 2 }],
    ["a link before the first", { link: -1 }],
    ["half a link", { link: 0.5 }],
    ["a link of its own", { link }],
    ["a reason that is not there", { why: 1 }],
    ["a reason of its own", { why: "A name." }],
  ])("is refused with %s", (_, part) => {
    const { mentions, ...rest } = packAnalysis(analysis);
    expect(v.is(PackedAnalysisSchema, sent({ ...rest, mentions: [{ ...mentions[0], ...part }] }))).toBe(false);
    expect(v.is(PackedAnalysisSchema, sent({ ...rest, mentions: [{ ...mentions[0], link: 0 }] }))).toBe(true);
  });
});
