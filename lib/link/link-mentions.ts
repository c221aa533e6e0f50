import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import { hasLink, type Link, type LinkedMention, type Mention } from "../model/mention.ts";
import { areCounterparts } from "./counterparts.ts";
import { type ArticleEvidence, articleEvidence } from "./evidence.ts";
import { rank } from "./rank.ts";
import { registerOf } from "./registers.ts";

/** By how much the best must lead its best rival to be chosen without asking the reader. */
const clearLead = 0.12;

/** A campaign and a group of one name: whichever the article means, it rarely says, so the reader is asked. */
const areCampaignAndGroup = (a: Entity, b: Entity): boolean =>
  a.kind !== b.kind && (a.kind === "campaign" || b.kind === "campaign");

/** "the campaign HomeLand Justice (MITRE ATT&CK)": tells two of one name apart. */
const shown = ({ kind, name, id }: Entity): string => `the ${kind.replaceAll("-", " ")} ${name} (${registerOf(id)})`;

function linkOf(mention: LinkedMention, evidence: ArticleEvidence, knowledge: KnowledgeView): Link {
  const ranked = rank(mention, evidence, knowledge);
  const candidates = ranked.map(({ candidate }) => candidate);
  const [best] = ranked;
  if (best === undefined) return { kind: "unknown", candidates: [], why: mention.link.why };
  if (best.candidate.claim.claimedBy === "article") {
    const why = `No register knows “${mention.text}”; ${best.candidate.why} Whether that is right is for the reader to say.`;
    return { kind: "ambiguous", candidates, why };
  }
  const rival = ranked.slice(1).find(({ entity }) => !areCounterparts(best.entity, entity, knowledge));
  const { name } = best.entity;
  if (rival === undefined) {
    const [, other] = ranked;
    const beside =
      other === undefined ? "" : ` ${registerOf(other.entity.source)} has a record of its own for it, ${other.entity.name}.`;
    return { kind: "linked", candidates, why: `${name}: ${best.candidate.why}${beside}` };
  }
  const isClear = best.candidate.score - rival.candidate.score >= clearLead && !areCampaignAndGroup(best.entity, rival.entity);
  if (isClear) {
    return { kind: "linked", candidates, why: `${name} rather than ${rival.entity.name}: ${best.candidate.why}` };
  }
  return {
    kind: "ambiguous",
    candidates,
    why: `“${mention.text}” may be ${shown(best.entity)} or ${shown(rival.entity)}${candidates.length > 2 ? " or another" : ""}; nothing here decides.`,
  };
}

/**
 * Ranks the candidates of every mention by the whole article and chooses where one is clearly best. Mentions without
 * candidates stay unknown; nothing is ever merged.
 */
export function linkMentions(mentions: readonly Mention[], knowledge: KnowledgeView): Mention[] {
  const evidence = articleEvidence(mentions, knowledge);
  const links = new Map<string, Link>();
  return mentions.map((mention) => {
    if (!hasLink(mention) || mention.link.candidates.length === 0) return mention;
    const id = `${mention.kind} ${mention.text} ${mention.link.candidates.map(({ entityId }) => entityId).join(" ")}`;
    const link = links.get(id) ?? linkOf(mention, evidence, knowledge);
    links.set(id, link);
    return { ...mention, link };
  });
}
