import type { Analysis } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** The mention that leads to a sentence: what happened there, else the first thing named in it; null where nothing is. */
export function mentionWithin({ mentions }: Analysis, { start, end }: Span): number | null {
  const inside = mentions.flatMap((mention, position) =>
    start <= mention.start && mention.end <= end ? [{ mention, position }] : [],
  );
  const visible = inside.filter(({ mention }) => mention.kind !== "participant");
  const attack = visible.find(({ mention }) => mention.kind === "attack");
  return (attack ?? visible[0] ?? inside[0])?.position ?? null;
}
