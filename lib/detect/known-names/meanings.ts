import type { AliasClaim, Entity, EntityKind, KnowledgeView } from "../../model/knowledge.ts";
import type { NameWindow } from "../../text/name-windows.ts";
import { compareSpelling, isUpper, type Spelling, startsUpper } from "../../text/spelling.ts";

/** What kind of thing a known name is read as. */
const nameRoles = ["group", "software", "state", "government", "organization", "person", "place"] as const;
export type NameRole = (typeof nameRoles)[number];

/** A claim that the words may be read by, and how the words spell it. */
export interface ReadClaim {
  readonly claim: AliasClaim;
  readonly entity: Entity;
  readonly spelling: Spelling;
}

export interface Meaning {
  readonly role: NameRole;
  readonly claims: readonly ReadClaim[];
}

/**
 * A ransomware family and the gang behind it bear one name, so it is both. A campaign stands for whoever runs it, as there
 * is no actor type of its own for campaigns and its card tells the reader more than no mark would; but only by a code
 * name ("Operation Ghost"), not where it is described ("SolarWinds compromise"). Kinds without a role are not looked for.
 */
const rolesOf: Partial<Record<EntityKind, readonly NameRole[]>> = {
  "threat-group": ["group"],
  "ransomware-group": ["group", "software"],
  campaign: ["group"],
  malware: ["software"],
  tool: ["software"],
  state: ["state"],
  "government-body": ["government"],
  agency: ["government"],
  organization: ["organization"],
  person: ["person"],
  place: ["place"],
};

const computerRoles: ReadonlySet<NameRole> = new Set(["group", "software"]);
export const isComputerRole = (role: NameRole): boolean => computerRoles.has(role);

/** Length of a key from which a name in small letters can be no ordinary word: "fancybear", "trickbot". */
const shortestLowerKey = 6;

/** Whether the words may be the claimed name in this spelling, case above all: "us" is no "US", "turkey" no "Turkey". */
function isAcceptable(written: string, key: string, claim: AliasClaim, entity: Entity, spelling: Spelling): boolean {
  if (spelling === "exact") return true;
  if (claim.form === "acronym" || (isUpper(claim.name) && claim.name.length <= 4 && !/\d/u.test(claim.name))) {
    return isUpper(written) && spelling === "separated";
  }
  const isComputer = entity.kind !== "state" && (rolesOf[entity.kind] ?? []).some(isComputerRole);
  if (spelling === "lower") return isComputer && claim.policy === "strong" && key.length >= shortestLowerKey;
  if (spelling === "upper") return key.length >= 4 || !isComputer;
  if (spelling === "recased") return startsUpper(written) || claim.policy === "strong";
  return spelling !== "separated" || startsUpper(written) || !startsUpper(claim.name);
}

const isDescription = (claim: AliasClaim, entity: Entity): boolean =>
  entity.kind === "campaign" &&
  /\b(?:breach|compromise|attacks?|hack|incident|intrusions?|campaign|espionage)\b/iu.test(claim.name);

/** `isProgram`: "net.exe" is the tool even where "Net" alone is never read as one. */
function readClaims(
  written: string,
  { key, suffix }: NameWindow,
  claims: readonly AliasClaim[],
  knowledge: KnowledgeView,
): ReadClaim[] {
  const isProgram = suffix === "program";
  return claims.flatMap((claim) => {
    const entity = knowledge.entity(claim.entityId);
    if (entity === undefined || (claim.policy === "never" && !(isProgram && entity.kind === "tool"))) return [];
    if (isDescription(claim, entity)) return [];
    const spelling = compareSpelling(written, claim.name);
    if (!isProgram && !isAcceptable(written, key, claim, entity, spelling)) return [];
    // A vendor's code word in capitals ("BARIUM", "ELECTRUM") is a word when it is written as one.
    // "Target Company" for "TargetCompany", "kill switch" for "KillSwitch": words that a name was made of.
    const isSplit = /\s/u.test(written) && !/[\s\d-]/u.test(claim.name);
    const isCodeWord =
      spelling === "recased" && entity.kind === "threat-group" && claim.policy === "strong" && /^\p{Lu}+$/u.test(claim.name);
    return [
      { claim: (isCodeWord || isSplit) && claim.policy === "strong" ? { ...claim, policy: "cue" } : claim, entity, spelling },
    ];
  });
}

function byRole(claims: readonly ReadClaim[]): Meaning[] {
  return nameRoles.flatMap((role) => {
    const own = claims.filter(({ entity }) => rolesOf[entity.kind]?.includes(role));
    return own.length === 0 ? [] : [{ role, claims: own }];
  });
}

/** Everything the words of a window may mean by the knowledge's claims; empty for most windows. */
export function meaningsOf(text: string, window: NameWindow, knowledge: KnowledgeView): Meaning[] {
  const claims = knowledge.claims(window.key);
  if (claims.length === 0) return [];
  const end = window.suffix === "program" ? window.end - ".exe".length : window.end;
  return byRole(readClaims(text.slice(window.start, end), window, claims, knowledge));
}
