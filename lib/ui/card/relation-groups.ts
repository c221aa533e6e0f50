import type { StringKey } from "../../messaging/strings.ts";
import type { EntityContext } from "../../model/entity-context.ts";

type Relation = EntityContext["relations"][number];

export interface RelationGroup {
  readonly title: StringKey;
  readonly relations: readonly Relation[];
}

/** In the order shown: who and what first, the long list of techniques last. */
const titles = [
  ["attributed-to", "out", "card_relation_attributed_to"],
  ["attributed-to", "in", "card_relation_credited_with"],
  ["part-of", "out", "card_relation_part_of"],
  ["part-of", "in", "card_relation_includes"],
  ["led-by", "out", "card_relation_led_by"],
  ["led-by", "in", "card_relation_leads"],
  ["located-in", "out", "card_relation_located_in"],
  ["located-in", "in", "card_relation_home_of"],
  ["uses", "out", "card_relation_uses"],
  ["uses", "in", "card_relation_used_by"],
  ["targets", "out", "card_relation_targets"],
  ["targets", "in", "card_relation_targeted_by"],
  ["similar-to", "out", "card_relation_similar"],
  ["similar-to", "in", "card_relation_similar"],
] as const satisfies readonly (readonly [Relation["type"], Relation["direction"], StringKey])[];

const isTechnique = ({ other, direction }: Relation): boolean => direction === "out" && other.kind === "technique";

function titleOf(relation: Relation): StringKey {
  if (isTechnique(relation)) return "card_relation_uses_techniques";
  const row = titles.find(([type, direction]) => type === relation.type && direction === relation.direction);
  return row?.[2] ?? "card_relation_similar";
}

/** One of each other end under a title: two sources may tell of the same relation. */
function onceEach(relations: readonly Relation[]): Relation[] {
  return [...new Map(relations.map((relation) => [relation.other.id, relation])).values()].toSorted((a, b) =>
    a.other.name.localeCompare(b.other.name),
  );
}

/** An entity's relations under their titles, in the order they are shown; empty ones are left out. */
export function relationGroups(relations: readonly Relation[]): RelationGroup[] {
  const byTitle = Map.groupBy(relations, titleOf);
  const order = new Set<StringKey>([...titles.map(([, , title]) => title), "card_relation_uses_techniques"]);
  return [...order].flatMap((title) => {
    const found = byTitle.get(title);
    return found === undefined ? [] : [{ title, relations: onceEach(found) }];
  });
}
