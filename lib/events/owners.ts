import { unknownName } from "./participants.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { lowerAt } from "./syntax.ts";
import { determiners, phraseStops } from "./words.ts";

const belongsTo = /^(?:of|at|from|belonging)$/u;

const canOwn = ({ mention }: Item): boolean =>
  (mention.kind === "actor" && mention.actorType !== "threat-group") ||
  (mention.kind === "participant" && mention.foundBy === unknownName);

/** "The German chemist": which chemist, not whose. */
const isDemonym = (scene: Scene, { mention, to }: Item): boolean =>
  mention.kind === "actor" &&
  mention.actorType === "state" &&
  /^\p{Ll}{3,}$/u.test(scene.tokens[to]?.text ?? "") &&
  !phraseStops.has(lowerAt(scene, to));

/** "Three employees of Hartwell College", "a worker at Fenwick Telecom": whose people or machines they are. */
export function ownersOf(scene: Scene, sentence: Sentence, { mention, to }: Item): Item[] {
  if (mention.kind !== "participant" || mention.foundBy === unknownName || !belongsTo.test(lowerAt(scene, to))) return [];
  for (let at = to + 1; at <= Math.min(sentence.last, to + 4); at++) {
    const owner = scene.itemAt(at);
    if (owner !== undefined && isDemonym(scene, owner)) {
      at = owner.to - 1;
      continue;
    }
    if (owner !== undefined) return canOwn(owner) ? [owner] : [];
    if (!determiners.has(lowerAt(scene, at)) && !/^\p{Ll}{3,}$/u.test(scene.tokens[at]?.text ?? "")) return [];
  }
  return [];
}
