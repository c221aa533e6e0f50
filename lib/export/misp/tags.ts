import type { Entity } from "../../model/knowledge.ts";
import type { Entities } from "../document-story.ts";
import { entityIdsIn } from "../documents-of.ts";
import type { ExportDocument } from "../export-format.ts";

/** The galaxy that has ATT&CK's object of that number: G groups, C campaigns, S software, T techniques. */
function attackGalaxy(attackId: string, kind: Entity["kind"]): string {
  if (attackId.startsWith("G")) return "mitre-intrusion-set";
  if (attackId.startsWith("C")) return "mitre-campaign";
  if (attackId.startsWith("T")) return "mitre-attack-pattern";
  return kind === "tool" ? "mitre-tool" : "mitre-malware";
}

/** MISP names an ATT&CK cluster by name and number, and its own by the name alone. */
function galaxyTag(entity: Entity): string | null {
  const attackId = entity.externalIds.find((id) => /^(?:[GSC]\d{4}|T\d{4}(?:\.\d{3})?)$/.test(id));
  if (attackId !== undefined) return `misp-galaxy:${attackGalaxy(attackId, entity.kind)}="${entity.name} - ${attackId}"`;
  if (!entity.id.startsWith("misp:")) return null;
  if (entity.kind === "threat-group") return `misp-galaxy:threat-actor="${entity.name}"`;
  return entity.kind === "ransomware-group" ? `misp-galaxy:ransomware="${entity.name}"` : null;
}

/** Where it is from, the clusters of MISP's galaxies that are named, and the reader's own tags. */
export function tagsOf(document: ExportDocument, entities: Entities): string[] {
  const linked = entityIdsIn({ documents: [{ ...document, notes: [] }], entityNotes: [] });
  const galaxies = linked.flatMap((id) => {
    const entity = entities.get(id);
    return (entity === undefined ? null : galaxyTag(entity)) ?? [];
  });
  const own = document.notes.flatMap(({ tags }) => tags);
  return [...new Set(["type:OSINT", 'osint:source-type="news-report"', ...galaxies, ...own])];
}
