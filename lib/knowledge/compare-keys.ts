import type { FactKey } from "./database.ts";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The database's own order of keys: by UTF-16 code units, lists by their parts. */
export function compareKeys(a: FactKey, b: FactKey): number {
  if (typeof a === "string" || typeof b === "string") return compareText(String(a), String(b));
  for (const [position, part] of a.entries()) {
    const order = compareText(part, b[position] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
