import type { Entity, EntityKind, MatchPolicy } from "../../lib/model/knowledge.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import type { PolicyList } from "./additions.ts";
import type { PolicyOf } from "./draft.ts";
import type { CommonWord } from "./source-files.ts";

const cyberKinds: ReadonlySet<EntityKind> = new Set(["threat-group", "ransomware-group", "campaign", "malware", "tool"]);

/** Met this often in subtitles (per 51 million words) a word is read as the word, cue or not: "one", "first", "at". */
const everydayFrequency = 9_000;

const attackId = /^(?:[GCS]\d{4}|T\d{4}(?:\.\d{3})?)$/u;
const hasDigit = /\d/u;

/**
 * How freely a name may be marked. In this order:
 * 1. what is kept by hand in `additions/policies.json`;
 * 2. sectors never: they are there for relations;
 * 3. techniques by their id only, by their name beside a cue;
 * 4. a threat that goes by the name of a state, people or capital ("Russian", "Cuba") never when it is a mere family, else by cue;
 * 5. one letter or digit never, up to three letters by cue;
 * 6. everyday words never, other dictionary words by cue;
 * 7. everything else anywhere.
 */
export function policyRules(entities: readonly Entity[], lists: readonly PolicyList[], common: readonly CommonWord[]): PolicyOf {
  const byHand = new Map<string, MatchPolicy>();
  for (const policy of ["strong", "cue", "never"] as const) {
    for (const list of lists) for (const name of list[policy]) byHand.set(nameKey(name), policy);
  }
  const words = new Map(common.map((word) => [nameKey(word.alias), word]));
  const places = new Set<string>();
  for (const entity of entities) if (entity.kind === "state") places.add(nameKey(entity.name));
  return ({ name, form }, { kind }) => {
    const key = nameKey(name);
    if (kind === "sector") return "never";
    if (attackId.test(name)) return "strong";
    if (kind === "technique") return "cue";
    if (!cyberKinds.has(kind)) return "strong";
    const kept = byHand.get(key);
    if (kept !== undefined) return kept;
    if (places.has(key)) return "cue";
    if (key.length <= 1) return "never";
    if (key.length <= 3 && form !== "demonym") return hasDigit.test(key) && key.length === 3 ? "cue" : "cue";
    const word = words.get(key);
    if (word === undefined) return "strong";
    return word.subtlex >= everydayFrequency ? "never" : "cue";
  };
}
