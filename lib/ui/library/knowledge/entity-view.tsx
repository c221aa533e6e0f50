import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { EntityPage } from "../../../model/entity-page.ts";
import { EntityMeetings } from "../entity-meetings.tsx";
import { EntityNotes } from "./entity-notes.tsx";
import { Facts } from "./facts.tsx";
import type { KnowledgePort } from "./knowledge-port.ts";
import { kindAndCountry, toneOf } from "./knowledge-words.ts";
import { Names } from "./names.tsx";
import { RelationGraph } from "./relation-graph.tsx";
import { Relations } from "./relations.tsx";

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

/** One entity: what is known of it, who says so, where the reader met it, and what the reader wrote on it. */
export function EntityView({ port, id }: { readonly port: KnowledgePort; readonly id: string }) {
  const { page } = usePage(port, id);
  if (page === "loading") return <p class="soft">{text("library_loading")}</p>;
  if (page === "none")
    return (
      <>
        <Back />
        <p class="empty">{text("knowledge_gone")}</p>
      </>
    );
  const { entity, names, relations, sources } = page;
  return (
    <article class={`entity ${toneOf(entity.kind)}`}>
      <Back />
      <h2>{entity.name}</h2>
      <p class="entity-kind">{kindAndCountry(entity)}</p>
      <Facts page={page} />
      <Names names={names} sources={sources} />
      <RelationGraph entity={entity} relations={relations} />
      <Relations relations={relations} sources={sources} />
      <EntityMeetings entityId={entity.id} />
      <EntityNotes port={port} ids={[entity.id, ...page.mergedIds]} />
    </article>
  );
}
