import { incidentKey } from "../../events/digest.ts";
import { isAmong } from "../../events/verdicts.ts";
import { text } from "../../messaging/strings.ts";
import type { Incident } from "../../model/analysis.ts";
import { useMemoryOfArticle } from "./article-memory.ts";

const Sign = () => (
  <span class="new" title={text("memory_new_title")}>
    {text("memory_new")}
  </span>
);

/** On actors and software that no article read before named; `mention` is a position in `Analysis.mentions`. */
export function NewName({ mention }: { readonly mention: number }) {
  const memory = useMemoryOfArticle();
  const named = memory?.analysis.mentions[mention];
  const isOfInterest = named?.kind === "actor" || named?.kind === "software";
  return memory !== null && isOfInterest && isAmong(named, memory.newEntities) ? <Sign /> : null;
}

/** On incidents that neither an article read before nor the knowledge base tells of. */
export function NewIncident({ incident }: { readonly incident: Incident }) {
  const memory = useMemoryOfArticle();
  return memory?.newIncidents.has(incidentKey(memory.article, incident)) ? <Sign /> : null;
}
