import type { Entities } from "./document-story.ts";
import type { ExportDocument } from "./export-format.ts";

const technique = /^T\d{4}(\.\d{3})?$/;

export const isTechnique = (id: string): boolean => technique.test(id);

/** ATT&CK's ids of the techniques that a remembered article surely named. */
export function techniqueIds(remembered: ExportDocument["remembered"], entities: Entities): string[] {
  return (remembered?.entities ?? []).flatMap(({ entityId, sure }) => {
    const entity = sure ? entities.get(entityId) : undefined;
    return entity?.kind === "technique" ? entity.externalIds.filter(isTechnique) : [];
  });
}
