import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import { registerOf } from "./registers.ts";

const actsAs = ({ kind }: Entity): string =>
  kind === "tool" || kind === "malware" || kind === "ransomware-group" ? "software" : kind;

const isClaimedFor = (knowledge: KnowledgeView, name: string, id: string): boolean =>
  knowledge.claims(nameKey(name)).some(({ entityId }) => entityId === id);

/** One register may keep a thing in two of its lists: "Dharma Ransomware" and "dharma". */
const baseName = ({ name }: Entity): string => nameKey(name.replace(/ (?:ransomware|malware)$/iu, ""));

/**
 * Whether two entities are two registers' records of what may well be one thing: they share an id, are said to be
 * similar, or each register gives the other's name as an alias. They stay two, but they do not compete: one is shown
 * first, the other beside it. Two records of one register under different names, of different kinds or of different
 * countries, are rivals.
 */
export function areCounterparts(a: Entity, b: Entity, knowledge: KnowledgeView): boolean {
  if (actsAs(a) !== actsAs(b) || (a.country !== null && b.country !== null && a.country !== b.country)) return false;
  if (baseName(a) === baseName(b)) return true;
  if (registerOf(a.id) === registerOf(b.id) && a.source === b.source) return false;
  if (a.externalIds.some((id) => b.externalIds.includes(id))) return true;
  const isSimilar = knowledge
    .relations(a.id)
    .some(({ type, from, to }) => type === "similar-to" && (from === b.id || to === b.id));
  return isSimilar || isClaimedFor(knowledge, a.name, b.id) || isClaimedFor(knowledge, b.name, a.id);
}
