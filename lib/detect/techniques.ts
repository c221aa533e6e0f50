import { type Link, type Mention, unknownLink } from "../model/mention.ts";
import { because } from "../model/reason.ts";
import type { Detector, Reading } from "./detector.ts";

/** Ids of MITRE ATT&CK: T1486, T1566.001, TA0040, G0007, S0190, C0038; "TA453" is a group of Proofpoint's and no id. */
const attackId = /(?<![\p{L}\p{N}_./-])(?:T\d{4}(?:\.\d{3})?|TA00\d{2}|[GSC][01]\d{3})(?![\p{L}\p{N}_-]|\.\d)/gu;

function kindOf(id: string): "tactic" | "technique" | "group" | "software" | "campaign" {
  if (id.startsWith("T")) return id.startsWith("TA") ? "tactic" : "technique";
  if (id.startsWith("G")) return "group";
  return id.startsWith("S") ? "software" : "campaign";
}

function linkOf(id: string, { knowledge }: Reading): Link {
  const entity = knowledge.entity(`attack:${id}`);
  if (entity === undefined) return unknownLink(because("attack_no_entry", id));
  const why = `${id} is the ATT&CK id of ${entity.name}.`;
  const claim = { name: id, claimedBy: entity.source, policy: "strong" as const };
  const candidate = { entityId: entity.id, name: entity.name, externalIds: [...entity.externalIds], claim, score: 1, why };
  return { kind: "linked", candidates: [candidate], why };
}

/** An id of a group, a program or a campaign is text like a technique's: "G0007" names APT28 as little more than a link does. */
function mentionOf(id: string, start: number, reading: Reading): Mention | undefined {
  const link = linkOf(id, reading);
  const isTechnique = id.startsWith("T");
  // "S0190" may be a part number: only ids that ATT&CK gives count.
  if (!isTechnique && link.kind === "unknown") return undefined;
  const why = because(`attack_${kindOf(id)}`, id);
  const found = { start, end: start + id.length, text: id, foundBy: "techniques", certainty: "certain" as const, why, link };
  return { ...found, kind: "technique", attackId: id };
}

/** ATT&CK ids in the text, which reports list in tables: "T1059.001", "G0007". */
export const techniques: Detector = {
  id: "techniques",
  detect(reading: Reading): readonly Mention[] {
    return Array.from(reading.article.text.matchAll(attackId)).flatMap(({ 0: id, index }) => mentionOf(id, index, reading) ?? []);
  },
};
