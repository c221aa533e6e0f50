import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";
import { registerOf } from "./registers.ts";

const actsAs = ({ kind }: Entity): string =>
  kind === "tool" || kind === "malware" || kind === "ransomware-group" ? "software" : kind;

const isClaimedFor = (knowledge: KnowledgeView, name: string, id: string): boolean =>
  knowledge.claims(nameKey(name)).some(({ entityId }) => entityId === id);

/** One register may keep a thing in two of its lists: "Dharma Ransomware" and "dharma". */
const baseName = ({ name }: Entity): string => nameKey(name.replace(/ (?:ransomware|malware)$/iu, ""));

const attackIds = ({ externalIds }: Entity): string[] => externalIds.filter((id) => /^[GSC]\d{4}$/u.test(id));

/**
 * Whether two entities are two registers' records of what may well be one thing: they share an ATT&CK id, or one register
 * gives the other's name as an alias. What MISP calls similar does not count: it joins OilRig to APT35. They stay two, but
 * they do not compete: one is shown first, the other beside it. Records under two ATT&CK ids, of one register under two
 * names, of different kinds or of different countries are rivals.
 */
export function areCounterparts(a: Entity, b: Entity, knowledge: KnowledgeView): boolean {
  if (actsAs(a) !== actsAs(b) || (a.country !== null && b.country !== null && a.country !== b.country)) return false;
  const [ofA, ofB] = [attackIds(a), attackIds(b)];
  if (ofA.length > 0 && ofB.length > 0) return ofA.some((id) => ofB.includes(id));
  if (baseName(a) === baseName(b)) return true;
  if (registerOf(a.id) === registerOf(b.id) && a.source === b.source) return false;
  return isClaimedFor(knowledge, a.name, b.id) || isClaimedFor(knowledge, b.name, a.id);
}
