import type { KnowledgeDatabase } from "../../lib/knowledge/database.ts";
import { type Edit, factsOfEntity, recorded, type TouchedFact, takeBackEdit } from "../../lib/knowledge/edit-history.ts";
import { saveClaim, saveEntity, saveRelations, setNamePolicy, takeOut, takeOutEntity } from "../../lib/knowledge/edits.ts";
import { mergeEntities } from "../../lib/knowledge/merge.ts";
import { claimRow, keyOf } from "../../lib/knowledge/rows.ts";
import { withSpace } from "../../lib/knowledge/storage-full.ts";
import { ask } from "../../lib/messaging/send.ts";
import type { AliasClaim, Relation } from "../../lib/model/knowledge.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import type { KnowledgeEdit } from "../../lib/ui/library/knowledge/knowledge-port.ts";

type FactEdit = Exclude<KnowledgeEdit, { kind: "name-policy" }>;

const ofClaim = (claim: AliasClaim): TouchedFact[] => [{ table: "claims", key: keyOf("claims", claimRow(claim, "reader")) }];
const ofRelation = (relation: Relation): TouchedFact[] => [
  { table: "relations", key: keyOf("relations", { ...relation, origin: "reader", since: "" }) },
];

function doEdit(database: KnowledgeDatabase, edit: FactEdit): Promise<Edit> {
  const record = (touched: readonly TouchedFact[], work: () => Promise<void>): Promise<Edit> =>
    recorded(database, async () => touched, work);
  switch (edit.kind) {
    case "save-entity":
      return record([{ table: "entities", key: edit.entity.id }], () => saveEntity(database, edit.entity));
    case "take-out-entity":
      return recorded(
        database,
        () => factsOfEntity(database, edit.id),
        () => takeOutEntity(database, edit.id),
      );
    case "merge":
      return mergeEntities(database, edit.keptId, edit.goneId);
    case "save-claim":
      return record(ofClaim(edit.claim), () => saveClaim(database, edit.claim));
    case "take-out-claim":
      return record(ofClaim(edit.claim), () => takeOut(database, { table: "claims", row: edit.claim }));
    case "save-relation":
      return record(ofRelation(edit.relation), () => saveRelations(database, [edit.relation]));
    case "take-out-relation":
      return record(ofRelation(edit.relation), () => takeOut(database, { table: "relations", row: edit.relation }));
  }
}

async function undoerOf(database: KnowledgeDatabase, edit: KnowledgeEdit): Promise<() => Promise<void>> {
  if (edit.kind !== "name-policy") {
    const done = await withSpace(() => doEdit(database, edit));
    return () => takeBackEdit(database, done);
  }
  const before = await database.namePolicies.get(nameKey(edit.name));
  await setNamePolicy(database, edit.name, edit.policy);
  return () => setNamePolicy(database, edit.name, before?.policy ?? null);
}

/** Does what the reader changed, tells the background, and gives what takes it back. */
export async function changeKnowledge(database: KnowledgeDatabase, edit: KnowledgeEdit): Promise<() => Promise<void>> {
  const undo = await undoerOf(database, edit);
  await ask("knowledge.changed", null);
  return async () => {
    await undo();
    await ask("knowledge.changed", null);
  };
}
