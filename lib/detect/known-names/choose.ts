import type { Passage } from "../../text/passage.ts";
import { ownedNouns } from "./cues.ts";
import type { Judged, Verdict } from "./judge.ts";
import { isComputerRole, type NameRole } from "./meanings.ts";

type Accepted = Judged & { readonly verdict: Extract<Verdict, { kind: "accepted" }> };

const isAccepted = (judged: Judged): judged is Accepted => judged.verdict.kind === "accepted";
const isOpen = ({ verdict }: Judged): boolean => verdict.kind === "open";
const accept = (judged: Judged, why: string): Accepted => ({
  ...judged,
  verdict: { kind: "accepted", certainty: "likely", why, proves: false },
});

/** The entities: one accepted name proves the entity's other names and the name's other places. */
const proofs = ({ meaning }: Judged): string[] => meaning.claims.map(({ entity }) => entity.id);

/** An open name is accepted where the article elsewhere shows the same entity beyond doubt. */
function acceptProven(all: readonly Judged[]): Judged[] {
  const proven = new Set(all.filter((judged) => isAccepted(judged) && judged.verdict.proves).flatMap(proofs));
  return all.map((judged) => {
    const proof = isOpen(judged) && proofs(judged).some((key) => proven.has(key));
    return proof ? accept(judged, "The name is a word as well; elsewhere the article leaves no doubt that it is meant.") : judged;
  });
}

const listMarks = new Set([",", "and", "or", "/", "&", ";"]);

type ListTest = (judged: Judged) => boolean;

/** Tells whether a reading stands in a list beside one of the given names with the same role: "Conti, Royal and LockBit". */
function listTest(names: readonly Judged[], { tokens }: Passage): ListTest {
  const starts = new Set(names.map(({ window, meaning }) => `${meaning.role} ${window.first}`));
  const ends = new Set(names.map(({ window, meaning }) => `${meaning.role} ${window.last}`));
  const neighbour = (from: number, step: 1 | -1): number => {
    let index = from;
    while (listMarks.has(tokens[index]?.lower ?? "")) index += step;
    return index === from ? -1 : index;
  };
  return ({ window, meaning }) =>
    starts.has(`${meaning.role} ${neighbour(window.last + 1, 1)}`) ||
    ends.has(`${meaning.role} ${neighbour(window.first - 1, -1)}`);
}

/** An open name is accepted in a list with an accepted one. */
function acceptListed(all: readonly Judged[], passage: Passage): Judged[] {
  const isListed = listTest(
    all.filter((judged) => isAccepted(judged) && isComputerRole(judged.meaning.role)),
    passage,
  );
  return all.map((judged) =>
    isOpen(judged) && isListed(judged) ? accept(judged, "It stands in a list with names of its kind.") : judged,
  );
}

/**
 * What speaks for a role before the words around are asked: a sure claim, an own name rather than an alias, several
 * sources. A gang's name that is its ransomware's as well is met as the ransomware's more often.
 */
function prior({ meaning }: Judged): number {
  const strong = meaning.claims.some(({ claim }) => claim.policy === "strong") ? 0.5 : 0;
  const canonical = meaning.claims.some(({ claim, entity }) => claim.name === entity.name) ? 0.3 : 0;
  const own = meaning.claims.some(({ entity }) => entity.kind !== "ransomware-group" && entity.kind !== "campaign") ? 0.3 : 0;
  const sources = 0.05 * Math.min(5, meaning.claims.length);
  const family = meaning.role === "software" ? 0.2 : 0;
  return strong + canonical + own + sources + family;
}

const reachWeights = { beside: 3, near: 0.4, around: 0.1 } as const;

function cueWeight({ cue, meaning }: Judged): number {
  if (cue === undefined) return 0;
  const isOwned = meaning.role === "software" && cue.reach === "beside" && ownedNouns.has(cue.word);
  return isOwned ? reachWeights.near : reachWeights[cue.reach];
}

type RoleCount = (key: string, role: NameRole) => number;

/** How often the article shows the name of this key with a cue for the role. */
function roleCounts(all: readonly Judged[]): RoleCount {
  const counts = new Map<string, number>();
  for (const { cue, window, meaning } of all) {
    const id = `${meaning.role} ${window.key}`;
    if (cue?.reach === "beside" && !(meaning.role === "software" && ownedNouns.has(cue.word)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (key, role) => counts.get(`${role} ${key}`) ?? 0;
}

interface ArticleCounts {
  readonly count: RoleCount;
  readonly isListed: ListTest;
  /** Keys of all names that stand, to see whether "Winnti" is "Winnti Group" elsewhere. */
  readonly keys: ReadonlySet<string>;
}

function bestRole(readings: readonly Accepted[], { count, isListed, keys: names }: ArticleCounts): Accepted | undefined {
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
    (isGroupInFull(judged) ? 2 : 0) -
    (isBorrowed(judged) ? 3 : 0) +
    total(judged.meaning.role) / (all + 1);
  return readings.toSorted((a, b) => weight(b) - weight(a))[0];
}

/** "Dharma" and "Dharma ransomware" leave the same words: their claims are one reading's. */
function mergeRoles(readings: readonly Accepted[]): Accepted[] {
  const byRole = Map.groupBy(readings, ({ meaning }) => meaning.role);
  return [...byRole.values()].flatMap((same) => {
    const [surest] = same.toSorted((a, b) => Number(b.verdict.proves) - Number(a.verdict.proves) || cueWeight(b) - cueWeight(a));
    if (surest === undefined) return [];
    return [{ ...surest, meaning: { ...surest.meaning, claims: same.flatMap(({ meaning }) => meaning.claims) } }];
  });
}

/** The readings that stand, after the whole article has been asked: no two cover the same words; the longest stand. */
export function choose(all: readonly Judged[], passage: Passage): Accepted[] {
  const count = roleCounts(all);
  const standing = acceptListed(acceptProven(all), passage).filter(isAccepted);
  const bySpan = Map.groupBy(standing, ({ window }) => `${window.start} ${window.end}`);
  const spans = Array.from(bySpan.values(), mergeRoles);
  const unambiguous = spans.flatMap((readings) => (readings.length === 1 ? readings : []));
  const counts = { count, isListed: listTest(unambiguous, passage), keys: new Set(standing.map(({ window }) => window.key)) };
  const best = spans.flatMap((readings) => bestRole(readings, counts) ?? []);
  const taken: Accepted[] = [];
  let end = 0;
  const inOrder = best.toSorted((a, b) => a.window.start - b.window.start || b.window.end - a.window.end);
  for (const judged of inOrder) {
    if (judged.window.start < end) continue;
    taken.push(judged);
    end = judged.window.end;
  }
  return taken;
}
