import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { LibraryPort } from "../library-port.ts";
import { EntityView } from "./entity-view.tsx";
import { ImportView } from "./import-view.tsx";
import { NewEntity } from "./new-entity.tsx";
import { usePlace } from "./place.ts";
import { noSearch, SearchView } from "./search-view.tsx";

/** The address may say what is looked for, or the name of a new entry: the context menu and the address bar lead there. */
const isFind = (place: string): boolean => place.startsWith("find:");
const isNew = (place: string): boolean => place === "new" || place.startsWith("new:");

/** What the knowledge base knows: found as one types, read and changed entity by entity. */
export function KnowledgeView({ port }: { readonly port: LibraryPort }) {
  const place = usePlace();
  // Kept here, so that it is there again on the way back from an entity.
  const [search, setSearch] = useState(noSearch);
  useEffect(() => {
    if (isFind(place)) setSearch({ ...noSearch, query: place.slice("find:".length) });
  }, [place]);
  return (
    <section class="knowledge" aria-labelledby="knowledge-title">
      <h1 id="knowledge-title" class={place === "" || isFind(place) ? "" : "visually-hidden"}>
        {text("library_knowledge")}
      </h1>
      {place === "" || isFind(place) ? (
        <SearchView port={port.knowledge} search={search} setSearch={setSearch} />
      ) : isNew(place) ? (
        <NewEntity key={place} port={port.knowledge} name={place.slice("new:".length)} />
      ) : place === "import" ? (
        <ImportView port={port.knowledge} />
      ) : (
        <EntityView key={place} port={port.knowledge} id={place} />
      )}
    </section>
  );
}
