import type { EntityKind, MatchPolicy } from "../model/knowledge.ts";
import type { FactTable, Origin } from "./database.ts";
import type { FactRows } from "./rows.ts";

/**
 * What becomes of an imported row: `conflicting` differs from what the reader wrote, which stays; `removed` was taken
 * out by the reader and stays out.
 */
export const statuses = ["new", "changed", "same", "conflicting", "removed"] as const;
export type Status = (typeof statuses)[number];

export interface Decision<Row> {
  readonly status: Status;
  /** What is to be written; null when nothing is. */
  readonly row: Row | null;
}

type Row = FactRows[FactTable][number];

const maximalList = 24;
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].slice(0, maximalList);

/** What is known, with what the import adds to it. Names, kinds and match policies that are there stay. */
function merged<R extends Row>(there: R, incoming: R): R {
  if ("kind" in there && "kind" in incoming) {
    return {
      ...there,
      country: there.country ?? incoming.country,
      externalIds: union(there.externalIds, incoming.externalIds),
      references: union(there.references, incoming.references),
      firstSeen: there.firstSeen ?? incoming.firstSeen,
      lastSeen: incoming.lastSeen ?? there.lastSeen,
    };
  }
  if ("from" in there && "from" in incoming) return { ...there, validTo: incoming.validTo ?? there.validTo };
  return there;
}

/** Decides on one row, given the row of the same key that is in the database. */
export function decide<R extends Row>(there: R | undefined, incoming: R, isRemoved: boolean, origin: Origin): Decision<R> {
  if (isRemoved) return { status: "removed", row: null };
  if (there === undefined) return { status: "new", row: { ...incoming, origin } };
  const together = merged(there, incoming);
  if (JSON.stringify(together) === JSON.stringify(there)) return { status: "same", row: null };
  if (there.origin === "reader") return { status: "conflicting", row: null };
  return { status: "changed", row: { ...together, origin } };
}

const carefulness: Readonly<Record<MatchPolicy, number>> = { strong: 0, cue: 1, never: 2 };

/** The most careful of the policies that the name already has; null when it has none. */
export function mostCareful(policies: readonly MatchPolicy[]): MatchPolicy | null {
  return policies.toSorted((a, b) => carefulness[b] - carefulness[a])[0] ?? null;
}

const threats: ReadonlySet<EntityKind> = new Set(["threat-group", "ransomware-group", "campaign", "malware", "tool"]);

/** Kinds whose names are marked by the same rules: what is said of "Cuba" the ransomware tells nothing of the state. */
export const areOneFamily = (a: EntityKind, b: EntityKind): boolean => threats.has(a) === threats.has(b);
