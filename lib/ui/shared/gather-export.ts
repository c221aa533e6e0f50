import { entityIdsIn } from "../../export/documents-of.ts";
import type { ExportDocument, ExportInput, ExportOptions } from "../../export/export-format.ts";
import { ask } from "../../messaging/send.ts";
import type { Entity } from "../../model/knowledge.ts";
import { readSettings } from "../../settings/store.ts";

/** What the export formats work on: one article, with the knowledge base's entities that it names. */
export async function gatherExport(document: ExportDocument): Promise<ExportInput> {
  const content = { documents: [document], entityNotes: [] };
  const contexts = await Promise.all(entityIdsIn(content).map((entityId) => ask("entity.context", { entityId })));
  const entities = contexts.flatMap((context): Entity[] => (context === null ? [] : [context.entity]));
  return { ...content, exportedAt: new Date().toISOString(), entities };
}

/** What the reader has set for exports. */
export async function exportOptions(): Promise<ExportOptions> {
  const { wikiLinks, markdownTemplate } = await readSettings();
  return { wikiLinks, template: markdownTemplate };
}
