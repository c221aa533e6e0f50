import type { Mention } from "../model/mention.ts";
import type { Scene, Sentence } from "./scene.ts";

/** Words that point back to a group named shortly before: "the group", "the hackers", "they". */
const pointsBack =
  /^(?:(?:the|this|that|these|those|its)\s+(?:same\s+)?(?:\w+\s+)?(?:group|gang|crew|hackers?|attackers?|collective|actors?|intruders|criminals|team)|they|them|he|she)$/iu;

/** How many sentences back a name still holds. */
const reach = 2;

const isGroup = (mention: Mention): boolean => mention.kind === "actor" && mention.actorType === "threat-group";

/** The group that such words stand for: the one named last before them, in this sentence or the two before it. */
export function antecedentOf(scene: Scene, sentence: Sentence, mention: Mention): Mention | null {
  if (mention.kind !== "participant" || !pointsBack.test(mention.text)) return null;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - reach); index--) {
    const named = scene.sentences[index]?.items.findLast((item) => isGroup(item.mention) && item.mention.end <= mention.start);
    if (named !== undefined) return named.mention;
  }
  return null;
}
