import type { Mention } from "../../model/mention.ts";
import { contextNeeded } from "../attacks/detect-attacks.ts";
import type { Refiner } from "../detector.ts";

/** A group that attacks, or a tool for it, under a name that is no ordinary word. */
const isOnCyber = (mention: Mention): boolean =>
  mention.certainty === "certain" &&
  (mention.kind === "software" || (mention.kind === "actor" && mention.actorType === "threat-group"));

/**
 * "Took the website down" is an attack where the article names KillNet, whatever else it says: words that need such an
 * article stay if one is named, and go otherwise.
 */
export const attackContext: Refiner = {
  id: "attack-context",
  refine(mentions) {
    const stay = mentions.some(isOnCyber);
    return mentions.flatMap((mention): Mention[] => {
      if (mention.foundBy !== contextNeeded) return [mention];
      return stay ? [{ ...mention, foundBy: "attacks+attack-context" }] : [];
    });
  },
};
