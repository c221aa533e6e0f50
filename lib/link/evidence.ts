import type { KnowledgeView } from "../model/knowledge.ts";
import { hasLink, type LinkedMention, type Mention } from "../model/mention.ts";
import { nameKey } from "../text/name-key.ts";

/** What the whole article says for one entity. */
export interface ArticleEvidence {
  /** Spellings in the article that are claimed for the entity, as keys. */
  namesOf(entityId: string): ReadonlySet<string>;
  /** Names of entities in the article that the knowledge relates to this one: its country, its malware, its campaign. */
  relatedTo(entityId: string): readonly string[];
}

const isCertain = ({ link, certainty }: LinkedMention): boolean =>
  certainty !== "weak" && new Set(link.candidates.map(({ entityId }) => entityId)).size === 1;

function relatedNames(
  entityId: string,
  present: ReadonlyMap<string, string>,
  countries: ReadonlyMap<string, string>,
  knowledge: KnowledgeView,
): string[] {
  const names = knowledge.relations(entityId).flatMap(({ from, to, type }) => {
    if (type === "similar-to" || type === "targets") return [];
    return present.get(from === entityId ? to : from) ?? [];
  });
  const country = countries.get(knowledge.entity(entityId)?.country ?? "");
  return [...new Set([...names, ...(country === undefined ? [] : [country])])];
}

/** Reads the evidence off all linked mentions of the article, ranked or not. */
export function articleEvidence(mentions: readonly Mention[], knowledge: KnowledgeView): ArticleEvidence {
  const linked = mentions.filter(hasLink);
  const names = new Map<string, Set<string>>();
  const present = new Map<string, string>();
  const countries = new Map<string, string>();
  for (const mention of linked) {
    for (const { entityId, name } of mention.link.candidates) {
      names.set(entityId, (names.get(entityId) ?? new Set()).add(nameKey(mention.text)));
      if (!isCertain(mention)) continue;
      present.set(entityId, name);
      const entity = knowledge.entity(entityId);
      if (entity?.kind === "state" && entity.country !== null) countries.set(entity.country, name);
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    namesOf: (entityId) => names.get(entityId) ?? none,
    relatedTo: (entityId) =>
      relatedNames(entityId, present, countries, knowledge).filter((name) => name !== knowledge.entity(entityId)?.name),
  };
}
