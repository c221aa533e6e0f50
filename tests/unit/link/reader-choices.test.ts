import { describe, expect, test } from "vitest";
import { withChoices } from "../../../lib/link/reader-choices.ts";
import type { Choice } from "../../../lib/model/choice.ts";
import { type Candidate, hasLink, type Mention } from "../../../lib/model/mention.ts";

const candidate = (entityId: string): Candidate => ({
  entityId,
  name: entityId,
  externalIds: [],
  claim: { name: "Sandstorm", claimedBy: "test", policy: "strong" },
  score: 0.5,
  why: "",
});
const mention: Mention = {
  start: 0,
  end: 9,
  text: "Sandstorm",
  foundBy: "test",
  certainty: "certain",
  why: "",
  kind: "actor",
  actorType: "threat-group",
  link: { kind: "ambiguous", candidates: [candidate("a"), candidate("b")], why: "" },
};
const choice = (entityId: string, scope: Choice["scope"], key = "sandstorm"): Choice => ({ key, entityId, scope, where: "" });
const linkedTo = (choices: readonly Choice[]): string | null => {
  const [chosen] = withChoices([mention], choices);
  if (chosen === undefined || !hasLink(chosen) || chosen.link.kind !== "linked") return null;
  return chosen.link.candidates[0]?.entityId ?? null;
};

describe("a name that the reader resolved", () => {
  test.each<[string, readonly Choice[], string | null]>([
    ["stays ambiguous without a choice", [], null],
    ["is linked as chosen", [choice("b", "always")], "b"],
    ["is linked by the narrowest choice", [choice("a", "article"), choice("b", "always")], "a"],
    ["is linked by the site's choice before all sites'", [choice("b", "always"), choice("a", "site")], "a"],
    ["keeps its link when another name was chosen for", [choice("b", "always", "sandworm")], null],
    ["keeps its link when the chosen one is no candidate any more", [choice("c", "always")], null],
  ])("%s", (_, choices, expected) => {
    expect(linkedTo(choices)).toBe(expected);
  });

  test("keeps the other candidates for changing one's mind", () => {
    const [chosen] = withChoices([mention], [choice("b", "always")]);
    expect(chosen && hasLink(chosen) ? chosen.link.candidates.map(({ entityId }) => entityId) : []).toEqual(["b", "a"]);
  });
});
