import { useEffect, useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { KnowledgeHit, KnowledgePort } from "./knowledge-port.ts";
import { kindAndCountry } from "./knowledge-words.ts";

const anything = { kind: null, country: null, source: null };
const offered = 6;

interface Props {
  readonly port: KnowledgePort;
  readonly label: string;
  /** Not offered: what cannot stand in relation to itself. */
  readonly except: string;
  readonly pick: (hit: KnowledgeHit) => void;
}

/** Another entity, found by its names and chosen by a press. */
export function EntityPicker({ port, label, except, pick }: Props) {
  const [query, setQuery] = useState("");
  const [hits, setHits] = useState<readonly KnowledgeHit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void port.search(query, anything).then((found) => {
      if (isCurrent) setHits(found.filter(({ entity }) => entity.id !== except).slice(0, offered));
    });
    return () => {
      isCurrent = false;
    };
  }, [port, query, except]);
  return (
    <div class="picker">
      <input
        type="search"
        class="field"
        aria-label={label}
        placeholder={label}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul>
        {hits.map((hit) => (
          <li key={hit.entity.id}>
            <button type="button" class="button plain small" onClick={() => pick(hit)}>
              {hit.entity.name} <span class="soft">{kindAndCountry(hit.entity)}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.trim() !== "" && hits.length === 0 && <p class="soft">{text("library_hits", 0)}</p>}
    </div>
  );
}
