import { useEffect, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { EntityContext } from "../../model/entity-context.ts";
import type { Entity } from "../../model/knowledge.ts";
import { countryName, entityKindWord } from "../shared/words.ts";
import { EntityMeetings } from "./entity-meetings.tsx";
import { EntityRelations } from "./entity-relations.tsx";
import type { LibraryPort } from "./library-port.ts";

type Hit = Awaited<ReturnType<LibraryPort["search"]>>[number];

const kindAndCountry = ({ kind, country }: Pick<Entity, "kind" | "country">): string =>
  [entityKindWord(kind), ...(country === null ? [] : [countryName(country)])].join(", ");

function useHits(port: LibraryPort, query: string): readonly Hit[] | null {
  const [hits, setHits] = useState<readonly Hit[] | null>([]);
  useEffect(() => {
    let isCurrent = true;
    setHits(query.trim() === "" ? [] : null);
    void port.search(query).then((found) => {
      if (isCurrent) setHits(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [port, query]);
  return hits;
}

const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function EntityPage({
  context,
  open,
  back,
}: {
  readonly context: EntityContext;
  readonly open: (id: string) => void;
  readonly back: () => void;
}) {
  const { entity, aliases, sources } = context;
  const nameOf = (id: string): string => sources.find((source) => source.id === id)?.name ?? id;
  return (
    <article class="entity">
      <button type="button" class="button plain small" onClick={back}>
        {text("library_back")}
      </button>
      <h2>{entity.name}</h2>
      <p class="soft">{kindAndCountry(entity)}</p>
      <EntityMeetings entityId={entity.id} />
      <h3>{text("library_names")}</h3>
      <ul>
        {aliases.map(({ name, claimedBy }) => (
          <li key={name}>
            {name} <span class="soft">{claimedBy.map(nameOf).join(", ")}</span>
          </li>
        ))}
      </ul>
      <EntityRelations context={context} open={open} />
      {entity.references.length > 0 && <h3>{text("library_references")}</h3>}
      <ul>
        {entity.references.filter(webLink).map((url) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {url}
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** What the knowledge base knows, by name and alias, as one types. */
export function KnowledgeView({ port }: { readonly port: LibraryPort }) {
  const [query, setQuery] = useState("");
  const [context, setContext] = useState<EntityContext | null>(null);
  const hits = useHits(port, query);
  const open = async (id: string): Promise<void> => setContext(await port.entityContext(id));
  return (
    <section aria-labelledby="knowledge-title">
      <h1 id="knowledge-title">{text("library_knowledge")}</h1>
      {context !== null ? (
        <EntityPage context={context} open={(id) => void open(id)} back={() => setContext(null)} />
      ) : (
        <>
          <input
            type="search"
            class="field"
            aria-label={text("library_knowledge_search")}
            placeholder={text("library_knowledge_search")}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="soft" role="status">
            {query.trim() !== "" && hits !== null && text("library_hits", hits.length)}
          </p>
          <ul class="hits">
            {hits?.map(({ entity, name }) => (
              <li key={entity.id}>
                <button type="button" class="hit" onClick={() => void open(entity.id)}>
                  <span class="hit-name">{entity.name}</span>
                  {name !== entity.name && <span class="soft">{text("library_also", name)}</span>}
                  <span class="soft hit-kind">{kindAndCountry(entity)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
