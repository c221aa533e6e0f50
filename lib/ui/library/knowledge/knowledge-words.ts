import { languageTag, type StringKey, text } from "../../../messaging/strings.ts";
import type { RelationOnPage } from "../../../model/entity-page.ts";
import type { EntityKind, MatchPolicy, Source } from "../../../model/knowledge.ts";

export const relationWord = ({ relation, direction }: Pick<RelationOnPage, "relation" | "direction">): string =>
  text(`relation_${relation.type.replaceAll("-", "_")}_${direction}` as StringKey);

export const policyWord = (policy: MatchPolicy): string => text(`knowledge_policy_${policy}`);

/** Who says so, as a name; the id where the source is gone. */
export const sourceWord = (id: string, sources: readonly Source[]): string =>
  sources.find((source) => source.id === id)?.name ?? id;

/** A class that gives a kind its tone; the word beside it says the same. */
export function toneOf(kind: EntityKind): string {
  if (kind === "malware" || kind === "tool") return "tone-software";
  if (kind === "technique") return "tone-attack";
  if (kind === "vulnerability") return "tone-vulnerability";
  return kind === "sector" || kind === "place" ? "tone-place" : "tone-actor";
}

export const numberWord = (count: number): string => count.toLocaleString(languageTag());

export const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
