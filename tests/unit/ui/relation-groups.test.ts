import { describe, expect, test } from "vitest";
import type { EntityContext } from "../../../lib/model/entity-context.ts";
import type { EntityKind } from "../../../lib/model/knowledge.ts";
import { relationGroups } from "../../../lib/ui/card/relation-groups.ts";

type Relation = EntityContext["relations"][number];

const relation = (type: Relation["type"], direction: Relation["direction"], kind: EntityKind, name: string): Relation => ({
  type,
  direction,
  other: { id: `test:${name}`, name, kind, country: null, externalIds: [] },
  source: "test",
});
const shown = (relations: readonly Relation[]) =>
  relationGroups(relations).map(({ title, relations: group }) => [title, group.map(({ other }) => other.name)]);

describe("relations on the card", () => {
  test("stand under titles by what they are, who and what before techniques", () => {
    const relations = [
      relation("uses", "out", "technique", "Phishing"),
      relation("uses", "out", "malware", "Zeta"),
      relation("uses", "out", "tool", "Alpha"),
      relation("attributed-to", "out", "state", "Examplia"),
      relation("attributed-to", "in", "campaign", "Operation Test"),
    ];
    expect(shown(relations)).toEqual([
      ["card_relation_attributed_to", ["Examplia"]],
      ["card_relation_credited_with", ["Operation Test"]],
      ["card_relation_uses", ["Alpha", "Zeta"]],
      ["card_relation_uses_techniques", ["Phishing"]],
    ]);
  });

  test("name each other end once, though two sources tell of it", () => {
    const twice = relation("uses", "out", "malware", "Zeta");
    expect(shown([twice, { ...twice, source: "other" }])).toEqual([["card_relation_uses", ["Zeta"]]]);
  });

  test("are the same title on both sides where the relation has no direction", () => {
    const relations = [relation("similar-to", "in", "malware", "A"), relation("similar-to", "out", "malware", "B")];
    expect(shown(relations)).toEqual([["card_relation_similar", ["A", "B"]]]);
  });

  test("are nothing where there are none", () => {
    expect(relationGroups([])).toEqual([]);
  });
});
