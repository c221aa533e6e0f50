import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areCounterparts } from "../../../lib/link/counterparts.ts";
import { linkMentions } from "../../../lib/link/link-mentions.ts";
import type { Candidate, Mention } from "../../../lib/model/mention.ts";
import { sentenceOf } from "../../../lib/model/reason.ts";
import { nameKey } from "../../../lib/text/name-key.ts";
import { namesKnowledge } from "../../cases/names-knowledge.ts";

function candidatesOf(name: string, claimedBy?: string): Candidate[] {
  return namesKnowledge.claims(nameKey(name)).flatMap((claim) => {
    const entity = namesKnowledge.entity(claim.entityId);
    if (entity === undefined) return [];
    const { policy } = claim;
    const told = { name: claim.name, claimedBy: claimedBy ?? claim.claimedBy, policy };
    return [{ entityId: entity.id, name: entity.name, externalIds: entity.externalIds, claim: told, score: 0, why: "" }];
  });
}

function group(text: string, candidates: readonly Candidate[] = candidatesOf(text)): Mention {
  const link = { kind: "ambiguous" as const, candidates: [...candidates], why: "" };
  return {
    kind: "actor",
    actorType: "threat-group",
    start: 0,
    end: text.length,
    text,
    foundBy: "test",
    certainty: "certain",
    why: "test",
    link,
  };
}

function state(text: string): Mention {
  const link = { kind: "ambiguous" as const, candidates: candidatesOf(text), why: "" };
  return {
    kind: "actor",
    actorType: "state",
    start: 0,
    end: text.length,
    text,
    foundBy: "test",
    certainty: "certain",
    why: "test",
    link,
  };
}

function linkFirst(...mentions: readonly Mention[]) {
  const [first] = linkMentions(mentions, namesKnowledge);
  if (first === undefined || !("link" in first)) throw new Error("the mention lost its link");
  return first.link;
}

const idsOf = (link: { readonly candidates: readonly Candidate[] }): string[] => link.candidates.map(({ entityId }) => entityId);

describe("linking", () => {
  it("puts ATT&CK’s record before another register’s of the same name, and keeps both", () => {
    const link = linkFirst(group("APT28"));
    expect(link.kind).toBe("linked");
    expect(idsOf(link)).toEqual(["attack:G0007", "misp:apt28"]);
    expect(sentenceOf(link.why)).toContain("MISP has a record of its own for it, APT28.");
  });

  it("leaves a campaign, a group’s alias and a group of one name open, whatever else the article names", () => {
    for (const context of [[], [state("Iran")], [state("Iran"), state("Albania"), group("VOID MANTICORE")]]) {
      const link = linkFirst(group("Homeland Justice"), ...context);
      expect(link.kind).toBe("ambiguous");
      expect(idsOf(link).toSorted()).toEqual(["attack:C0038", "attack:G1055", "misp:homeland"]);
      expect(sentenceOf(link.why)).toContain("campaign HomeLand Justice (MITRE ATT&CK)");
    }
  });

  it("counts another name of the same entity in the article", () => {
    const alone = linkFirst(group("Sednit")).candidates[0]?.score ?? 0;
    const link = linkFirst(group("Sednit"), group("APT28"));
    expect(link.candidates[0]?.score).toBeGreaterThan(alone);
    expect(sentenceOf(link.candidates[0]?.why ?? "")).toContain("another of its names");
  });

  it("counts a country that the article names", () => {
    const link = linkFirst(group("APT28"), state("Russia"));
    expect(sentenceOf(link.candidates[0]?.why ?? "")).toContain("Russia");
  });

  it("tells that the article alone gives a name", () => {
    const link = linkFirst(group("Pale Heron", candidatesOf("Fancy Bear", "article")));
    expect(link.candidates.map(({ claim }) => claim.claimedBy)).toEqual(["article", "article"]);
    expect(link.kind).toBe("ambiguous");
    expect(sentenceOf(link.candidates[0]?.why ?? "")).toBe("this article gives “Pale Heron” as another name of Fancy Bear.");
  });

  it("leaves alone what has no candidates", () => {
    const mention = group("Red Lantern", []);
    expect(linkMentions([mention], namesKnowledge)).toEqual([mention]);
  });

  it("drops candidates that the knowledge no longer has", () => {
    const gone: Candidate = {
      entityId: "own:gone",
      name: "Gone",
      externalIds: [],
      claim: { name: "Gone", claimedBy: "reader", policy: "strong" },
      score: 0,
      why: "",
    };
    expect(linkFirst(group("Gone", [gone])).kind).toBe("unknown");
  });

  it("orders by score, scores between 0 and 1, one candidate an entity, each with a sentence", () => {
    const names = ["APT28", "Homeland Justice", "Sednit", "Winnti Group", "Leviathan", "Cobalt Group"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), (chosen) => {
        for (const mention of linkMentions(
          chosen.map((name) => group(name)),
          namesKnowledge,
        )) {
          const candidates = "link" in mention ? mention.link.candidates : [];
          const scores = candidates.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
          expect(new Set(candidates.map(({ entityId }) => entityId)).size).toBe(candidates.length);
          expect(candidates.every(({ why }) => sentenceOf(why).endsWith("."))).toBe(true);
        }
      }),
    );
  });
});

describe("counterparts", () => {
  const entity = (id: string) => {
    const found = namesKnowledge.entity(id);
    if (found === undefined) throw new Error(`no entity ${id} in the case knowledge`);
    return found;
  };

  it.each([
    ["attack:G0007", "misp:apt28", true],
    ["attack:S0266", "misp:trickbot", true],
    ["attack:C0038", "misp:homeland", false],
    ["attack:G1055", "misp:homeland", true],
    ["misp:dharma", "misp:dharma-2", true],
    ["attack:G0007", "attack:G0032", false],
    ["attack:G0044", "misp:winnti", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(areCounterparts(entity(a), entity(b), namesKnowledge)).toBe(expected);
    expect(areCounterparts(entity(b), entity(a), namesKnowledge)).toBe(expected);
  });
});
