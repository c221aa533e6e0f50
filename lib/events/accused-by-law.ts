import type { Mention } from "../model/mention.ts";
import type { AttributionDraft } from "./attributions.ts";
import type { ResponseDraft } from "./responses.ts";
import type { Scene } from "./scene.ts";

/** Between who is arrested and the attack: what for. */
const accuses = /\b(?:over|for|with|suspected|accused|in connection|behind|alleged|charged|role in)\b/iu;

/** A person or a group; the place or the firm in such a sentence is where, or whom it was done to. */
const canBeCharged = (mention: Mention): boolean =>
  mention.kind === "participant" ||
  (mention.kind === "actor" && (mention.actorType === "person" || mention.actorType === "threat-group"));

/** "Police arrested a man suspected of the attacks": by the word of the police it was the man. */
export function accusedByLaw(scene: Scene, responses: readonly ResponseDraft[]): AttributionDraft[] {
  return responses.flatMap(({ sentence, kind, actors, targets }): AttributionDraft[] => {
    if (kind !== "arrest" && kind !== "indictment") return [];
    return targets.filter(canBeCharged).flatMap((accused): AttributionDraft[] => {
      const deed = sentence.triggers.find(({ from }) => (scene.tokens[from]?.start ?? 0) >= accused.end);
      if (deed === undefined) return [];
      const between = scene.text.slice(accused.end, scene.tokens[deed.from]?.start ?? accused.end);
      const stance = kind === "arrest" ? "suspects" : "attributes";
      return accuses.test(between) ? [{ sentence, claimant: actors[0] ?? null, accused, stance }] : [];
    });
  });
}
