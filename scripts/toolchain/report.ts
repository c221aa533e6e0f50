// The table that `npm start` prints without a display.
import type { Analysis } from "../../lib/model/analysis.ts";
import { hasLink, type Mention } from "../../lib/model/mention.ts";

function groupName(mention: Mention): string | null {
  if (mention.kind === "actor") return mention.actorType;
  if (mention.kind === "attack") return mention.mode === "event" ? "attack" : null;
  return mention.kind === "participant" ? null : mention.kind;
}

function meaning(mention: Mention): string {
  if (hasLink(mention)) {
    const names = mention.link.candidates.map(({ name, claim }) => `${name} (${claim.claimedBy})`);
    if (mention.link.kind === "linked") return names[0] ?? "";
    return mention.link.kind === "ambiguous" ? `one of: ${names.join(", ")}` : "not in the knowledge base";
  }
  if (mention.kind === "date")
    return mention.earliest === null ? mention.value : `${mention.value} (${mention.earliest} to ${mention.latest})`;
  if (mention.kind === "attack") return mention.attackType;
  return "";
}

/** One line for each kind, wording and meaning, with the number of times it occurs. */
export function mentionTable({ mentions }: Analysis): string {
  const rows = new Map<string, { kind: string; text: string; meaning: string; count: number }>();
  for (const mention of mentions) {
    const kind = groupName(mention);
    if (kind === null) continue;
    const text = mention.text.replaceAll(/\s+/g, " ");
    const key = JSON.stringify([kind, text, meaning(mention)]);
    const row = rows.get(key) ?? { kind, text, meaning: meaning(mention), count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  const sorted = [...rows.values()].toSorted((a, b) => a.kind.localeCompare(b.kind) || b.count - a.count);
  const width = (key: "kind" | "text"): number => Math.min(40, Math.max(0, ...sorted.map((row) => row[key].length)));
  const line = (row: { kind: string; text: string; meaning: string; count: number }): string =>
    `${row.kind.padEnd(width("kind"))}  ${row.text.padEnd(width("text"))}  ${String(row.count).padStart(2)}×  ${row.meaning}`;
  return sorted.map(line).join("\n");
}
