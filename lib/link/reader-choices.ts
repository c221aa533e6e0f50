import type { Choice } from "../model/choice.ts";
import { hasLink, type Link, type Mention } from "../model/mention.ts";
import { because } from "../model/reason.ts";
import { nameKey } from "../text/name-key.ts";

/** The narrower word counts more: what was said of this article before what was said of all. */
const narrowness = { article: 2, site: 1, always: 0 } as const;

function chosenLink(link: Link, entityId: string): Link | null {
  const chosen = link.candidates.filter((candidate) => candidate.entityId === entityId);
  if (chosen.length === 0) return null;
  const others = link.candidates.filter((candidate) => candidate.entityId !== entityId);
  return { kind: "linked", candidates: [...chosen, ...others], why: because("link_chosen") };
}

/** Mentions as the reader resolved their names; `choices` are those that hold for the article. Positions stay the same. */
export function withChoices(mentions: readonly Mention[], choices: readonly Choice[]): Mention[] {
  const ordered = choices.toSorted((a, b) => narrowness[a.scope] - narrowness[b.scope]);
  const byKey = new Map(ordered.map(({ key, entityId }) => [key, entityId]));
  return mentions.map((mention) => {
    const entityId = byKey.size > 0 && hasLink(mention) ? byKey.get(nameKey(mention.text)) : undefined;
    const link = entityId !== undefined && hasLink(mention) ? chosenLink(mention.link, entityId) : null;
    return link === null ? mention : ({ ...mention, link } as Mention);
  });
}
