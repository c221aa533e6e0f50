import { ownedNouns } from "./cues.ts";
import type { Accepted, Judged } from "./judge.ts";
import { isComputerRole, type NameRole } from "./meanings.ts";

/**
 * What speaks for a role before the words around are asked: a sure claim, an own name rather than an alias, several
 * sources. A gang's name that is its ransomware's as well is met as the ransomware's more often.
 */
function prior({ meaning }: Judged): number {
  const strong = meaning.claims.some(({ claim }) => claim.policy === "strong") ? 0.5 : 0;
  const canonical = meaning.claims.some(({ claim, entity }) => claim.name === entity.name) ? 0.3 : 0;
  // "Turla" heads an entry of ATT&CK as a group; as malware only others have it.
  const heads = meaning.claims.some(({ claim, entity }) => claim.name === entity.name && /^attack:[GS]/u.test(entity.id))
    ? 0.2
    : 0;
  const own = meaning.claims.some(({ entity }) => entity.kind !== "ransomware-group" && entity.kind !== "campaign") ? 0.3 : 0;
  const sources = 0.05 * Math.min(5, meaning.claims.length);
  const family = meaning.role === "software" ? 0.2 : 0;
  return strong + canonical + heads + own + sources + family;
}

const reachWeights = { beside: 3, deed: 2, near: 0.4, around: 0.1 } as const;

function cueWeight({ cue, meaning }: Judged): number {
  if (cue === undefined) return 0;
  const isOwned = meaning.role === "software" && cue.reach === "beside" && ownedNouns.has(cue.word);
  return isOwned ? reachWeights.near : reachWeights[cue.reach];
}

type RoleCount = (key: string, role: NameRole) => number;

/** How often the article shows the name of this key with a cue for the role. */
export function roleCounts(all: readonly Judged[]): RoleCount {
  const counts = new Map<string, number>();
  for (const { cue, window, meaning } of all) {
    const id = `${meaning.role} ${window.key}`;
    if ((cue?.reach === "beside" || cue?.reach === "deed") && !(meaning.role === "software" && ownedNouns.has(cue.word)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (key, role) => counts.get(`${role} ${key}`) ?? 0;
}

/** What the whole article says on readings, asked for each in turn. */
export interface ArticleCounts {
  readonly count: RoleCount;
  readonly isListed: (judged: Judged) => boolean;
  /** Keys of all names that stand, to see whether "Winnti" is "Winnti Group" elsewhere. */
  readonly keys: ReadonlySet<string>;
  readonly isAtHome: (judged: Judged) => boolean;
}

/**
 * Tells whether a place lies where the article's other places lie, or a state is met under another name as well:
 * "Georgia" beside Atlanta, or beside Tbilisi.
 */
export function homeTest(unambiguous: readonly Judged[]): (judged: Judged) => boolean {
  const entitiesOf = ({ meaning }: Judged) => meaning.claims.map(({ entity }) => entity);
  const places = unambiguous.filter(({ meaning }) => meaning.role === "place");
  const countries = new Set(places.flatMap((judged) => entitiesOf(judged).map(({ country }) => country)));
  const states = new Set(unambiguous.flatMap((judged) => entitiesOf(judged).map(({ id }) => id)));
  return (judged) => {
    if (judged.meaning.role === "place")
      return entitiesOf(judged).some(({ country }) => country !== null && countries.has(country));
    return judged.meaning.role === "state" && entitiesOf(judged).some(({ id }) => states.has(id));
  };
}

/** Of the readings of the same words the one that the words around and the whole article speak for most. */
export function bestRole(readings: readonly Accepted[], counts: ArticleCounts): Accepted | undefined {
  const { count, isListed, keys: names, isAtHome } = counts;
  const keys = new Set(readings.map(({ window }) => window.key));
  const total = (role: NameRole): number => [...keys].reduce((sum, key) => sum + count(key, role), 0);
  const all = readings.reduce((sum, { meaning }) => sum + total(meaning.role), 0);
  const isGroupInFull = ({ window, meaning }: Accepted): boolean => meaning.role === "group" && names.has(`${window.key}group`);
  const isOtherThing = readings.some(({ meaning }) => !isComputerRole(meaning.role));
  // "in Cuba" stays the country in an article on Cuba ransomware.
  const isBorrowed = ({ meaning, verdict }: Accepted): boolean => isOtherThing && isComputerRole(meaning.role) && !verdict.proves;
  const weight = (judged: Accepted): number =>
    prior(judged) +
    cueWeight(judged) +
    (isListed(judged) ? 1 : 0) +
    (isAtHome(judged) ? 0.8 : 0) +
    (isGroupInFull(judged) ? 2 : 0) -
    (isBorrowed(judged) ? 3 : 0) +
    total(judged.meaning.role) / (all + 1);
  return readings.toSorted((a, b) => weight(b) - weight(a))[0];
}

/** "Dharma" and "Dharma ransomware" leave the same words: their claims are one reading's. */
export function mergeRoles(readings: readonly Accepted[]): Accepted[] {
  const byRole = Map.groupBy(readings, ({ meaning }) => meaning.role);
  return [...byRole.values()].flatMap((same) => {
    const [surest] = same.toSorted((a, b) => Number(b.verdict.proves) - Number(a.verdict.proves) || cueWeight(b) - cueWeight(a));
    if (surest === undefined) return [];
    return [{ ...surest, meaning: { ...surest.meaning, claims: same.flatMap(({ meaning }) => meaning.claims) } }];
  });
}
