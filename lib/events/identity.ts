import { hasLink, type Mention } from "../model/mention.ts";
import { unknownName } from "./participants.ts";

/** Whether the mention is a name, not only words like "the hackers". */
export const isNamed = (mention: Mention): boolean => mention.kind !== "participant" || mention.foundBy === unknownName;

/** The same for all mentions of one actor: its entity where it is surely known, else its name as written. */
export function identityOf(mention: Mention): string {
  const [first] = hasLink(mention) ? mention.link.candidates : [];
  if (hasLink(mention) && mention.link.kind === "linked" && first !== undefined) return first.entityId;
  return mention.text
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/u, "")
    .replace(/['’]s?$/u, "");
}

export const namesOf = (mentions: Iterable<Mention>): ReadonlySet<string> =>
  new Set([...mentions].filter(isNamed).map(identityOf));

/** Mentions of the same actor once, the first of them. */
export function distinct(mentions: Iterable<Mention>): Mention[] {
  const seen = new Map<string, Mention>();
  for (const mention of mentions) if (!seen.has(identityOf(mention))) seen.set(identityOf(mention), mention);
  return [...seen.values()];
}
