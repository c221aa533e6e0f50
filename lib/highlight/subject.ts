import { hasLink, type Mention } from "../model/mention.ts";

/**
 * What a mention is about, so that others of the same can be found: the entity it is linked to, the day, the attack type.
 * A name that is ambiguous or unknown is about whatever has the same name.
 */
export function subjectOf(mention: Mention): string {
  if (hasLink(mention)) {
    const [first] = mention.link.candidates;
    return mention.link.kind === "linked" && first !== undefined ? first.entityId : `name:${mention.text.toLowerCase()}`;
  }
  switch (mention.kind) {
    case "attack":
      return `attack:${mention.attackType}`;
    case "date":
      return `date:${mention.value}`;
    case "participant":
      return `name:${mention.text.toLowerCase()}`;
    case "indicator":
      return `indicator:${mention.refanged}`;
  }
}
