import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { KnowledgeFilter, KnowledgeOverview } from "../../../model/entity-page.ts";
import { entityKinds } from "../../../model/knowledge.ts";
import { Choice, SearchField } from "../../shared/filter-fields.tsx";
import { countryName, entityKindWord, kindAndCountry } from "../../shared/words.ts";
import type { KnowledgeHit, KnowledgePort } from "./knowledge-port.ts";
import { numberWord, sourceWord, toneOf } from "./knowledge-words.ts";
import { addressOf } from "./place.ts";

export interface Search {
  readonly query: string;
  readonly filter: KnowledgeFilter;
}

export const noSearch: Search = { query: "", filter: { kind: null, country: null, source: null } };

const isEmpty = ({ query, filter }: Search): boolean =>
  query.trim() === "" && Object.values(filter).every((value) => value === null);

/** Null while it is being looked for. */
function useHits(port: KnowledgePort, search: Search): readonly KnowledgeHit[] | null {
  const [hits, setHits] = useState<readonly KnowledgeHit[] | null>([]);
  useEffect(() => {
    let isCurrent = true;
    if (isEmpty(search)) setHits([]);
    else
      void port.search(search.query, search.filter).then((found) => {
        if (isCurrent) setHits(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [port, search]);
  return hits;
}

function useOverview(port: KnowledgePort): KnowledgeOverview | null {
  const [overview, setOverview] = useState<KnowledgeOverview | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      await port.ready();
      setOverview(await port.overview());
    };
    void load();
  }, [port]);
  return overview;
}

const kindOptions = () => entityKinds.map((kind) => ({ value: kind, word: entityKindWord(kind) }));
const byWord = (a: { word: string }, b: { word: string }): number => a.word.localeCompare(b.word);

interface FilterProps {
  readonly filter: KnowledgeFilter;
  readonly set: (filter: KnowledgeFilter) => void;
  readonly overview: KnowledgeOverview | null;
}

const Filters = ({ filter, set, overview }: FilterProps) => (
  <div class="knowledge-filters">
    <Choice
      label={text("knowledge_kind")}
      every={text("knowledge_every_kind")}
      options={kindOptions()}
      value={filter.kind}
      choose={(kind) => set({ ...filter, kind: entityKinds.find((one) => one === kind) ?? null })}
    />
    <Choice
      label={text("knowledge_country")}
      every={text("knowledge_every_country")}
      options={(overview?.countries ?? []).map((code) => ({ value: code, word: countryName(code) })).toSorted(byWord)}
      value={filter.country}
      choose={(country) => set({ ...filter, country })}
    />
    <Choice
      label={text("knowledge_source")}
      every={text("knowledge_every_source")}
      options={(overview?.sources ?? []).map(({ id, name }) => ({ value: id, word: name })).toSorted(byWord)}
      value={filter.source}
      choose={(source) => set({ ...filter, source })}
    />
  </div>
);

/** Several records may have one name: who tells of each stands beside it. */
const Hit = ({ entity, name, sources }: KnowledgeHit & Pick<KnowledgeOverview, "sources">) => (
  <li>
    <a class={`hit ${toneOf(entity.kind)}`} href={addressOf(entity.id)}>
      <span class="hit-name">{entity.name}</span>
      {name !== entity.name && <span class="soft">{text("library_also", name)}</span>}
      <span class="soft hit-kind">{kindAndCountry(entity)}</span>
      <span class="soft hit-source">{sourceWord(entity.source, sources)}</span>
    </a>
  </li>
);

const Amounts = ({ overview }: { readonly overview: KnowledgeOverview }) => (
  <p class="amounts">
    {text(
      "knowledge_amounts",
      numberWord(overview.entities),
      numberWord(overview.claims),
      numberWord(overview.relations),
      numberWord(overview.sources.length),
    )}
  </p>
);

interface Props {
  readonly port: KnowledgePort;
  readonly search: Search;
  readonly setSearch: (search: Search) => void;
}

/** Names and aliases as one types, narrowed by kind, country and source. */
export function SearchView({ port, search, setSearch }: Props) {
  const hits = useHits(port, search);
  const overview = useOverview(port);
  return (
    <>
      <search>
        <SearchField
          look="knowledge-search"
          label={text("library_knowledge_search")}
          value={search.query}
          set={(query) => setSearch({ ...search, query })}
        />
        <Filters filter={search.filter} set={(filter) => setSearch({ ...search, filter })} overview={overview} />
      </search>
      <p class="soft" role="status">
        {!isEmpty(search) && hits !== null && text("library_hits", hits.length)}
      </p>
      {isEmpty(search) && overview !== null && <Amounts overview={overview} />}
      {isEmpty(search) && (
        <p class="ways">
          <a href="#knowledge/new">{text("knowledge_new")}</a>
          <a href="#knowledge/import">{text("knowledge_import_title")}</a>
        </p>
      )}
      <ul class="hits">
        {hits?.map((hit) => (
          <Hit key={hit.entity.id} {...hit} sources={overview?.sources ?? []} />
        ))}
      </ul>
    </>
  );
}
