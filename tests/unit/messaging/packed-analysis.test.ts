// An analysis on its way to a page: what arrives is what was sent, and what mentions have in common is there once.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  MentionList,
  PackedAnalysisSchema,
  packAnalysis,
  UnpackedAnalysisSchema,
} from "../../../lib/messaging/packed-analysis.ts";
import type { Analysis } from "../../../lib/model/analysis.ts";
import { type Link, type Mention, unknownLink } from "../../../lib/model/mention.ts";

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
    expect(v.parse(UnpackedAnalysisSchema, sent(packAnalysis(analysis)))).toEqual(analysis);
  });

  it("holds what mentions have in common once", () => {
    const { places, said, links, reasons } = packAnalysis(analysis).mentions;
    expect(places).toEqual([0, 13, 0, 20, 33, 0, 40, 56, 1, 60, 76, 1, 80, 90, 2]);
    expect(said.map(({ text }) => text)).toEqual(["Sandworm Team", "the Grey Plovers", "ransomware"]);
    expect(links).toEqual([link, unknownLink("No register knows it.")]);
    expect(reasons).toEqual(["A name that the knowledge base has."]);
  });

  it("gives each mention as it was, and none beyond the last", () => {
    const mentions = new MentionList(v.parse(PackedAnalysisSchema, sent(packAnalysis(analysis))));
    expect([...mentions]).toEqual(analysis.mentions);
    expect(analysis.mentions.map((_, index) => mentions.at(index))).toEqual(analysis.mentions);
    expect([mentions.length, mentions.at(-1), mentions.at(5)]).toEqual([5, undefined, undefined]);
  });

  it("leaves the analysis that it was made of as it is", () => {
    const before = structuredClone(analysis);
    v.parse(UnpackedAnalysisSchema, packAnalysis(analysis));
    expect(analysis).toEqual(before);
  });

  const one = { places: [0, 13, 0], said: [{ ...packAnalysis(analysis).mentions.said[0] }] };
  it.each([
    ["a link that is not there", { said: [{ ...one.said[0], link: 2 }] }],
    ["a link before the first", { said: [{ ...one.said[0], link: -1 }] }],
    ["half a link", { said: [{ ...one.said[0], link: 0.5 }] }],
    ["a link of its own", { said: [{ ...one.said[0], link }] }],
    ["a reason that is not there", { said: [{ ...one.said[0], why: 1 }] }],
    ["a reason of its own", { said: [{ ...one.said[0], why: "A name." }] }],
    ["a place of which nothing is said", { places: [0, 14, 1] }],
    ["half a place", { places: [0, 14] }],
    ["a place before the text", { places: [-1, 14, 0] }],
    ["a place between two characters", { places: [0.5, 14, 0] }],
    ["a place in words", { places: ["0", 14, 0] }],
    ["no places", { places: null }],
  ])("is refused with %s", (_, part) => {
    const { mentions, ...rest } = packAnalysis(analysis);
    const given = (changed: object): unknown => sent({ ...rest, mentions: { ...mentions, ...one, ...changed } });
    expect(v.is(PackedAnalysisSchema, given(part))).toBe(false);
    expect(v.is(PackedAnalysisSchema, given({}))).toBe(true);
  });
});
