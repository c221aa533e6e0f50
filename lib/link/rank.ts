import type { Entity, KnowledgeView } from "../model/knowledge.ts";
import type { Candidate, LinkedMention } from "../model/mention.ts";
import { because, type Reason } from "../model/reason.ts";
import { nameKey } from "../text/name-key.ts";
import { compareSpelling, type Spelling } from "../text/spelling.ts";
import type { ArticleEvidence } from "./evidence.ts";
import { registerOf, registerToTell } from "./registers.ts";

/** How much a spelling tells for the claim that it is compared with. */
const spellingWeight: Record<Spelling, number> = {
  exact: 0.15,
  recased: 0.13,
  separated: 0.12,
  upper: 0.1,
  lower: 0.06,
  folded: 0.05,
};

/** Registers with one editor and public evidence before collections of names. */
const registerWeight: Record<string, number> = {
  "your own knowledge": 0.35,
  "MITRE ATT&CK": 0.25,
  Newsgloss: 0.15,
  CISA: 0.15,
  MISP: 0.1,
};

/** Whether the claimed name is the entity's own, "Group" at its end aside. */
const isOwnName = (claimed: string, entity: Pick<Entity, "name">): boolean =>
  nameKey(claimed).replace(/group$/u, "") === nameKey(entity.name).replace(/group$/u, "");

/** What the mention only borrows: a campaign that acts, a gang named for its software, a namesake in another country. */
function kindWeight(mention: LinkedMention, entity: Entity): number {
  // "National Security Agency (Liberia)" is meant where Liberia is named.
  if (/ \(\p{Lu}\p{Ll}/u.test(entity.name)) return -0.1;
  if (mention.kind === "actor" && entity.kind === "campaign") return -0.1;
  if (mention.kind === "software" && entity.kind === "ransomware-group") return -0.05;
  return 0;
}

export interface Ranked {
  readonly candidate: Candidate;
  readonly entity: Entity;
}

function scoreOf(mention: LinkedMention, { claim }: Candidate, entity: Entity, evidence: ArticleEvidence): number {
  const name = isOwnName(claim.name, entity) ? 0.15 : 0;
  const spelling = spellingWeight[compareSpelling(mention.text.replace(/\.exe$/iu, ""), claim.name)];
  const otherNames = Math.min(0.15, (evidence.namesOf(entity.id).size - 1) * 0.15);
  const related = Math.min(0.15, evidence.relatedTo(entity.id).length * 0.05);
  const attackId = entity.externalIds.some((id) => /^[GSC]\d{4}$/u.test(id)) ? 0.05 : 0;
  const sum =
    name +
    spelling +
    (registerWeight[registerOf(entity.id)] ?? 0) +
    otherNames +
    related +
    attackId +
    kindWeight(mention, entity);
  return Math.max(0, Math.min(1, sum));
}

const listed = (names: readonly string[]): Reason =>
  names.length < 2 ? names.join("") : because("list_and", names.slice(0, -1).join(", "), names.at(-1) ?? "");

/** `also`: what else speaks for it, two more clauses. */
function whoSays(text: string, { name, claimedBy }: Candidate["claim"], entity: Entity, also: readonly Reason[]): Reason {
  const register = registerToTell(claimedBy);
  if (claimedBy === "article") return because("claim_article", register, text, name, ...also);
  if (isOwnName(name, entity)) return because("claim_own_name", register, ...also);
  return because("claim_other_name", register, name, entity.name, ...also);
}

function whyOf({ text }: LinkedMention, { claim }: Candidate, entity: Entity, evidence: ArticleEvidence): Reason {
  const others = [...evidence.namesOf(entity.id)].filter((key) => key !== nameKey(text)).length;
  const related = evidence.relatedTo(entity.id).slice(0, 3);
  return whoSays(text, claim, entity, [
    others > 0 ? because("also_other_name") : "",
    related.length > 0 ? because("also_related", listed(related)) : "",
  ]);
}

/** One candidate an entity, best first, each with its score and a sentence. */
export function rank(mention: LinkedMention, evidence: ArticleEvidence, knowledge: KnowledgeView): Ranked[] {
  const ranked = mention.link.candidates.flatMap((candidate) => {
    const entity = knowledge.entity(candidate.entityId);
    if (entity === undefined) return [];
    const score = Math.round(scoreOf(mention, candidate, entity, evidence) * 1000) / 1000;
    return [{ entity, candidate: { ...candidate, score, why: whyOf(mention, candidate, entity, evidence) } }];
  });
  const sorted = ranked.toSorted((a, b) => b.candidate.score - a.candidate.score || a.entity.id.localeCompare(b.entity.id));
  const best = new Map<string, Ranked>();
  for (const entry of sorted) if (!best.has(entry.entity.id)) best.set(entry.entity.id, entry);
  return [...best.values()];
}
