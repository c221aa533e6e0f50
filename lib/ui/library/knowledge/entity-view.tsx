import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { EntityPage } from "../../../model/entity-page.ts";
import { EntityPicker } from "../../shared/entity-picker.tsx";
import { kindAndCountry } from "../../shared/words.ts";
import { EntityMeetings } from "../entity-meetings.tsx";
import { EntityForm } from "./entity-form.tsx";
import { EntityNotes } from "./entity-notes.tsx";
import { Facts } from "./facts.tsx";
import type { KnowledgePort } from "./knowledge-port.ts";
import { toneOf } from "./knowledge-words.ts";
import { Names } from "./names.tsx";
import { RelationGraph } from "./relation-graph.tsx";
import { Relations } from "./relations.tsx";
import { Changed, type Edits, useEdits } from "./use-edits.tsx";

type Loaded = EntityPage | "loading" | "none";

function usePage(port: KnowledgePort, id: string): { readonly page: Loaded; readonly reload: () => Promise<void> } {
  const [page, setPage] = useState<Loaded>("loading");
  const reload = async (): Promise<void> => {
    await port.ready();
    setPage((await port.page(id)) ?? "none");
  };
  useEffect(() => void reload(), [port, id]);
  return { page, reload };
}

const Back = () => (
  <a class="back" href="#knowledge">
    {text("library_back")}
  </a>
);

interface BarProps {
  readonly page: EntityPage;
  readonly edits: Edits;
  readonly close: () => void;
}

/** The entity as a whole: its facts, made one with another, or taken out. */
function WholeEdits({ page, edits, close }: BarProps) {
  const { entity } = page;
  return (
    <section class="whole-edits">
      <EntityForm
        key={JSON.stringify(entity)}
        entity={entity}
        save={(changed) => void edits.change({ kind: "save-entity", entity: changed })}
        cancel={close}
      />
      <details>
        <summary>{text("knowledge_merge")}</summary>
        <p class="soft">{text("knowledge_merge_hint", entity.name)}</p>
        <EntityPicker
          label={text("knowledge_merge_with")}
          except={entity.id}
          pick={({ id }) => {
            void edits.change({ kind: "merge", keptId: entity.id, goneId: id });
            return true;
          }}
        />
      </details>
      <button
        type="button"
        class="button plain danger"
        onClick={() => void edits.change({ kind: "take-out-entity", id: entity.id })}
      >
        {text("knowledge_delete", entity.name)}
      </button>
    </section>
  );
}

const Gone = ({ edits }: { readonly edits: Edits }) => (
  <>
    <Back />
    <Changed edits={edits} />
    <p class="empty">{text("knowledge_gone")}</p>
  </>
);

/** One entity: what is known of it, who says so, where the reader met it, and what the reader wrote on it. */
export function EntityView({ port, id }: { readonly port: KnowledgePort; readonly id: string }) {
  const { page, reload } = usePage(port, id);
  const [isEditing, setEditing] = useState(false);
  const edits = useEdits(port, reload);
  if (page === "loading") return <p class="soft">{text("library_loading")}</p>;
  if (page === "none") return <Gone edits={edits} />;
  const { entity, names, relations, sources } = page;
  const editing = isEditing ? edits : null;
  return (
    <article class={`entity ${toneOf(entity.kind)}`}>
      <Back />
      <div class="title-row">
        <h2>{entity.name}</h2>
        <button type="button" class="button" onClick={() => setEditing(!isEditing)}>
          {text(isEditing ? "knowledge_edit_done" : "library_edit")}
        </button>
      </div>
      <p class="entity-kind">{kindAndCountry(entity)}</p>
      <Changed edits={edits} />
      {isEditing ? <WholeEdits page={page} edits={edits} close={() => setEditing(false)} /> : <Facts page={page} />}
      <Names entityId={entity.id} names={names} sources={sources} edits={editing} />
      {!isEditing && <RelationGraph entity={entity} relations={relations} />}
      <Relations entityId={entity.id} relations={relations} sources={sources} edits={editing} />
      <EntityMeetings entityId={entity.id} />
      <EntityNotes port={port} ids={[entity.id, ...page.mergedIds]} />
    </article>
  );
}
