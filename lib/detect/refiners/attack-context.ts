import type { Mention, MentionOf } from "../../model/mention.ts";
import { contextNeeded } from "../attacks/detect-attacks.ts";
import type { Refiner } from "../detector.ts";

/** A group that attacks, or a tool for it, under a name that is no ordinary word. */
const isOnCyber = (mention: Mention): boolean =>
  mention.certainty === "certain" &&
  (mention.kind === "software" || (mention.kind === "actor" && mention.actorType === "threat-group"));

const isFirm = (mention: Mention): boolean =>
  mention.kind === "actor" && (mention.actorType === "organization" || mention.actorType === "government");

const breakIn = /^(?:hack(?:s|ed)?|breach(?:es|ed)?|intrusions?|break[- ]?ins?)$/iu;
/** "The intrusion at Haifa Chemicals", "the hack of the Treasury Department"; "hacked Acme". */
const intoFirm = /^ (?:(?:of|at|into) )?(?:the |its |a )?(?:\p{Lu}?\p{Ll}+ ){0,2}$/u;
/** "Acme was breached", "the Acme hack". */
const ofFirm = /^(?:(?: (?:was|were|has been|have been|had been)(?: \w+ly)?)?|['’]s) $/u;
/** "In breach of the Commission's rules". */
const isLaw =
  /^(?:['’]s?)? (?:\p{L}+ ){0,2}(?:rules?|resolutions?|law|laws|regulations?|guidelines|agreements?|code|policy|contract|privilege|standards)(?!\p{L})/u;

/** How far a name may stand from such a word. */
const reach = 40;

/** Firms and offices are broken into by computer, where no word says otherwise. */
function isOfFirm(text: string, attack: Mention, firms: readonly MentionOf<"actor">[]): boolean {
  if (!breakIn.test(attack.text) || /\bin $/u.test(text.slice(attack.start - 3, attack.start))) return false;
  return firms.some(({ start, end }) =>
    start >= attack.end
      ? start - attack.end < reach && intoFirm.test(text.slice(attack.end, start)) && !isLaw.test(text.slice(end, end + reach))
      : attack.start > end && attack.start - end < reach && ofFirm.test(text.slice(end, attack.start)),
  );
}

/**
 * "Took the website down" is an attack where the article names KillNet, whatever else it says, or tells of a hack at a firm:
 * words that need such an article stay in it, and go otherwise.
 */
export const attackContext: Refiner = {
  id: "attack-context",
  refine(mentions, { article }) {
    const waiting = mentions.filter(({ foundBy }) => foundBy === contextNeeded);
    if (waiting.length === 0) return mentions;
    const firms = mentions.filter((mention): mention is MentionOf<"actor"> => isFirm(mention));
    const stay = mentions.some(isOnCyber) || waiting.some((attack) => isOfFirm(article.text, attack, firms));
    return mentions.flatMap((mention): Mention[] => {
      if (mention.foundBy !== contextNeeded) return [mention];
      return stay ? [{ ...mention, foundBy: "attacks+attack-context" }] : [];
    });
  },
};
