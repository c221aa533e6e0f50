import type { ExportDocument, ExportInput } from "../../export/export-format.ts";
import { ask } from "../../messaging/send.ts";
import type { Entity } from "../../model/knowledge.ts";
import { hasLink } from "../../model/mention.ts";
import type { Note } from "../../model/note.ts";

function entityIdsIn(documents: readonly ExportDocument[], entityNotes: readonly Note[]): Set<string> {
  const linked = documents.flatMap(({ analysis }) =>
    (analysis?.mentions ?? []).flatMap((mention) =>
      hasLink(mention) && mention.link.kind === "linked" ? (mention.link.candidates[0]?.entityId ?? []) : [],
    ),
  );
  const noted = [...documents.flatMap(({ notes }) => notes), ...entityNotes].flatMap(({ entityIds }) => entityIds);
  return new Set([...linked, ...noted]);
}

/** What the export formats work on: the documents, with the knowledge base's entities that they name. */
export async function gatherExport(documents: readonly ExportDocument[], entityNotes: readonly Note[]): Promise<ExportInput> {
  const entities: Entity[] = [];
  for (const entityId of entityIdsIn(documents, entityNotes)) {
    const context = await ask("entity.context", { entityId });
    if (context !== null) entities.push(context.entity);
  }
  return { exportedAt: new Date().toISOString(), documents: [...documents], entityNotes: [...entityNotes], entities };
}
