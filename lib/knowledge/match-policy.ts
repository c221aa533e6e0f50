import type { EntityKind, MatchPolicy } from "../model/knowledge.ts";
import { nameKey } from "../text/name-key.ts";

const threats: ReadonlySet<EntityKind> = new Set(["threat-group", "ransomware-group", "campaign", "malware", "tool"]);
const registerId = /^(?:[GCS]\d{4}|T\d{4}(?:\.\d{3})?|CVE-\d{4}-\d{4,})$/u;

/** "APT28", "LockBit", "Cl0p": no word of a language looks so. */
const isCoined = (name: string): boolean => /\d/u.test(name) || /\p{Ll}\p{Lu}/u.test(name);

/**
 * How freely a name may be marked that nobody has judged: the careful side. A word that looks like any other waits for
 * a cue; what the knowledge already says of the same name goes before (`import-plan.ts`).
 */
export function cautiousPolicy(name: string, kind: EntityKind): MatchPolicy {
  if (registerId.test(name)) return "strong";
  if (kind === "sector") return "never";
  const { length } = nameKey(name);
  if (length <= 1) return "never";
  if (kind === "technique") return name.includes(" ") ? "cue" : "never";
  if (!threats.has(kind)) return length <= 2 || (kind === "person" && !name.includes(" ")) ? "cue" : "strong";
  if (length <= 2) return "never";
  if (length === 3) return "cue";
  return /[\s_-]/u.test(name) || isCoined(name) ? "strong" : "cue";
}
