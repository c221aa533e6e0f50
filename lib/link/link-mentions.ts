import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import { hasLink, type Link, type LinkedMention, type Mention } from "../model/mention.ts";
import { because, type Reason } from "../model/reason.ts";
import { areCounterparts } from "./counterparts.ts";
import { type ArticleEvidence, articleEvidence } from "./evidence.ts";
import { rank } from "./rank.ts";
import { registerToTell } from "./registers.ts";

/** By how much the best must lead its best rival to be chosen without asking the reader. */
const clearLead = 0.12;

/** A campaign and a group of one name: whichever the article means, it rarely says, so the reader is asked. */
const areCampaignAndGroup = (a: Entity, b: Entity): boolean =>
  a.kind !== b.kind && (a.kind === "campaign" || b.kind === "campaign");

/** "the campaign HomeLand Justice (MITRE ATT&CK)": tells two of one name apart. */
const shown = ({ kind, name, id }: Entity): Reason =>
  because(kind === "campaign" ? "shown_campaign" : "shown_entry", name, registerToTell(id));

function linkOf(mention: LinkedMention, evidence: ArticleEvidence, knowledge: KnowledgeView): Link {
  const ranked = rank(mention, evidence, knowledge);
  const candidates = ranked.map(({ candidate }) => candidate);
  const [best] = ranked;
  if (best === undefined) return { kind: "unknown", candidates: [], why: mention.link.why };
  if (best.candidate.claim.claimedBy === "article") {
    const why = because("link_article_alone", mention.text, best.candidate.why);
    return { kind: "ambiguous", candidates, why };
  }
  const rival = ranked.slice(1).find(({ entity }) => !areCounterparts(best.entity, entity, knowledge));
  const { name } = best.entity;
  if (rival === undefined) {
    const [, other] = ranked;
    const why =
      other === undefined
        ? because("link_to", name, best.candidate.why)
        : because("link_with_counterpart", name, best.candidate.why, registerToTell(other.entity.source), other.entity.name);
    return { kind: "linked", candidates, why };
  }
  const isClear = best.candidate.score - rival.candidate.score >= clearLead && !areCampaignAndGroup(best.entity, rival.entity);
  if (isClear) {
    return { kind: "linked", candidates, why: because("link_rather_than", name, rival.entity.name, best.candidate.why) };
  }
  return {
    kind: "ambiguous",
    candidates,
    why: because(candidates.length > 2 ? "link_open_more" : "link_open", mention.text, shown(best.entity), shown(rival.entity)),
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
