import { because, type Reason } from "../../model/reason.ts";
import type { Passage } from "../../text/passage.ts";
import { bestRole, homeTest, mergeRoles, roleCounts } from "./best-role.ts";
import type { Accepted, Judged } from "./judge.ts";

const isAccepted = (judged: Judged): judged is Accepted => judged.verdict.kind === "accepted";
const isOpen = ({ verdict }: Judged): boolean => verdict.kind === "open";
const accept = (judged: Judged, why: Reason): Accepted => ({
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
    return proof ? accept(judged, because("name_proven")) : judged;
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
  const isListed = listTest(all.filter(isAccepted), passage);
  return all.map((judged) => (isOpen(judged) && isListed(judged) ? accept(judged, because("name_listed")) : judged));
}

/** The readings that stand, after the whole article has been asked: no two cover the same words; the longest stand. */
export function choose(all: readonly Judged[], passage: Passage): Accepted[] {
  const standing = acceptListed(acceptProven(all), passage).filter(isAccepted);
  const bySpan = Map.groupBy(standing, ({ window }) => `${window.start} ${window.end}`);
  const spans = Array.from(bySpan.values(), mergeRoles);
  const unambiguous = spans.flatMap((readings) => (readings.length === 1 ? readings : []));
  const counts = {
    count: roleCounts(all),
    isListed: listTest(unambiguous, passage),
    keys: new Set(standing.map(({ window }) => window.key)),
    isAtHome: homeTest(unambiguous),
  };
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
