import { useMemo } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { Entity } from "../../../model/knowledge.ts";
import { EntityForm } from "./entity-form.tsx";
import type { KnowledgePort } from "./knowledge-port.ts";
import { addressOf } from "./place.ts";
import { Changed, useEdits } from "./use-edits.tsx";

const emptyEntity = (name: string): Entity => ({
  id: `own:${crypto.randomUUID()}`,
  kind: "threat-group",
  name,
  country: null,
  externalIds: [],
  references: [],
  firstSeen: null,
  lastSeen: null,
  source: "reader",
});

/** An entity that only the reader knows; its name is the first claim for it. */
export function NewEntity({ port, name }: { readonly port: KnowledgePort; readonly name: string }) {
  const entity = useMemo(() => emptyEntity(name), [name]);
  const edits = useEdits(port, async () => undefined);
  const save = async (filled: Entity): Promise<void> => {
    await edits.change({ kind: "save-entity", entity: filled });
    const { id: entityId, name } = filled;
    await edits.change({ kind: "save-claim", claim: { entityId, name, claimedBy: "reader", form: "name", policy: "cue" } });
    location.hash = addressOf(entityId);
  };
  return (
    <article class="entity">
      <a class="back" href="#knowledge">
        {text("library_back")}
      </a>
      <h2>{text("knowledge_new")}</h2>
      <EntityForm entity={entity} save={(filled) => void save(filled)} cancel={() => history.back()} />
      <Changed edits={edits} />
    </article>
  );
}
