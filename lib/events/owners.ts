import { unknownName } from "./participants.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { isAdjective, isPossessive, lowerAt } from "./syntax.ts";
import { determiners } from "./words.ts";

const belongsTo = /^(?:of|at|from|belonging)$/u;

const canOwn = ({ mention }: Item): boolean =>
  (mention.kind === "actor" && mention.actorType !== "threat-group") ||
  (mention.kind === "participant" && mention.foundBy === unknownName);

/** "The University of Halden's payroll system": at most two words in between. */
function ownersBefore(scene: Scene, from: number): Item[] {
  const owner = [1, 2, 3].map((step) => scene.itemAt(from - step)).find((item) => item !== undefined);
  return owner !== undefined && owner.to <= from && canOwn(owner) && isPossessive(scene, owner) ? [owner] : [];
}

/** "Three employees of Hartwell College", "a worker at Fenwick Telecom": whose people or machines they are. */
export function ownersOf(scene: Scene, sentence: Sentence, { mention, from, to }: Item): Item[] {
  if (mention.kind !== "participant" || mention.foundBy === unknownName) return [];
  if (!belongsTo.test(lowerAt(scene, to))) return ownersBefore(scene, from);
  for (let at = to + 1; at <= Math.min(sentence.last, to + 4); at++) {
    const owner = scene.itemAt(at);
    if (owner !== undefined && isAdjective(scene, owner)) {
      at = owner.to - 1;
      continue;
    }
    if (owner !== undefined) return canOwn(owner) ? [owner] : [];
    if (!determiners.has(lowerAt(scene, at)) && !/^\p{Ll}{3,}$/u.test(scene.tokens[at]?.text ?? "")) return [];
  }
  return [];
}
